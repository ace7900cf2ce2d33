import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Home, statuses } from './home.ts';
import { programs } from './world.ts';

/** A builder that Terraform makes in place of a blueprint, three builds over SSH, manifests in the pipeline itself with Windows’ line ends. */
describe('a chat app', () => {
  let home: Home;
  const run = () => home.run('Field-Demo-Chat-App', { username: 'ann' });

  beforeAll(async () => {
    const passwords = ['DB', 'APP', 'FRONTEND'].map((tier) => `FIELD_DEMO_CHAT_APP_BUILD_${tier}_PASSWORD`);
    home = await Home.open({
      file: '_Field-Demo-Chat-App.yaml',
      world: [{}, { 'fielddemo-chat-app/db-tier': 0, 'fielddemo-chat-app/app-tier': 0, 'fielddemo-chat-app/frontend-tier': 0 }],
      variables: ({ fingerprint }) => ({
        SSH_HOST_KEY_BUILD_CREATE_DOCKER_BUILDER_OUTPUT_DEPLOYMENTDETAILS_RESOURC: fingerprint,
      }),
      secrets: ({ password }) => Object.fromEntries(passwords.map((name) => [name, password])),
      edits: () => [
        [['workspace', 'image'], ''],
        [
          ['stages', 'Build', 'tasks', 'Create-Docker-Builder'],
          {
            type: 'CI',
            input: { steps: ['terraform apply -auto-approve', 'ADDRESS=$(terraform output -raw address)'], export: ['ADDRESS'] },
          },
        ],
        [['stages', 'Build', 'tasks', 'Delete-Docker-Builder'], { type: 'CI', input: { steps: ['terraform destroy -auto-approve'] } }],
      ],
      renames: [['output.deploymentDetails.resources.Cloud_Machine_1.address', 'output.exports.ADDRESS']],
    });
    const { scene, world } = home;
    const PATH = await programs(scene.folder, {
      terraform: `case "$1" in output) printf %s ${world.host};; apply|destroy) echo "$1";; *) exit 1;; esac`,
      sleep: 'exit 0',
    });
    scene.env = { ...scene.env, PATH };
    for (const tier of ['db', 'app', 'frontend']) await scene.cluster.push.web(`vmwarecmbu/fielddemo-app-${tier}:latest`, tier);
  });
  afterAll(() => home?.close());

  const built = {
    'Create-Docker-Builder': 'COMPLETED',
    Sleep: 'COMPLETED',
    'Build-DB': 'COMPLETED',
    'Build-App': 'COMPLETED',
    'Build-Frontend': 'COMPLETED',
    'Delete-Docker-Builder': 'COMPLETED',
  };

  it('is built and deployed into a namespace of its own, shown to a person, and taken away', async () => {
    expect(home.report.pipelines.map(({ problems }) => problems.map(({ code }) => code))).toEqual([['H2K-611', 'H2K-611']]);
    const waiting = await run();
    expect([waiting.report.status, waiting.log]).toEqual(['WAITING', expect.stringContaining('resume')]);
    const ran = await home.answer(waiting, 'approve');
    expect([ran.code, statuses(ran)]).toEqual([
      0,
      {
        status: 'COMPLETED',
        Build: { status: 'COMPLETED', ...built },
        'Deploy-to-K8s': {
          status: 'COMPLETED',
          'Delete-Namespace-If-Exists': 'FAILED_CONTINUE',
          'Create-Namespace': 'COMPLETED',
          'Create Pod Security': 'COMPLETED',
          'Deploy-DB': 'COMPLETED',
          'Deploy-App': 'COMPLETED',
          'Expose-DB': 'COMPLETED',
          'Expose-App': 'COMPLETED',
          'Deploy-Frontend': 'COMPLETED',
          'Expose-Frontend': 'COMPLETED',
        },
        'Test-and-Approve': { status: 'COMPLETED', Approve: 'COMPLETED' },
        'Cleanup-Demo': { status: 'COMPLETED', 'Delete-Namespace': 'COMPLETED' },
      },
    ]);
    const gone = await home.scene.cluster.kubectl(['get', 'namespace', 'ann-namespace']);
    expect([gone.code, home.world.refused]).toEqual([1, []]);
  });

  it('ends where a build fails: nothing of it comes to the cluster', async () => {
    home.world.scripts['fielddemo-chat-app/app-tier'] = 1;
    const ran = await run();
    expect([ran.code, statuses(ran)]).toEqual([
      1,
      {
        status: 'FAILED',
        Build: {
          ...built,
          status: 'FAILED',
          'Build-App': 'FAILED',
          'Build-Frontend': 'NOT_STARTED',
          'Delete-Docker-Builder': 'NOT_STARTED',
        },
        'Deploy-to-K8s': {
          status: 'NOT_STARTED',
          'Delete-Namespace-If-Exists': 'NOT_STARTED',
          'Create-Namespace': 'NOT_STARTED',
          'Create Pod Security': 'NOT_STARTED',
          'Deploy-DB': 'NOT_STARTED',
          'Deploy-App': 'NOT_STARTED',
          'Expose-DB': 'NOT_STARTED',
          'Expose-App': 'NOT_STARTED',
          'Deploy-Frontend': 'NOT_STARTED',
          'Expose-Frontend': 'NOT_STARTED',
        },
        'Test-and-Approve': { status: 'NOT_STARTED', Approve: 'NOT_STARTED' },
        'Cleanup-Demo': { status: 'NOT_STARTED', 'Delete-Namespace': 'NOT_STARTED' },
      },
    ]);
  });
});
