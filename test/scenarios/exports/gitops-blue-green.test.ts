import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { balanced, configMap, service, web } from '../manifests.ts';
import { Home, statuses } from './home.ts';

const within = (manifest: string) =>
  manifest.replace('metadata: { ', 'metadata: { namespace: demo-app, ').replace('metadata:\n', 'metadata:\n  namespace: demo-app\n');
const secret = (name: string) =>
  `apiVersion: v1\nkind: Secret\nmetadata: { name: ${name}, namespace: demo-app }\nstringData: { a: canary }\n`;

/** Named after the commit in Git; the commit before is exported by a script and taken away at the end. */
describe('blue and green by commits', () => {
  let home: Home;
  let commit = '';
  const run = (id: string) => home.run('GitOps Blue-Green Deployment', { GIT_COMMIT_ID: id, GIT_REPO_NAME: 'demo-app' });

  beforeAll(async () => {
    const id = '$${COMMITID}';
    home = await Home.open({
      file: 'export_pipelines_GitOps_Blue-Green_Deployment.yaml',
      edits: () => [[['workspace', 'image'], '']],
      kept: {
        '00-app-namespace.yaml': '_00-app-namespace.yaml',
        '03-configmap-html.yaml': '_03-configmap-html.yaml',
        '06-public-service.yaml': '_06-public-service.yaml',
      },
      written: {
        '00-docker-credentials.yaml': secret('docker-credentials'),
        '01-secret-ssl.yaml': secret('ssl'),
        '02-configmap-nginx.yaml': within(configMap(`"nginx-conf-${id}"`, { a: 'b' })),
        '04-deployment.yaml': within(web(`"nginx-${id}"`, { image: 'acme/nginx:1' })),
        '05-test-service.yaml': within(balanced(service('nginx-test-service'))),
      },
    });
    const git = (...args: string[]) => execFileSync('git', ['-C', home.scene.folder, ...args], { encoding: 'utf8' }).trim();
    git('init', '-q', 'demo-app');
    const identity = ['-c', 'user.name=ann', '-c', 'user.email=ann@acme.example'];
    for (const message of ['blue', 'green']) git('-C', 'demo-app', ...identity, 'commit', '-q', '--allow-empty', '-m', message);
    commit = git('-C', 'demo-app', 'rev-parse', 'HEAD');
    await home.scene.cluster.push.web('acme/nginx:1', 'nginx');
  });
  afterAll(async () => {
    await home?.scene.cluster.kubectl(['delete', 'namespace', 'demo-app', '--ignore-not-found']);
    await home?.close();
  });

  const common = {
    status: 'COMPLETED',
    'Export Commit ID': 'COMPLETED',
    'create-namespace': 'COMPLETED',
    'create-ssl-secret': 'COMPLETED',
    'create-dockerhub-secret': 'COMPLETED',
  };

  it('deploys green, asks twice, and goes on where there is no blue to take away', async () => {
    expect(home.report.pipelines).toMatchObject([{ runs: true, problems: [] }]);
    const test = await run(commit);
    const open = await home.answer(test, 'approve');
    expect([test, open].map(({ report }) => report.status)).toEqual(['WAITING', 'WAITING']);
    const ran = await home.answer(open, 'approve');
    expect([ran.code, statuses(ran)]).toEqual([
      0,
      {
        status: 'COMPLETED',
        Common: common,
        'Deploy Green Application': {
          status: 'COMPLETED',
          'create-configmap-nginx': 'COMPLETED',
          'create-configmap-html': 'COMPLETED',
          'create-deployment': 'COMPLETED',
          'create-test-service': 'COMPLETED',
        },
        'Test and Migrate': {
          status: 'COMPLETED',
          'Test Green Application': 'COMPLETED',
          'update-public-service': 'COMPLETED',
          'Test Green Application Public': 'COMPLETED',
        },
        'Delete Blue Application': {
          status: 'COMPLETED',
          'delete-test-service': 'COMPLETED',
          'delete-deployment': 'FAILED_CONTINUE',
          'delete-configmap-nginx': 'FAILED_CONTINUE',
          'delete-configmap-html': 'FAILED_CONTINUE',
        },
      },
    ]);
    const { stdout } = await home.scene.cluster.kubectl(['get', 'services,deployments', '-n', 'demo-app', '-o', 'name']);
    expect(stdout.trim().split('\n')).toEqual(['service/nginx-public-service', `deployment.apps/nginx-${commit}`]);
  });

  it('ends where the commit can be no name; what is there already was kept', async () => {
    const ran = await run('feature/x');
    expect([ran.report.status, statuses(ran)]).toEqual([
      'FAILED',
      {
        status: 'FAILED',
        Common: common,
        'Deploy Green Application': {
          status: 'FAILED',
          'create-configmap-nginx': 'FAILED',
          'create-configmap-html': 'FAILED',
          'create-deployment': 'NOT_STARTED',
          'create-test-service': 'NOT_STARTED',
        },
        'Test and Migrate': {
          status: 'NOT_STARTED',
          'Test Green Application': 'NOT_STARTED',
          'update-public-service': 'NOT_STARTED',
          'Test Green Application Public': 'NOT_STARTED',
        },
        'Delete Blue Application': {
          status: 'NOT_STARTED',
          'delete-test-service': 'NOT_STARTED',
          'delete-deployment': 'NOT_STARTED',
          'delete-configmap-nginx': 'NOT_STARTED',
          'delete-configmap-html': 'NOT_STARTED',
        },
      },
    ]);
    expect(ran.report.reason).toMatch(/feature\/x" can't be the name of a Kubernetes object/);
  });
});
