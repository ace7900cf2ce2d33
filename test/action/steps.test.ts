import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { runStep, type StepOptions } from './runner.ts';

let workspace: string;
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'workspace-'));
  mkdirSync(join(workspace, 'k8s'));
});
afterEach(() => rmSync(workspace, { recursive: true }));

const configMap = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: shop }\n';
const main = (inputs: StepOptions['inputs'] = {}) => runStep('main', { from: 'src', workspace, inputs: { manifests: 'k8s/', ...inputs } });

describe('main', () => {
  it('a mistake is told at its line, with outputs and a summary, and the step fails', async () => {
    writeFileSync(join(workspace, 'k8s/shop.yaml'), `${configMap}data: { A: 1, A: 2 }\n`);
    const { code, outputs, summary, annotations, state } = await main({ mode: 'validate' });
    expect(code).toBe(1);
    expect(outputs).toMatchObject({ result: 'refused', reason: expect.stringContaining('A') });
    expect(annotations[0]).toMatchObject({ level: 'error', properties: { title: 'H2K-205', file: 'k8s/shop.yaml', line: '4' } });
    expect(summary).toContain('### refused');
    expect(summary).toContain('k8s\\/shop\\.yaml\\:4');
    expect(state).toEqual({});
  });

  it('all mistakes at once: a mode that is none, a boolean that is none, no kubeconfig', async () => {
    writeFileSync(join(workspace, 'k8s/shop.yaml'), configMap);
    const { code, annotations, outputs } = await main({ mode: 'depoly', prune: 'yes', kubeconfig: 'nowhere.yaml' });
    expect(code).toBe(1);
    expect(annotations.map(({ properties }) => properties['title'])).toEqual(expect.arrayContaining(['H2K-741', 'H2K-401', 'H2K-102']));
    expect(outputs['result']).toBe('refused');
  });

  it('validates', async () => {
    writeFileSync(join(workspace, 'k8s/shop.yaml'), configMap);
    const { code, outputs, annotations, summary } = await main({ mode: 'validate' });
    expect({ code, result: outputs['result'], annotations }).toEqual({ code: 0, result: 'done', annotations: [] });
    expect(summary).toContain('### valid');
  });

  it('what stands in a secret is masked before anything else, line by line, and in no output', async () => {
    writeFileSync(join(workspace, 'k8s/shop.yaml'), configMap);
    const kubeconfig = `apiVersion: v1
kind: Config
current-context: a
clusters: [{ name: a, cluster: { server: 'https://127.0.0.1:1' } }]
users: [{ name: a, user: { token: canary-of-a-token } }]
contexts: [{ name: a, context: { cluster: a, user: a } }]
`;
    const { code, log, outputs, summary, masks } = await main({ kubeconfig });
    expect(code).toBe(1);
    expect(outputs['result']).toBe('unavailable');
    expect(masks).toContain('canary-of-a-token');
    const shown = log.replace(/^::add-mask::.*$/gm, '');
    for (const text of [shown, summary, JSON.stringify(outputs)]) expect(text).not.toContain('canary-of-a-token');
  });
});

it('mistakes for which GitHub has no place stand in the log, and nothing in it is a command to the runner', async () => {
  for (let index = 1; index <= 12; index++)
    writeFileSync(join(workspace, `k8s/${index}.yaml`), `${configMap}::warning::pwned ##[error]pwned: [\n`);
  const { annotations, log } = await main({ mode: 'validate' });
  expect(annotations.filter(({ properties }) => properties['title'] === 'H2K-203')).toHaveLength(10);
  expect(annotations.filter(({ level }) => level === 'warning')).toEqual([]);
  expect(log.match(/^error: k8s\/\d+\.yaml:4/gm)).toHaveLength(2);
  expect(log.replace(/^::error .*$/gm, '')).not.toMatch(/^\s*::warning|##\[/m);
});

it('post leaves alone what it finds no cluster for any more, and says why', async () => {
  const begun = JSON.stringify([{ release: 'a', namespace: 'b', run: '1', endpoint: { name: 'dev' } }]);
  const { code, annotations } = await runStep('post', { from: 'src', workspace, state: { begun } });
  expect(code).toBe(1);
  expect(annotations.map(({ properties }) => properties['title'])).toContain('H2K-742');
});

describe('post', () => {
  const post = (state: StepOptions['state']) =>
    runStep('post', { from: 'src', workspace, inputs: { manifests: 'k8s/' }, state: state ?? {} });

  it.each([
    ['main came to its end', { begun: '[{"release":"a","namespace":"b","run":"1"}]', ended: 'true' }],
    ['main began nothing', {}],
  ])('does nothing where %s', async (_, state) => {
    const { code, log, annotations } = await post(state);
    expect({ code, annotations }).toEqual({ code: 0, annotations: [] });
    expect(log).toContain('nothing is left to undo');
  });

  it('says that things are not back where it can’t reach the cluster, and fails', async () => {
    const { code, annotations, summary } = await post({ begun: '[{"release":"a","namespace":"b","run":"1"}]' });
    expect(code).toBe(1);
    expect(annotations.map(({ properties }) => properties['title'])).toContain('H2K-103');
    expect(summary).toContain('not everything could be brought back');
  });
});
