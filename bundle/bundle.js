// What ncc starts from: one bundle, in which what the faces have in common lies once. A small file of dist/ starts each (scripts/build.ts).
// It lies in this folder for the tsconfig.json beside it.
export const action = () => import('../build/action/index.js');
export const webhook = () => import('../build/action/webhook.js');
export const cli = () => import('../build/cli/index.js');
