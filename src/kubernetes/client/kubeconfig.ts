import * as path from 'node:path';
import type { Ports, Tls } from '../../ports/types.ts';
import { ConfigurationError, type JsonObject, type Problem, UnavailableError } from '../../types.ts';
import type { Connection, Credentials } from './connection.ts';
import { readIfThere } from './files.ts';
import { impersonation, readNamed, readTls } from './identity.ts';
import { type ClusterEntry, type ContextEntry, findKubeconfig, type Kubeconfig, type Named, type UserEntry } from './kubeconfig-files.ts';
import { kubeconfigProblem } from './problems.ts';

/**
 * The API server and identity that a kubeconfig's context names.
 * @param input a path, the text or base64 of it; undefined: $KUBECONFIG, ~/.kube/config, or the account that a pod has.
 */
export async function readKubeconfig(input: string | undefined, context: string | undefined, ports: Ports): Promise<Connection> {
  const config = await findKubeconfig(input, ports);
  if (!config) return await inCluster(ports);
  const chosen = choose(config, context);
  const cluster = named(config, config.clusters, 'cluster', chosen);
  // A context without a user is an anonymous one.
  const user = chosen.value.user ? named(config, config.users, 'user', chosen) : { name: 'none', value: {}, folder: undefined };
  const server = address(cluster);
  const namespace = chosen.value.namespace || 'default';
  const tls = await readTls(cluster, user, ports);
  return { server, namespace, ...(await identity(cluster, user, tls, ports)) };
}

type Identity = Pick<Connection, 'credentials' | 'renew'>;

async function identity(cluster: Named<ClusterEntry>, user: Named<UserEntry>, tls: Tls, ports: Ports): Promise<Identity> {
  if (user.value.exec || user.value['auth-provider']) return await byClientNode(cluster, user, tls, ports);
  const own = await plain(user, tls, ports);
  if (!cluster.value['proxy-url']) return own;
  const proxied = await byClientNode(cluster, user, tls, ports);
  return { credentials: async () => ({ ...(await proxied.credentials()), ...(await own.credentials()) }), renew: () => own.renew() };
}

function choose(config: Kubeconfig, context: string | undefined): Named<ContextEntry> {
  const there = `it has ${config.contexts.map(({ name }) => name).join(', ') || 'none'}`;
  const name = context ?? config.current;
  if (name === undefined) throw refused('H2K-104', `${config.origin} has no current-context`, `Name one by \`context\`: ${there}.`);
  const found = config.contexts.find((one) => one.name === name);
  if (found) return found;
  throw refused(
    'H2K-104',
    `${config.origin} has no context ${name}${context === undefined ? ', which is its current-context' : ''}; ${there}`,
    'Name one of these by `context`, or leave `context` away for its current one.',
  );
}

function named<T>(config: Kubeconfig, list: Named<T>[], key: 'cluster' | 'user', context: Named<ContextEntry>): Named<T> {
  const name = context.value[key];
  if (!name) throw refused('H2K-105', `Context ${context.name} of ${config.origin} names no ${key}`);
  const found = list.find((one) => one.name === name);
  if (found) return found;
  throw refused(
    'H2K-105',
    `Context ${context.name} of ${config.origin} names ${key} ${name}, which is not there`,
    'Was the kubeconfig cut? `kubectl config view --raw --flatten --minify` prints one that is whole.',
  );
}

