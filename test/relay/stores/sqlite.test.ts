import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '../../../src/relay/stores/sqlite/index.ts';
import { startThread } from '../../../src/relay/stores/sqlite/thread.ts';
import { type StoreUnderTest, storeContract } from './contract.ts';
import { executionsContract } from './executions.ts';

const sqlite = async (): Promise<StoreUnderTest> => {
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
};

storeContract('the SQLite store', sqlite);
executionsContract('the SQLite store', sqlite);
