import { debug, setFailed } from '@actions/core';
import { main } from './main.ts';

// The bundle is the same for both steps: dist/post.js starts it with this word.
try {
  if (process.argv.includes('post')) await (await import('./post.ts')).post();
  else await main();
} catch (defect) {
  setFailed(`unexpected error, please report it: ${(defect as Error).message}`);
  debug((defect as Error).stack ?? '');
}
// Kept-alive connections would hold the process.
process.exit();