function address({ name, value }: Named<ClusterEntry>): string {
  const server = value.server?.trim() ?? '';
  if (server === '') throw refused('H2K-108', `Cluster ${name} of the kubeconfig has no \`server\``);
  if (!/^https?:\/\//.test(server) || !URL.canParse(server))
    throw refused('H2K-108', `\`server\` of cluster ${name} is no https:// address: ${server}`);
  return server.replace(/\/+$/, '');
}

/** Token, token file, basic, certificate: all that needs no plugin. */
async function plain(user: Named<UserEntry>, tls: Tls, ports: Ports): Promise<Identity> {
  const { token, tokenFile, username, password } = user.value;
  const headers = impersonation(user.value);
  // As kubectl: a file wins over a token that stands beside it.
  if (tokenFile) return await fromTokenFile(() => readNamed(tokenFile, user, 'tokenFile', ports), headers, tls, ports);
  if (token) headers['Authorization'] = `Bearer ${token.trim()}`;
  else if (username) headers['Authorization'] = basic(username, password ?? '');
  for (const secret of [token, password, bare(headers)]) if (secret) ports.secrets.add(secret);
  return fixed({ headers, tls });
}

/** Credentials that never change: a 401 is final. */
export function fixed(credentials: Credentials): Identity {
  return { credentials: () => Promise.resolve(credentials), renew: () => Promise.resolve(false) };
}

export const basic = (username: string, password: string) => `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
const bare = (headers: Credentials['headers']) => String(headers['Authorization'] ?? '').replace(/^\w+ /, '');

/** A pod's token is replaced in its file once an hour: read again each minute, and at a 401. */
async function fromTokenFile(read: () => Promise<string>, more: Credentials['headers'], tls: Tls, ports: Ports): Promise<Identity> {
  let credentials: Credentials;
  let readAt = 0;
  const renew = async () => {
    const token = (await read()).trim();
    ports.secrets.add(token);
    readAt = ports.now();
    const before: unknown = credentials?.headers['Authorization'];
    credentials = { headers: { ...more, Authorization: `Bearer ${token}` }, tls };
    return before !== credentials.headers['Authorization'];
  };
  await renew();
  return {
    async credentials() {
      if (ports.now() - readAt > 60_000) await renew();
      return credentials;
    },
    renew,
  };
}

const account = '/var/run/secrets/kubernetes.io/serviceaccount';
async function inCluster(ports: Ports): Promise<Connection> {
  const { KUBERNETES_SERVICE_HOST: host, KUBERNETES_SERVICE_PORT: port = '443' } = ports.env;
  const own = (name: string) => readIfThere(`${account}/${name}`, `${account}/${name}, of the pod's own account,`, ports);
  const token = host ? await own('token') : undefined;
  if (!host || token === undefined) {
    const fix = 'Give the input `kubeconfig` (a secret with the text of one), or log in to the cloud in a step before.';
    throw refused(
      'H2K-103',
      'There is no kubeconfig: neither the input, nor $KUBECONFIG, nor ~/.kube/config, nor the account of a pod',
      fix,
    );
  }
  const ca = await own('ca.crt');
  const namespace = (await own('namespace'))?.trim() || 'default';
  const read = async () => (await own('token')) ?? token;
  const server = `https://${host.includes(':') ? `[${host}]` : host}:${port}`;
  return { server, namespace, ...(await fromTokenFile(read, {}, { verify: true, ...(ca && { ca }) }, ports)) };
}

/** Plugins, OIDC and proxies are client-node's: loaded only here, as it weighs more than all the rest. */
async function byClientNode(cluster: Named<ClusterEntry>, user: Named<UserEntry>, tls: Tls, ports: Ports): Promise<Identity> {
  const { KubeConfig } = await import('@kubernetes/client-node/dist/config.js');
  const text = JSON.stringify(resolved(cluster, user, tls));
  const load = () => {
    const config = new KubeConfig();
    config.loadFromString(text);
    return config;
  };
  let config = load();
  let last: { key: string; credentials: Credentials } | undefined;
  /** Asked before each request: client-node runs the plugin only when there is no credential, or it has expired. */
  const credentials = async () => {
    const options: { headers?: Record<string, string>; auth?: string; cert?: string; key?: string; agent?: object } = {};
    await config.applyToHTTPSOptions(options).catch((error: unknown) => {
      throw new UnavailableError([pluginFailed(user, error, ports)]);
    });
    const { cert, key, auth } = options;
    const headers = {
      ...impersonation(user.value),
      ...options.headers,
      ...(auth && { Authorization: `Basic ${Buffer.from(auth).toString('base64')}` }),
    };
    const content = JSON.stringify([headers, cert, key]);
    if (last?.key !== content) {
      for (const secret of [bare(headers), key]) if (secret) ports.secrets.add(secret);
      const agent = cluster.value['proxy-url'] && options.agent;
      last = { key: content, credentials: { headers, tls: { ...tls, ...(cert && key && { cert, key }) }, ...(agent && { agent }) } };
    }
    return last.credentials;
  };
  return {
    credentials,
    async renew() {
      const before = last?.key;
      config = load();
      await credentials();
      return last?.key !== before;
    },
  };
}

