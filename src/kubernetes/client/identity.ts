import * as path from 'node:path';
import type { Ports, Tls } from '../../ports/types.ts';
import { ConfigurationError, UnavailableError } from '../../types.ts';
import { readIfThere } from './files.ts';
import type { ClusterEntry, Named, UserEntry } from './kubeconfig-files.ts';
import { kubeconfigProblem } from './problems.ts';

/** What the TLS connection is made of, read and checked: a broken certificate is named here, not by OpenSSL in the middle of a run. */
export async function readTls(cluster: Named<ClusterEntry>, user: Named<UserEntry>, ports: Ports): Promise<Tls> {
  const skip = cluster.value['insecure-skip-tls-verify'] === true;
  const ca = await pem(cluster, 'certificate-authority', ports);
  const cert = await pem(user, 'client-certificate', ports);
  const key = await pem(user, 'client-key', ports);
  if (key) ports.secrets.add(key);
  const servername = cluster.value['tls-server-name'];
  const tls: Tls = {
    verify: !skip,
    ...(ca && !skip && { ca }),
    ...(cert && { cert }),
    ...(key && { key }),
    ...(servername && { servername }),
  };
  checkTls(
    tls,
    {
      ca: `certificate-authority of cluster ${cluster.name}`,
      cert: `client-certificate of user ${user.name}`,
      key: `client-key of user ${user.name}`,
    },
    ports.now(),
  );
  return tls;
}

/** `…-data` (base64) before the file of the same name, as kubectl has it. */
async function pem<K extends string>(
  entry: Named<Partial<Record<K | `${K}-data`, unknown>>>,
  key: K,
  ports: Ports,
): Promise<string | undefined> {
  const data = entry.value[`${key}-data`];
  if (typeof data === 'string' && data !== '') {
    if (key === 'client-key') ports.secrets.add(data);
    return Buffer.from(data, 'base64').toString();
  }
  const file = entry.value[key];
  return typeof file === 'string' && file !== '' ? await readNamed(file, entry, key, ports) : undefined;
}

/** A file that the kubeconfig names, from the kubeconfig's own folder. */
export async function readNamed(file: string, entry: Named<unknown>, key: string, ports: Ports): Promise<string> {
  const place = entry.folder === undefined || path.isAbsolute(file) ? file : path.join(entry.folder, file);
  const text = await readIfThere(place, `${place}, which the kubeconfig names as ${key} of ${entry.name},`, ports);
  if (text !== undefined) return text;
  const fix = 'Put the files into the kubeconfig: `kubectl config view --raw --flatten --minify`.';
  throw new ConfigurationError([
    kubeconfigProblem('H2K-106', `There is no file ${place}, which the kubeconfig names as ${key} of ${entry.name}`, fix),
  ]);
}

/** Throws for what can't be used, in words that name the entry and hold no key. */
export function checkTls({ ca, cert, key }: Tls, called: { ca: string; cert: string; key: string }, now: number): void {
  const { X509Certificate, createPrivateKey } = process.getBuiltinModule('node:crypto');
  const read = <T>(name: string, make: () => T): T => {
    try {
      return make();
    } catch {
      throw unusable(`${name} can't be read: it should be PEM (-----BEGIN …)`);
    }
  };
  if (ca) read(called.ca, () => new X509Certificate(ca));
  if (cert && !key) throw unusable(`${called.cert} has no client-key beside it`);
  if (!cert && key) throw unusable(`${called.key} has no client-certificate beside it`);
  if (!cert || !key) return;
  const certificate = read(called.cert, () => new X509Certificate(cert));
  const secret = read(called.key, () => createPrivateKey(key));
  if (!certificate.checkPrivateKey(secret)) throw unusable(`${called.key} doesn't belong to its client-certificate`);
  if (certificate.validToDate.getTime() < now) {
    const message = `${called.cert} has expired: it was valid until ${certificate.validToDate.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
    throw new UnavailableError([kubeconfigProblem('H2K-107', message, 'Make a new kubeconfig.')]);
  }
}
const unusable = (message: string) => new ConfigurationError([kubeconfigProblem('H2K-107', message)]);

/** `as` and its kin, which ask the API server to judge a request as another user's. */
export function impersonation(user: UserEntry): Record<string, string | string[]> {
  const headers: Record<string, string | string[]> = {};
  if (user.as) headers['Impersonate-User'] = user.as;
  if (user['as-uid']) headers['Impersonate-Uid'] = user['as-uid'];
  if (user['as-groups']?.length) headers['Impersonate-Group'] = user['as-groups'];
  for (const [name, values] of Object.entries(user['as-user-extra'] ?? {}))
    headers[`Impersonate-Extra-${encodeURIComponent(name)}`] = values;
  return headers;
}
