import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { play, type Row, Stage } from './table.ts';

const core = (resources: string[], verbs: string[]) => ({ apiGroups: [''], resources, verbs });
const apps = (verbs: string[]) => ({ apiGroups: ['apps'], resources: ['deployments'], verbs });
const leases = { apiGroups: ['coordination.k8s.io'], resources: ['leases'], verbs: ['*'] };
const record = core(['secrets'], ['get', 'create', 'patch', 'delete']);

const rights = { code: 3, result: 'unavailable', asks: 'cluster', commands: ['run', 'plan'], problems: ['H2K-220'] } as const;

const rows: Row[] = [
  {
    ...rights,
    name: 'no right at all',
    before: (stage) => stage.narrow([core(['events'], ['get'])]),
    says: [
      /error: narrow-\S+ has not all rights that this run needs; missing in namespace scene-\w+:/,
      'get, create, patch, delete on deployments.apps',
      'get, create, patch, delete on configmaps',
      'get, create, patch, delete on secrets; ',
      'get, create, patch on secrets (the release’s own)',
      'get, create, patch on leases.coordination.k8s.io (the release’s own)',
      'Let somebody who may apply this:',
    ],
  },
  {
    ...rights,
    name: 'may read, but not write, deployments',
    before: (stage) => stage.narrow([apps(['get', 'list', 'watch']), core(['configmaps'], ['*']), record, leases]),
    says: [/missing in namespace scene-\w+: create, patch, delete on deployments\.apps \(H2K-220\)/],
  },
  {
    ...rights,
    name: 'the right for one name is not that for all',
    before: (stage) =>
      stage.narrow([
        { ...apps(['get', 'create', 'patch', 'delete']), resourceNames: ['bad'] },
        { ...core(['configmaps'], ['*']), resourceNames: ['other'] },
        record,
        leases,
      ]),
    says: [/missing in namespace scene-\w+: get, create, patch, delete on configmaps \(H2K-220\)/],
  },
  {
    ...rights,
    name: "no right to keep the release's record",
    flags: { 'release-namespace': 'default' },
    before: (stage) => stage.narrow([apps(['*']), core(['configmaps'], ['*']), record, leases]),
    says: [
      /missing in namespace default: get, create, patch on secrets \(the release’s own\); get, create, patch on leases\.coordination\.k8s\.io \(the release’s own\) \(H2K-220\)/,
    ],
  },
];

describe('rights that are missing', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(() => stage.close());
  play(rows, () => stage);

  it('the Roles that are shown give exactly what is missing: applied, the same run deploys', async () => {
    await stage.furnish();
    const { scene } = stage;
    const waiting = [apps(['list', 'watch']), core(['pods', 'events'], ['get', 'list', 'watch'])];
    const { kubeconfig } = await stage.narrow([...waiting, { ...waiting[0], apiGroups: ['apps'], resources: ['replicasets'] }]);
    const refused = await stage.run({ kubeconfig }, 'run');
    expect(refused.code).toBe(3);
    const [problem] = refused.report.problems;
    const file = join(scene.folder, 'role.yaml');
    await writeFile(file, problem?.fix?.replace(/^.*:\n/, '') ?? '');
    await scene.kubectl('apply', '-f', file);
    const { code, log } = await stage.run({ kubeconfig }, 'run');
    expect(log).toContain('proven');
    expect(log).not.toContain('H2K-261');
    expect(code).toBe(0);
    expect(JSON.parse(await scene.kubectl('get', 'role', 'hub-to-kube', '-o', 'json'))).toMatchObject({
      rules: expect.arrayContaining([
        expect.objectContaining({
          resources: ['secrets'],
          resourceNames: expect.arrayContaining([expect.stringMatching(/^hub-to-kube\./)]),
        }),
      ]),
    });
  });
});
