import { basename } from 'node:path';
import { debug, error, info, notice, setFailed, setSecret, warning } from '@actions/core';
import { hostOf } from '../commands/host.ts';
import { newLines } from '../commands/lines.ts';
import { run } from '../commands/run.ts';
import { causeText, closing } from '../commands/words.ts';
import { nodePorts } from '../ports/node.ts';
import { stopSignals } from '../ports/signals.ts';
import { annotate } from './annotations.ts';
import { readInputs } from './inputs.ts';
import { writeOutputs } from './outputs.ts';

const log = { debug, info, notice, warning, error };
// The runner starts an action in the workspace.
const ports = nodePorts({ secret: setSecret, log: (level, text) => log[level](text) });
const host = hostOf(ports, stopSignals(), basename(process.cwd()));

try {
  const show = newLines((line) => info(ports.secrets.redact(line)), ports.now);
  const end = await run({ given: readInputs(), mistakes: [] }, host, show.sink);
  show.end();
  // Outputs and annotations come first: a failed step's later steps read them.
  writeOutputs(end.report);
  annotate(end);
  for (const cause of end.causes) info(ports.secrets.redact(causeText(cause)));
  const last = ports.secrets.redact(closing(end.report));
  if (end.report.result === 'done') info(last);
  else setFailed(last);
} catch (defect) {
  setFailed(`unexpected error, please report it: ${(defect as Error).message}`);
  debug((defect as Error).stack ?? '');
}
process.exit();
