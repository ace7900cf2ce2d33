/**
 * The relay as the command line starts it, on a clock that runs FASTER times as fast: what waits for half a minute waits for a second or two.
 * Arguments: its definitions, its store. Run as a process of its own, to be killed.
 */
import { hostOf } from '../../../src/commands/host.ts';
import { relay } from '../../../src/commands/relay/serve.ts';
import { nodePorts } from '../../../src/ports/node.ts';
import { stopSignals } from '../../../src/ports/signals.ts';

const faster = 20;
/** The same for every process of a test, and never behind the real one: its times stand in one store. */
export const fastNow = (): number => 1_790_000_000_000 + (Date.now() - 1_790_000_000_000) * faster;

if (import.meta.main) {
  const [definitions = '', store = '', github = ''] = process.argv.slice(2);
  const ports = nodePorts();
  const host = hostOf({ ...ports, now: fastNow, sleep: (ms, signal) => ports.sleep(ms / faster, signal) }, stopSignals(), 'test');
  const given = { listen: '127.0.0.1:0', store: `sqlite:${store}`, 'github-api': github, verify: 'off', join: '0' };
  const { result } = await relay({ given: { definitions }, mistakes: [] }, given, host);
  process.exit(result === 'done' ? 0 : 1);
}
