import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { balanced, service } from '../manifests.ts';
import { Home, statuses } from './home.ts';

/** Two ReplicationControllers beside each other; SSH before, a chat told after each stage. */
describe('the canary of Tito', () => {
  const git = 'TITO/LoadBalancer/var-for-CodeStream/Alex_Canary_on_Tito';
  let home: Home;
  const run = () => home.run('Alex_Canary_on_Tito', { Disable_Approvals: 'Yes' });
  const controllers = async () => {
    const { stdout } = await home.scene.cluster.kubectl(['get', 'replicationcontrollers', '-n', 'default', '-o', 'json']);
    type Controller = { metadata: { name: string }; spec: { replicas: number }; status: { readyReplicas?: number } };
    const { items } = JSON.parse(stdout) as { items: Controller[] };
    return items.map(({ metadata, spec, status }) => [metadata.name, spec.replicas, status.readyReplicas ?? 0]);
  };

  beforeAll(async () => {
    home = await Home.open({
      file: '_pipelines_Alex_Canary_on_Tito.yaml',
      world: [{ 'POST /slack': {} }, { '/root/K8S_My_Env/CLEAN_ALL.sh': 0, 'mkdir /tmp/SSH_scrips/isURLready': 0 }],
      variables: ({ host, fingerprint }) => ({
        Alex_K8S_Master: host,
        SSH_HOST_KEY_ALEX_K8S_MASTER: fingerprint,
        Alex_IP_server_scripts_SSH: host,
        SSH_HOST_KEY_ALEX_IP_SERVER_SCRIPTS_SSH: fingerprint,
      }),
      secrets: ({ url, password }) => ({ LINUXPASSWORD: password, SLACK_URL_AH_TEAM: `${url}/slack` }),
      kept: { [`${git}/tito_rc_08_juillet_2020.yaml`]: '_tito_rc_08_juillet_2020.yaml' },
      written: {
        [`${git}/tito_svcLB_08_juillet_2020.yaml`]: balanced(service('tito-fe')),
      },
    });
    await home.scene.cluster.push.web('vmeoc/tito-fe:V2.4', 'Tito');
  });
  afterAll(() => home?.close());

  it('is said to run once its ENDPOINT, variables and files are there, and does', async () => {
    expect(home.report.pipelines).toMatchObject([{ runs: true, problems: [] }]);
    const ran = await run();
    expect([ran.code, statuses(ran)]).toEqual([
      0,
      {
        status: 'COMPLETED',
        'Prepare Test Env': {
          status: 'COMPLETED',
          'Clean K8S': 'COMPLETED',
          'Deploiement scripts SSH': 'COMPLETED',
          'Deploy initial Tito RC': 'COMPLETED',
          'Deploy initiak Tito Service': 'COMPLETED',
          'Update Slack': 'COMPLETED',
          'Check Demo is ready': 'SKIPPED',
        },
        'Deploy Canary': { status: 'COMPLETED', 'Deploy Tito Canary': 'COMPLETED', 'Update Slack': 'COMPLETED' },
        'Put Canary in production': {
          status: 'COMPLETED',
          'Approbation to Production': 'SKIPPED',
          'Increase New Version pods': 'COMPLETED',
          'Decrease initial version': 'COMPLETED',
          'Update Slack': 'COMPLETED',
        },
      },
    ]);
    expect(await controllers()).toEqual([
      ['tito-fe-rc-initial', 0, 0],
      ['tito-fe-rc-newversion', 10, 10],
    ]);
    expect(home.world.refused).toEqual([]);
    expect(home.world.asked.filter((one) => one.startsWith('POST')).at(-1)).toMatch(/V2\.3 - 100% on production/);
  });

  it('run again without cleaning up, its CREATEs find what is there; what comes later is not begun', async () => {
    const ran = await run();
    expect([ran.code, statuses(ran)]).toEqual([
      1,
      {
        status: 'FAILED',
        'Prepare Test Env': {
          status: 'FAILED',
          'Clean K8S': 'COMPLETED',
          'Deploiement scripts SSH': 'COMPLETED',
          'Deploy initial Tito RC': 'FAILED',
          'Deploy initiak Tito Service': 'FAILED',
          'Update Slack': 'NOT_STARTED',
          'Check Demo is ready': 'NOT_STARTED',
        },
        'Deploy Canary': { status: 'NOT_STARTED', 'Deploy Tito Canary': 'NOT_STARTED', 'Update Slack': 'NOT_STARTED' },
        'Put Canary in production': {
          status: 'NOT_STARTED',
          'Approbation to Production': 'NOT_STARTED',
          'Increase New Version pods': 'NOT_STARTED',
          'Decrease initial version': 'NOT_STARTED',
          'Update Slack': 'NOT_STARTED',
        },
      },
    ]);
    expect((await controllers()).map(([name, replicas]) => [name, replicas])).toEqual([
      ['tito-fe-rc-initial', 0],
      ['tito-fe-rc-newversion', 10],
    ]);
  });
});
