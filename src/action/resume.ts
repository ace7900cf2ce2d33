import { answer } from '../commands/answer.ts';
import type { Host } from '../commands/host.ts';
import type { Inputs } from './inputs.ts';
import { executionMode } from './run.ts';

/** Goes on with an execution that waits, where the event that started the workflow answers it. */
export const resumeMode = (inputs: Inputs, host: Host): Promise<void> =>
  executionMode(inputs, host, (asking, sink) => answer(inputs.asked, inputs.told, inputs.token, asking, sink));
