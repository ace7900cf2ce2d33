import type { Cause, Health, Live, Related, Since } from '../types.ts';

/** A rule of one kind: what its snapshot says, without any grace. `now` in milliseconds. */
export type Rule = (live: Live, related: Related, now: number, since?: Since) => Health;

export const progressing = (why: string): Health => ({ state: 'progressing', why });
export const notVerified = (why: string): Health => ({ state: 'notVerified', why });
export const ready = (hold = 0): Health => (hold > 0 ? { state: 'ready', hold } : { state: 'ready' });

/** Failing needs a cause (rules 25): without one an unready object is only on its way. */
export const failingOr = (causes: Cause[], why: string): Health => (causes.length > 0 ? { state: 'failing', causes } : progressing(why));
