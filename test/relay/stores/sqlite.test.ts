import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '../../../src/relay/stores/sqlite/index.ts';
import { startThread } from '../../../src/relay/stores/sqlite/thread.ts';
import { storeContract } from './contract.ts';

storeContract('the SQLite store', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hub-to-kube-store-'));
  return {
    open: () =>
      openSqlite({
        file: join(folder, 'relay.db'),
        startWorker: startThread,
        now: () => Date.now(),
        lost: (why) => {
          throw new Error(why);
        },
      }),
    remove: async () => rmSync(folder, { recursive: true }),
  };
});
