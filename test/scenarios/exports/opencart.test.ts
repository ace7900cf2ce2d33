import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { all, web } from '../manifests.ts';
import { Home, statuses } from './home.ts';
import { programs } from './world.ts';

const database = ['stages', 'Deploy-MySQL', 'tasks', 'MySQL Server'];
const encode = (input: string) => ({
  type: 'CI',
  input: { steps: [`encodedString=$(printf %s "\${input.${input}}" | base64 -w0)`], export: ['encodedString'] },
});

/** Custom integrations that become scripts, a blueprint that Terraform makes, and a deployment that may fail. */
describe('a shop with its database outside', () => {
  let home: Home;
  const given = { OpenCartAdminPassword: 'canary-of-admin', OpenCartDatabasePassword: 'canary-of-database' };
  const run = () => home.run('MOAD - Deploy OpenCart Kubernetes', given);

  beforeAll(async () => {
    home = await Home.open({
      file: '_MOAD_-_Deploy_OpenCart_Kubernetes.yaml',
      secrets: () => ({ MOAD_DEPLOY_OPENCART_KUBERNETES_GENERATE_VRNI_TRAFFIC_AUTHORIZATION: 'Basic canary-of-vrni' }),
      edits: () => [
        [['workspace', 'image'], ''],
        [database, { type: 'CI', input: { steps: ['terraform apply', 'ADDRESS=$(terraform output -raw address)'], export: ['ADDRESS'] } }],
        [['stages', 'Deploy-OpenCart', 'tasks', 'EncodeAdminPassword'], encode('OpenCartAdminPassword')],
        [['stages', 'Deploy-OpenCart', 'tasks', 'EncodeDBPassword'], encode('OpenCartDatabasePassword')],
      ],
      renames: [
        ['output.deploymentDetails.resources.mysql.address', 'output.exports.ADDRESS'],
        ['output.properties.encodedString', 'output.exports.encodedString'],
      ],
      written: {
        'kubernetes/00-opencart.yaml': all(
          'apiVersion: v1\nkind: Secret\nmetadata: { name: opencart }\ndata: { admin: "$${OCPASSWORD}", database: "$${DBPASSWORD}" }\n',
          web('"opencart-$${OCINSTANCE}"', { image: 'acme/opencart:1' }).replace(
            'readinessProbe',
            () => 'env: [{ name: DBHOST, value: "$${DBHOST}" }, { name: OCUSER, value: "$${OCUSER}" }]\n          readinessProbe',
          ),
        ),
      },
    });
    const { scene } = home;
    const PATH = await programs(scene.folder, { terraform: 'case "$1" in output) printf %s 192.0.2.30;; esac' });
    scene.env = { ...scene.env, PATH };
    await scene.cluster.push.web('acme/opencart:1', 'opencart');
  });
  afterAll(() => home?.close());

  const expected = (deployed: string) => ({
    status: 'COMPLETED',
    'Deploy-MySQL': { status: 'COMPLETED', 'MySQL Server': 'COMPLETED', 'Generate vRNI Traffic': 'SKIPPED' },
    'Deploy-OpenCart': {
      status: 'COMPLETED',
      EncodeAdminPassword: 'COMPLETED',
      EncodeDBPassword: 'COMPLETED',
      'Deploy OpenCart': deployed,
    },
  });

  it('is deployed with what the scripts gave', async () => {
    const codes = home.report.pipelines.map(({ problems }) => problems.map(({ code }) => code));
    expect(codes).toEqual([['H2K-611', 'H2K-611', 'H2K-611']]);
    const ran = await run();
    expect([ran.code, statuses(ran)]).toEqual([0, expected('COMPLETED')]);
    const { stdout } = await home.scene.cluster.kubectl(['get', 'secret', 'opencart', '-n', 'default', '-o', 'jsonpath={.data}']);
    const data = JSON.parse(stdout) as { [key: string]: string };
    const values = Object.entries(data).map(([key, value]) => [key, Buffer.from(value, 'base64').toString()]);
    expect(Object.fromEntries(values)).toEqual({ admin: given.OpenCartAdminPassword, database: given.OpenCartDatabasePassword });
  });

  it('goes on where its Secret is there already: it was told to ignore that', async () => {
    const ran = await run();
    expect([ran.code, statuses(ran)]).toEqual([0, expected('FAILED_CONTINUE')]);
  });
});
