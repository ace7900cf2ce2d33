import { Worker } from 'node:worker_threads';
import type { StartWorker } from './committer.ts';

/** A batch is some hundred rows: the thread needs little, and V8 would take what it may. */
const resourceLimits = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 64 };

/** The thread that writes. */
export const startThread: StartWorker = (workerData) => new Worker(new URL('./worker.ts', import.meta.url), { workerData, resourceLimits });
