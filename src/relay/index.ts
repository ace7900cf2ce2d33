/** The relay's door: what starts it, and what is done beside one that runs. */
export { check } from './core/check.ts';
export type { RanHere, ResumeHere, RunHere } from './core/here.ts';
export { hashToken, mintToken } from './core/tokens.ts';
export { startRelay } from './hosts/node/index.ts';
export { hookUrl, tokenIn } from './sources/dockerhub.ts';
export { openSqlite } from './stores/sqlite/index.ts';
export { startThread } from './stores/sqlite/thread.ts';
export { openTokens } from './stores/sqlite/tokens.ts';
