import { Worker } from 'node:worker_threads';
import type { StartWorker } from './committer.ts';

/** The thread that writes. Its limits are its own: a store must not take the whole process's memory. */
export const startThread: StartWorker = (workerData) => new Worker(new URL('./worker.ts', import.meta.url), { workerData });
