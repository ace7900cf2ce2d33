import type { Tone } from './words.ts';

/** One thing that an object says about itself. */
export interface Signal {
  tone: Tone;
  /** Kubernetes' or the controller's word. */
  reason: string;
  message: string;
  /** The object's own summary (Ready, Available …): what parts are still doing counts less then. */
  summary?: boolean;
}
