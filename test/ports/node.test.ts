import { describe, expect, it } from '@jest/globals';
import { nodePorts } from '../../src/ports/node.ts';

describe('sleep', () => {
  const ports = nodePorts({ env: {} });
  it('lasts as long as it should', async () => {
    const begun = performance.now();
    await ports.sleep(50, new AbortController().signal);
    expect(performance.now() - begun).toBeGreaterThan(48);
  });
  it('ends with the reason of its signal, at once', async () => {
    const reason = new Error('cancelled');
    const abort = new AbortController();
    setTimeout(() => abort.abort(reason), 20);
    await expect(ports.sleep(60_000, abort.signal)).rejects.toBe(reason);
    await expect(ports.sleep(60_000, abort.signal)).rejects.toBe(reason);
  });
});

it('hides secrets in the log, and tells them to whoever asks', () => {
  const lines: string[] = [];
  const told: string[] = [];
  const ports = nodePorts({
    env: {},
    log: (level, text) => lines.push(`${level} ${text}`),
    secret: (value) => told.push(value),
  });
  ports.secrets.add('geheim');
  ports.log('info', 'it is geheim');
  expect(lines).toEqual(['info it is ***']);
  expect(told).toEqual(['geheim']);
});

it('leaves out what the environment has not', () => {
  expect(nodePorts({ env: { A: 'a', B: undefined } }).env).toEqual({ A: 'a' });
});
