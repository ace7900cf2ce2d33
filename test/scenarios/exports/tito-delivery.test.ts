import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { all, balanced, service, web } from '../manifests.ts';
import { Home, statuses } from './home.ts';

const workflow = '/vco/api/workflows/4f4b27d4-2b92-4514-97f1-353f2d5f4ab1/executions';

/** A test environment, waited for over SSH, loaded by a workflow of vRO, and told of by notifications of single tasks. */
describe('the delivery of Tito', () => {
  const manifest = 'TITO/LoadBalancer/var-for-CodeStream/Alex_CD_TITO/tito_svcLB_rc_07_juillet_2020.yaml';
  let home: Home;
  const run = () => home.run('Alex_CD_TITO', { Disable_Approvals: 'Yes', Execute_Perf_Test: 'Yes' });

  beforeAll(async () => {
    home = await Home.open({
      file: '_pipelines_Alex_CD_TITO.yaml',
      world: [
        { 'POST /slack': {}, [`POST ${workflow}`]: { state: 'running' }, [`GET ${workflow}/1`]: { state: 'completed' } },
        {
          '/root/K8S_My_Env/CLEAN_ALL.sh': 0,
          'mkdir /tmp/SSH_scrips/isURLready': 0,
          './isURLready.sh $serviceIP $servicePort $maxRetry': 0,
        },
      ],
      variables: ({ host, fingerprint }) => ({
        Alex_K8S_Master: host,
        SSH_HOST_KEY_ALEX_K8S_MASTER: fingerprint,
        Alex_IP_server_scripts_SSH: host,
        SSH_HOST_KEY_ALEX_IP_SERVER_SCRIPTS_SSH: fingerprint,
        SSH_HOST_KEY_172_19_2_207: fingerprint,
        SSH_HOST_KEY_172_19_2_209: fingerprint,
      }),
      secrets: ({ url, password }) => ({
        LINUXPASSWORD: password,
        SLACK_URL_AH_TEAM: `${url}/slack`,
        ALEX_CD_TITO_UPDATE_PROD_SAMPLE_PASSWORD: password,
        ALEX_CD_TITO_SAFETY_PERIOD_PASSWORD: password,
        ALEX_CD_TITO_UPDATE_PROD_FULL_PASSWORD: password,
      }),
      edits: ({ url }) => [
        [['stages', 'Performance Testing', 'taskOrder', 1], 'Perf Loader done'],
        [
          ['stages', 'Performance Testing', 'tasks', 'Perf Loader'],
          {
            type: 'REST',
            preCondition: '${input.Execute_Perf_Test} == "Yes"',
            input: {
              action: 'post',
              url: `${url}${workflow}`,
              payload: '{"url": "http://${Deploy Test Env.Deploy Tito.output.response.loadBalancers.tito-fe-svc.ingress[0].ip}"}',
            },
          },
        ],
        [
          ['stages', 'Performance Testing', 'tasks', 'Perf Loader done'],
          {
            type: 'POLL',
            preCondition: '${input.Execute_Perf_Test} == "Yes"',
            input: {
              url: '${Performance Testing.Perf Loader.output.responseHeaders.location}',
              pollIntervalSeconds: 1,
              exitCriteria: { success: 'state == "completed"' },
            },
          },
        ],
      ],
      written: {
        [manifest]: all(web('tito', { image: 'vmeoc/tito-fe:$${TITO_VERSION}' }), balanced(service('tito-fe-svc'))),
      },
    });
    await home.scene.cluster.push.web('vmeoc/tito-fe:V2.3', 'Tito');
  });
  afterAll(() => home?.close());

  it('waits for its Service’s address and hands it on; production is left out where nobody asks for it', async () => {
    expect(home.report.pipelines.map(({ problems }) => problems.map(({ code }) => code))).toEqual([['H2K-611']]);
    const ran = await run();
    expect([ran.code, statuses(ran)]).toEqual([
      0,
      {
        status: 'COMPLETED',
        'Prepare Test Env': {
          status: 'COMPLETED',
          'Clean K8S': 'COMPLETED',
          'Deploiement scripts SSH': 'COMPLETED',
          'Update Slack': 'COMPLETED',
        },
        'Deploy Test Env': {
          status: 'COMPLETED',
          'Deploy Tito': 'COMPLETED',
          'Polling until Tito ready': 'COMPLETED',
          'UI verification': 'SKIPPED',
        },
        'Performance Testing': { status: 'COMPLETED', 'Perf Loader': 'COMPLETED', 'Perf Loader done': 'COMPLETED' },
        'Mise en production': {
          status: 'COMPLETED',
          'Approbation to Production': 'SKIPPED',
          'update prod - Sample': 'SKIPPED',
          'Safety Period': 'SKIPPED',
          'update prod - Full': 'SKIPPED',
        },
      },
    ]);
    const { asked, refused } = home.world;
    expect([refused, asked.filter((one) => one.startsWith('POST /slack')).length]).toEqual([[], 3]);
    expect(asked).toContain(`POST ${workflow} {"url": "http://192.0.2.7"}`);
  });

  it('ends where the script on its host gives up; the deployment stays, as CREATE leaves it', async () => {
    await home.clear();
    home.world.scripts['./isURLready.sh $serviceIP $servicePort $maxRetry'] = 1;
    const ran = await run();
    expect([ran.code, statuses(ran)]).toEqual([
      4,
      {
        status: 'FAILED',
        'Prepare Test Env': {
          status: 'COMPLETED',
          'Clean K8S': 'COMPLETED',
          'Deploiement scripts SSH': 'COMPLETED',
          'Update Slack': 'COMPLETED',
        },
        'Deploy Test Env': {
          status: 'FAILED',
          'Deploy Tito': 'COMPLETED',
          'Polling until Tito ready': 'FAILED',
          'UI verification': 'NOT_STARTED',
        },
        'Performance Testing': { status: 'NOT_STARTED', 'Perf Loader': 'NOT_STARTED', 'Perf Loader done': 'NOT_STARTED' },
        'Mise en production': {
          status: 'NOT_STARTED',
          'Approbation to Production': 'NOT_STARTED',
          'update prod - Sample': 'NOT_STARTED',
          'Safety Period': 'NOT_STARTED',
          'update prod - Full': 'NOT_STARTED',
        },
      },
    ]);
    expect(ran.report.reason).toBe('Deploy Test Env.Polling until Tito ready: the script ended with exit code 1');
  });
});
