import type { Json, JsonObject } from '../../../types.ts';

/** What an expression says of an object. Neither value nor fault: what it asks for is not there (yet). */
export type Ask = (body: JsonObject) => { value?: Json; fault?: string };
export type Compiled = { ask: Ask } | { mistake: string };
