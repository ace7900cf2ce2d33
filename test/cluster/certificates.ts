import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { output } from './run.ts';

/** A server's certificate when it has hosts, else a client's whose user and groups the apiserver believes. */
export type Wish = { file: string; user?: string; groups?: string[]; hosts?: string[] };

/** Makes FILE.crt and FILE.key in `dir` for each wish; the authority itself, ca.crt and ca.key, if it is not there yet. */
export async function makeCertificates(controlPlane: string, dir: string, wishes: Wish[]): Promise<void> {
  await output(controlPlane, ['certs', dir], { input: JSON.stringify(wishes) });
}

/** The key with which the apiserver signs the tokens of service accounts. */
export function makeServiceAccountKey(dir: string): void {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  writeFileSync(join(dir, 'sa.key'), privateKey.export({ type: 'pkcs1', format: 'pem' }), { mode: 0o600 });
  writeFileSync(join(dir, 'sa.pub'), publicKey.export({ type: 'spki', format: 'pem' }));
}

/** The text of a kubeconfig with everything inside, so that it can be copied anywhere. */
export function kubeconfig(options: { server: string; dir: string; file: string; user: string; namespace?: string }): string {
  const { server, dir, file, user, namespace } = options;
  const data = (name: string) => readFileSync(join(dir, name)).toString('base64');
  return `apiVersion: v1
kind: Config
current-context: test
clusters:
- name: test
  cluster: { server: '${server}', certificate-authority-data: ${data('ca.crt')} }
users:
- name: ${JSON.stringify(user)}
  user: { client-certificate-data: ${data(`${file}.crt`)}, client-key-data: ${data(`${file}.key`)} }
contexts:
- name: test
  context: { cluster: test, user: ${JSON.stringify(user)}${namespace === undefined ? '' : `, namespace: ${namespace}`} }
`;
}
