import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { configMap } from '../manifests.ts';
import { Home, statuses } from './home.ts';

/** Eight things deleted side by side, seven made, three questions to a person. */
describe('the canary of a vote app', () => {
  const git = 'Vote_App/with_Telegraf_monitoring_to_wavefront_with_logging_with_variables';
  const pipeline = 'ALEX - Canary Deployment - VOTE APP with Telegraf and Logging';
  let home: Home;
  const cleaned = (deleted: string) => ({
    status: 'COMPLETED',
    'Delete Front v1': deleted,
    'Delete Front v2': deleted,
    'Delete Backend': deleted,
    'Delete Service Front': deleted,
    'Delete Service Back': deleted,
    'Delete configmap nginx_conf': deleted,
    'Delete configmap tail_conf': deleted,
    'Delete configmap main_py': deleted,
    pause: 'COMPLETED',
  });
  const deployed = {
    status: 'COMPLETED',
    'Deploy Front configmap nginx_conf': 'COMPLETED',
    'Deploy Front configmap tail_conf': 'COMPLETED',
    'Deploy Front configmap main_py': 'COMPLETED',
    'Deploy Front v1': 'COMPLETED',
    'Deploy Backend': 'COMPLETED',
    'Deploy service Back': 'COMPLETED',
    'Deploy service Front': 'COMPLETED',
    'wait to start': 'COMPLETED',
  };
  /** Runs to the canary's question, and answers it. */
  const run = async (word: 'approve' | 'reject') => {
    const pause = await home.run(pipeline, { VoteApp_FrontEnd_Replicas: '2' });
    const start = await home.answer(pause, 'approve');
    const canary = await home.answer(start, 'approve');
    expect([pause, start, canary].map(({ report }) => report.status)).toEqual(['WAITING', 'WAITING', 'WAITING']);
    return home.answer(canary, word);
  };
  const replicas = async () => {
    const columns = 'custom-columns=:metadata.name,:spec.replicas';
    const { stdout } = await home.scene.cluster.kubectl(['get', 'deployments', '-n', 'default', '--no-headers', '-o', columns]);
    return stdout
      .trim()
      .split('\n')
      .map((line) => line.split(/\s+/));
  };

  beforeAll(async () => {
    home = await Home.open({
      file: '_CodeStream_Pipeline_vrcs_pipeline.yaml',
      kept: {
        [`${git}/VoteAppBack_with_variables.yaml`]: 'with_logging_with_variables_VoteAppBack_with_variables.yaml',
        [`${git}/VoteAppServiceBack.yaml`]: '_VoteAppServiceBack.yaml',
        [`${git}/VoteAppServiceFront.yaml`]: 'with_logging_with_variables_VoteAppServiceFront.yaml',
        [`${git}/voteAppFront_with_telegraf_sidecar_configmap_main.py.yaml`]: '_configmap_main.py.yaml',
        [`${git}/voteAppFront_with_telegraf_sidecar_configmap_nginx.conf.yaml`]:
          'logging_with_variables_voteAppFront_with_telegraf_sidecar_configmap_nginx.conf.yaml',
        // The one with the sidecar is not in the corpus; this one takes two of its constants.
        [`${git}/voteAppFront_with_telegraf_sidecar_deployment_with_variables.yaml`]: '_Vote_App_VoteAppFront_with_variable.yaml',
      },
      written: {
        [`${git}/voteAppFront_with_telegraf_sidecar_configmap_tail.conf.yaml`]: configMap('telegraf-config-for-nginx-tail', { a: 'b' }),
      },
    });
    const { push } = home.scene.cluster;
    await push.web('alexfr75/vote-app-backend:v1.0', 'votes');
    for (const version of ['v1.1', 'v2.1']) await push.web(`alexfr75/vote-app-frontend:${version}`, version);
  });
  afterAll(() => home?.close());

  it('finds nothing to delete, which it was told to ignore, and is asked three times', async () => {
    expect(home.report.pipelines).toMatchObject([{ runs: true, problems: [] }]);
    const ran = await run('approve');
    expect([ran.code, statuses(ran)]).toEqual([
      0,
      {
        status: 'COMPLETED',
        Cleaning: cleaned('FAILED_CONTINUE'),
        'Deploy v1': deployed,
        'Deploy Canary': { status: 'COMPLETED', 'Deploy canary': 'COMPLETED', 'wait to approve canary': 'COMPLETED' },
        'new version to prod': { status: 'COMPLETED', 'up scale new version': 'COMPLETED', 'down scale old version': 'COMPLETED' },
      },
    ]);
    expect(await replicas()).toEqual([
      ['vote-backend', '1'],
      ['vote-frontend-v1.1', '0'],
      ['vote-frontend-v2.1', '2'],
    ]);
  });

  it('deletes what the last run made, and ends where the canary is rejected', async () => {
    const ran = await run('reject');
    expect([ran.code, statuses(ran)]).toEqual([
      4,
      {
        status: 'FAILED',
        Cleaning: cleaned('COMPLETED'),
        'Deploy v1': deployed,
        'Deploy Canary': { status: 'FAILED', 'Deploy canary': 'COMPLETED', 'wait to approve canary': 'FAILED' },
        'new version to prod': { status: 'NOT_STARTED', 'up scale new version': 'NOT_STARTED', 'down scale old version': 'NOT_STARTED' },
      },
    ]);
    expect(await replicas()).toEqual([
      ['vote-backend', '1'],
      ['vote-frontend-v1.1', '2'],
      ['vote-frontend-v2.1', '2'],
    ]);
  });
});
