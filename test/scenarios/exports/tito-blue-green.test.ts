import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { all, balanced, service, web } from '../manifests.ts';
import { Home, statuses } from './home.ts';

const stage = ['stages', 'Prepare Blue Env'];
const workflow = '/vco/api/workflows/8bb640ad-d4eb-490c-8a9c-19c02d9ffeb7/executions';

/** A Service that is turned from one Deployment to another. A workflow of vRO, which isn't here, is called by REST and waited for by POLL, as import says. */
describe('blue and green of Tito', () => {
  const git = 'TITO/LoadBalancer/var-for-CodeStream/Alex_Blue_Green_on_Tito';
  let home: Home;
  const run = () => home.run('Alex_Blue_Green_on_Tito', { Disable_Approvals: 'Yes' });
  const inDefault = async (...what: string[]) => {
    const { stdout } = await home.scene.cluster.kubectl(['get', '-n', 'default', ...what]);
    return stdout.trim();
  };

  beforeAll(async () => {
    home = await Home.open({
      file: '_pipelines_Alex_Blue_Green_on_Tito.yaml',
      world: [
        {
          'POST /slack': {},
          [`POST ${workflow}`]: { state: 'running' },
          [`GET ${workflow}/1`]: { state: 'completed', 'output-parameters': [{ name: 'outputSTR', value: { string: { value: 'v2.3' } } }] },
        },
        { '/root/K8S_My_Env/CLEAN_ALL.sh': 0 },
      ],
      variables: ({ host, fingerprint }) => ({ Alex_K8S_Master: host, SSH_HOST_KEY_ALEX_K8S_MASTER: fingerprint }),
      secrets: ({ url, password }) => ({ LINUXPASSWORD: password, SLACK_URL_AH_TEAM: `${url}/slack` }),
      edits: ({ url }) => [
        [[...stage, 'taskOrder', 0], 'Clean K8S,start lowercase'],
        [[...stage, 'taskOrder', 1], 'input into lowercase'],
        [[...stage, 'taskOrder', 2], 'Deploy Blue Tito,Deploy Service'],
        [[...stage, 'taskOrder', 3], 'Update Slack'],
        [[...stage, 'taskOrder', 4], 'Check Demo is ready'],
        [
          [...stage, 'tasks', 'start lowercase'],
          {
            type: 'REST',
            input: {
              action: 'post',
              url: `${url}${workflow}`,
              payload: '{"parameters": [{"name": "inputSTR", "value": {"string": {"value": "${input.TITO_VERSION}"}}}]}',
            },
          },
        ],
        [
          [...stage, 'tasks', 'input into lowercase'],
          {
            type: 'POLL',
            input: {
              url: '${Prepare Blue Env.start lowercase.output.responseHeaders.location}',
              pollIntervalSeconds: 1,
              exitCriteria: { success: 'state == "completed"', failure: 'state == "failed"' },
            },
          },
        ],
      ],
      renames: [['output.properties.outputSTR', 'output.responseJson["output-parameters"][0].value.string.value']],
      kept: {
        [`${git}/newDeployment-green.yaml`]: '_Alex_Blue_Green_on_Tito_newDeployment-green.yaml',
        [`${git}/service.yaml`]: '_Alex_Blue_Green_on_Tito_service.yaml',
      },
      written: {
        [`${git}/initialDeployment-blue.yaml`]: web('deployment-v0.5', { image: 'vmeoc/tito-fe:V0.5' }).replaceAll(
          '{ app: deployment-v0.5 }',
          '{ app: tito-fe-v0.5 }',
        ),
      },
    });
    await home.scene.cluster.push.web('vmeoc/tito-fe:V0.5', 'blue');
    await home.scene.cluster.push.web('vmeoc/tito-fe:V1.9.4', 'green');
  });
  afterAll(() => home?.close());

  it('can’t be run for its vRO task alone; with that replaced as import says, it goes from blue to green', async () => {
    expect(home.report.pipelines.map(({ problems }) => problems)).toMatchObject([
      [{ code: 'H2K-611', message: expect.stringContaining('vRO'), fix: expect.stringMatching(/a REST task: POST .* a POLL task/) }],
    ]);
    const ran = await run();
    expect([ran.code, statuses(ran)]).toEqual([
      0,
      {
        status: 'COMPLETED',
        'Prepare Blue Env': {
          status: 'COMPLETED',
          'Clean K8S': 'COMPLETED',
          'start lowercase': 'COMPLETED',
          'input into lowercase': 'COMPLETED',
          'Deploy Blue Tito': 'COMPLETED',
          'Deploy Service': 'COMPLETED',
          'Update Slack': 'COMPLETED',
          'Check Demo is ready': 'SKIPPED',
        },
        'Deploy Green': { status: 'COMPLETED', 'Deploy Tito Green': 'COMPLETED', 'Update Slack': 'COMPLETED' },
        'Put Green in production': {
          status: 'COMPLETED',
          'Approbation to Production': 'SKIPPED',
          'service update to green': 'COMPLETED',
          'Update Slack': 'COMPLETED',
          'Delete Blue': 'COMPLETED',
        },
      },
    ]);
    expect(await inDefault('deployments', '-o', 'name')).toBe('deployment.apps/deployment-v2.3');
    expect(await inDefault('service', 'tito-fe-svc', '-o', 'jsonpath={.spec.selector}')).toBe('{"app":"tito-fe-v2.3"}');
    expect(home.world.refused).toEqual([]);
  });

  it('fails where its Service is there already; what stands beside it in the group is done', async () => {
    await home.clear();
    await home.scene.write('there.yaml', all(balanced(service('tito-fe-svc'))));
    await home.scene.cluster.kubectl(['apply', '-n', 'default', '-f', `${home.scene.folder}/there.yaml`]);
    const ran = await run();
    expect([ran.code, statuses(ran)]).toEqual([
      4,
      {
        status: 'FAILED',
        'Prepare Blue Env': {
          status: 'FAILED',
          'Clean K8S': 'COMPLETED',
          'start lowercase': 'COMPLETED',
          'input into lowercase': 'COMPLETED',
          'Deploy Blue Tito': 'COMPLETED',
          'Deploy Service': 'FAILED',
          'Update Slack': 'NOT_STARTED',
          'Check Demo is ready': 'NOT_STARTED',
        },
        'Deploy Green': { status: 'NOT_STARTED', 'Deploy Tito Green': 'NOT_STARTED', 'Update Slack': 'NOT_STARTED' },
        'Put Green in production': {
          status: 'NOT_STARTED',
          'Approbation to Production': 'NOT_STARTED',
          'service update to green': 'NOT_STARTED',
          'Update Slack': 'NOT_STARTED',
          'Delete Blue': 'NOT_STARTED',
        },
      },
    ]);
    expect(ran.report.reason).toContain('Service default/tito-fe-svc');
  });
});
