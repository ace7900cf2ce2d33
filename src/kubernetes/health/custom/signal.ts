import type { Tone } from './words.ts';

/** One thing that an object says about itself. */
export interface Signal {
  tone: Tone;
  /** Its controller's word. */
  reason: string;
  message: string;
  /** `summary`: the object's own sum (Ready, Available …). `part`: of something that the sum has in it already. */
  weight?: 'summary' | 'part';
}
