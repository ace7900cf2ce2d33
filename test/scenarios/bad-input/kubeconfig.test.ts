import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from '@jest/globals';
import { authority } from '../../ports/certificates.ts';
import { play, type Row, Stage } from './table.ts';

const certificates = authority();

/** The stage's own kubeconfig with something else in it, as a file outside of the workspace. */
async function changed({ kubeconfig }: Stage, change: (text: string) => string): Promise<{ kubeconfig: string }> {
  const file = join(await mkdtemp(join(tmpdir(), 'kubeconfig-')), 'config');
  await writeFile(file, change(await readFile(kubeconfig, 'utf8')));
  return { kubeconfig: file };
}
const server = /https:\/\/127\.0\.0\.1:\d+/;
const user = /user: \{ client-certificate-data.*\}/;
const text = (stage: Stage) => `apiVersion: v1
clusters: [{ name: a, cluster: { server: '${stage.scene.cluster.server}', insecure-skip-tls-verify: true } }]
contexts: [{ name: a, context: { cluster: a, user: a } }]
current-context: a
users: [{ name: a, user: { token: '${stage.canary}' } }]
`;

async function freePort(): Promise<number> {
  const listener = createServer();
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const { port } = listener.address() as AddressInfo;
  await new Promise((resolve) => listener.close(resolve));
  return port;
}

/** Nothing was asked of anybody: the kubeconfig alone shows it. */
const nobody = { code: 2, result: 'refused', asks: 'nobody', input: 'kubeconfig' } as const;
const reads = ['run', 'plan', 'validate', 'verify'] as const;
const away = { code: 3, result: 'unavailable', asks: 'registry', input: 'kubeconfig', commands: ['run', 'plan', 'verify'] } as const;

const rows: Row[] = [
  {
    ...nobody,
    name: 'there is none',
    commands: ['run', 'plan', 'verify'],
    flags: { kubeconfig: undefined },
    problems: ['H2K-103'],
    says: ['There is no kubeconfig: neither the input, nor $KUBECONFIG, nor ~/.kube/config', 'Give the input `kubeconfig`'],
  },
  {
    ...nobody,
    name: 'it is empty',
    commands: reads,
    before: (stage) => changed(stage, () => ''),
    problems: ['H2K-101'],
    says: [/config is empty \(H2K-101\)/],
  },
  {
    ...nobody,
    name: 'it is garbage',
    commands: reads,
    before: async ({ canary }) => ({ kubeconfig: `${canary} ${canary}` }),
    problems: ['H2K-102'],
    says: ['The kubeconfig is neither a file nor YAML nor base64 of YAML', '`kubectl config view --raw --flatten --minify`'],
  },
  {
    ...nobody,
    name: 'it is a path to nothing',
    commands: reads,
    flags: { kubeconfig: './kube/config' },
    problems: ['H2K-102'],
    says: ['neither a file nor YAML nor base64 of YAML: there is no file ./kube/config'],
  },
  {
    ...nobody,
    name: 'it is cut in the middle, with a token in it',
    commands: reads,
    before: async (stage) => ({ kubeconfig: text(stage).slice(0, -6) }),
    problems: ['H2K-102'],
    says: [/the kubeconfig isn't YAML: .* in line \d/],
  },
  {
    ...nobody,
    name: 'it has no such context',
    commands: reads,
    flags: { context: 'prod' },
    problems: ['H2K-104'],
    says: [/has no context prod; it has test/, 'Name one of these by `context`'],
  },
  {
    ...nobody,
    name: 'its client certificate has expired',
    commands: reads,
    code: 3,
    result: 'unavailable',
    before: async (stage) => {
      const pair = certificates.pair({ subject: '/CN=late', days: -1 });
      const data = (pem: string) => Buffer.from(pem).toString('base64');
      const late = `user: { client-certificate-data: ${data(pair.cert)}, client-key-data: ${data(pair.key)} }`;
      return await changed(stage, (config) => config.replace(user, late));
    },
    problems: ['H2K-107'],
    says: [/client-certificate of user \S+ has expired: it was valid until \d{4}-\d\d-\d\d \d\d:\d\d UTC/, 'Make a new kubeconfig.'],
  },
  {
    ...nobody,
    name: 'beside another mistake',
    commands: reads.filter((command) => command !== 'verify'),
    flags: { kubeconfig: './kube/config', image: 'acme/other' },
    problems: ['H2K-215', 'H2K-102'],
    says: ['no manifest has the image acme/other', 'there is no file ./kube/config'],
  },
  {
    ...away,
    name: 'its token has expired',
    before: (stage) => changed(stage, (config) => config.replace(user, `user: { token: "${stage.canary}" }`)),
    problems: ['H2K-113'],
    says: [/The cluster at https:\S+ doesn't accept the kubeconfig's credentials \(401 Unauthorized\)/, 'Make a new token or certificate'],
  },
  {
    ...away,
    name: 'nothing listens at its address',
    before: async (stage) => {
      const port = await freePort();
      return await changed(stage, (config) => config.replace(server, `https://127.0.0.1:${port}`));
    },
    problems: ['H2K-110'],
    says: [/The cluster at https:\/\/127\.0\.0\.1:\d+ is away: connection refused: nothing listens at/, 'Is the API server up'],
  },
  {
    ...away,
    name: 'its address has no host',
    before: (stage) => changed(stage, (config) => config.replace(server, 'https://kube.example.invalid:6443')),
    problems: ['H2K-110'],
    says: ['is away: there is no host kube.example.invalid (DNS)', 'Check `server` in the kubeconfig'],
  },
  {
    ...away,
    name: 'the certificate is signed by an unknown authority',
    before: (stage) => changed(stage, (config) => config.replace(/, certificate-authority-data: [^ ]+/, '')),
    problems: ['H2K-111'],
    says: [/The cluster at https:\S+ is not trusted: the certificate of \S+ is signed by an authority that is not among the trusted ones/],
  },
  {
    ...away,
    name: 'it is http:// where TLS is spoken',
    before: (stage) => changed(stage, (config) => config.replace('https://127', 'http://127')),
    problems: ['H2K-117'],
    says: [/answers HTTP 400: Client sent an HTTP request to an HTTPS server/, 'write https:// in `server` of the kubeconfig'],
  },
  {
    ...away,
    name: 'it is a web server, not Kubernetes',
    before: (stage) =>
      changed(stage, (config) =>
        config.replace(server, `http://${stage.scene.cluster.registry}`).replace(/, certificate-authority-data: [^ ]+/, ''),
      ),
    problems: ['H2K-117'],
    says: [/answers HTTP 404/, 'Is this the address of a Kubernetes API server?'],
  },
];

describe('bad kubeconfigs', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(async () => {
    certificates.remove();
    await stage.close();
  });
  play(rows, () => stage);
});
