import { setFlagsFromString } from 'node:v8';

/**
 * Thousands of calls a second make much garbage and hold nothing: V8 would give the young generation ten times what it needs,
 * and a hundred MiB with it. It stays as large as it is.
 */
export const keepYoungGenerationSmall = (): void => setFlagsFromString('--semi-space-growth-factor=1');