/** The one context as a kubeconfig of its own, files read in: a proxy's agent makes its TLS from what stands here. */
function resolved(cluster: Named<ClusterEntry>, user: Named<UserEntry>, tls: Tls): JsonObject {
  const data = (pem: string | undefined) => pem && Buffer.from(pem).toString('base64');
  const { server, 'proxy-url': proxy, 'tls-server-name': name } = cluster.value;
  const trust = { 'certificate-authority-data': data(tls.ca), 'tls-server-name': name };
  // client-node demands "insecure" for http://, where kubectl doesn't.
  const insecure = !tls.verify || server?.startsWith('http://');
  const { 'client-certificate': _cert, 'client-key': _key, tokenFile: _file, exec, ...rest } = user.value;
  const own = {
    'client-certificate-data': data(tls.cert),
    'client-key-data': data(tls.key),
  };
  return JSON.parse(
    JSON.stringify({
      clusters: [{ name: 'c', cluster: { server, 'proxy-url': proxy, 'insecure-skip-tls-verify': insecure, ...trust } }],
      users: [{ name: 'u', user: { ...rest, ...own, ...(exec && { exec: plugin(user, cluster) }) } }],
      contexts: [{ name: 'x', context: { cluster: 'c', user: 'u' } }],
      'current-context': 'x',
    }),
  ) as JsonObject;
}

/** What client-node leaves out: a command with a slash starts at the kubeconfig's folder, and plugins are told that nobody can be asked. */
function plugin({ value, folder }: Named<UserEntry>, { value: cluster }: Named<ClusterEntry>): JsonObject {
  const { command = '', env, ...rest } = value.exec!;
  const place = folder !== undefined && /[/\\]/.test(command) && !path.isAbsolute(command) ? path.resolve(folder, command) : command;
  const spec = {
    interactive: false,
    ...(rest['provideClusterInfo'] === true && {
      cluster: { server: cluster.server, 'certificate-authority-data': cluster['certificate-authority-data'] },
    }),
  };
  const info = JSON.stringify({ apiVersion: rest['apiVersion'], kind: 'ExecCredential', spec });
  return { ...rest, command: place, env: [...((env ?? []) as JsonObject[]), { name: 'KUBERNETES_EXEC_INFO', value: info }] };
}

function pluginFailed(user: Named<UserEntry>, error: unknown, ports: Ports): Problem {
  const { message, code } = error as NodeJS.ErrnoException;
  const command = user.value.exec?.command;
  const what = command ? `The credentials plugin ${command} of user ${user.name}` : `The login of user ${user.name}`;
  if (command && code === 'ENOENT')
    return kubeconfigProblem('H2K-109', `${what} is not installed here`, 'Install it in a step before, or use a kubeconfig with a token.');
  return kubeconfigProblem('H2K-109', `${what} failed: ${ports.secrets.redact(message.trim()).slice(0, 500) || 'it said nothing'}`);
}

const refused = (code: Problem['code'], message: string, fix?: string) => new ConfigurationError([kubeconfigProblem(code, message, fix)]);
