/**
 * What can be wrong between us and a cluster. Codes of this room, H2K-1xx:
 * 101 kubeconfig empty · 102 neither file, YAML nor base64 · 103 none anywhere · 104 no such context, or none chosen · 105 its cluster or user is missing ·
 * 106 it, or a file that it names, can't be read · 107 a certificate or key in it can't be used · 108 no address · 109 its credentials plugin failed ·
 * 110 cluster away · 111 certificate not trusted · 112 no TLS · 113 credentials refused (401) · 115 an aggregated API is away · 116 outcome unknown · 117 another answer than was asked for ·
 * 121 a body that can't be sent · 122 a name that can't stand in a URL
 */
import type { HttpProblem } from '../../ports/types.ts';
import type { Problem } from '../../types.ts';

const input = 'kubeconfig';

/** No answer from the API server: which address, why, and what to look at. */
export function away(server: string, problem: HttpProblem, env: Readonly<Record<string, string>>): Problem {
  const { hostname } = new URL(server);
  const error = { severity: 'error' as const, input };
  if (problem.code === 'untrusted') {
    const fix =
      'Give the authority that signed it (`certificate-authority-data` in the kubeconfig), or accept this one certificate (`fingerprint` of the ENDPOINT).';
    return { ...error, code: 'H2K-111', message: `The cluster at ${server} is not trusted: ${problem.message}`, fix };
  }
  if (problem.code === 'changed') {
    const message = `The cluster at ${server} is not trusted: it shows another certificate than the accepted one: ${problem.message}`;
    const fix = 'Find out why. If it was renewed, accept the new one: hub-to-kube endpoint check NAME --accept';
    return { ...error, code: 'H2K-111', message, fix };
  }
  if (problem.code === 'tls' || problem.code === 'invalid') {
    return {
      ...error,
      code: 'H2K-112',
      message: `No connection to the cluster at ${server}: ${problem.message}`,
      fix: 'Check `server`, `client-certificate-data` and `client-key-data` in the kubeconfig.',
    };
  }
  const message = `The cluster at ${server} is away: ${problem.message}`;
  const onRunner = env['RUNNER_ENVIRONMENT'] === 'github-hosted' && isLoopback(hostname);
  if (onRunner && problem.code === 'refused') {
    const fix = "Use an address that GitHub's runners can reach, or a self-hosted runner beside the cluster.";
    return {
      ...error,
      code: 'H2K-110',
      message: `${message}; that address is the runner itself, not the machine where the kubeconfig was written`,
      fix,
    };
  }
  return { ...error, code: 'H2K-110', message, fix: fixes[problem.code] ?? 'Is the API server up, and is this its address?' };
}
const fixes: Partial<Record<HttpProblem['code'], string>> = {
  unknownHost: 'Check `server` in the kubeconfig; a name that only a private network knows needs a runner in that network.',
  timeout: 'Does a firewall or a private endpoint keep this machine from the API server? Then a self-hosted runner beside it helps.',
  unreachable: 'Does a firewall or a private endpoint keep this machine from the API server? Then a self-hosted runner beside it helps.',
};
const isLoopback = (host: string) => host === 'localhost' || host === '[::1]' || host.startsWith('127.');

/** A write whose answer got lost: done or not. */
export function unknownOutcome(server: string, problem: HttpProblem, request: { method: string; path: string }): Problem {
  const message = `The answer of ${server} to ${request.method} ${request.path} got lost (${problem.message}): it is not known whether it was done`;
  return { code: 'H2K-116', severity: 'error', message, fix: 'Run again: what was done is found as it is.' };
}

export function refusedCredentials(server: string, said: string): Problem {
  const message = `The cluster at ${server} doesn't accept the kubeconfig's credentials (401 ${said})`;
  return {
    code: 'H2K-113',
    severity: 'error',
    input,
    message,
    fix: 'Make a new token or certificate: this one has expired, was revoked, or is of another cluster.',
  };
}

/** An answer that whoever asked can do nothing with. */
export function otherAnswer(server: string, { status, message: said }: { status: number; message: string }): Problem {
  const message = `The cluster at ${server} answers HTTP ${status}: ${said}`;
  const fix = answers.find(([pattern]) => pattern.test(`${status} ${said}`))?.[1];
  const told = fix ? { fix, input } : { fix: 'Look at the API server, and at what stands before it.' };
  return { code: 'H2K-117', severity: 'error', message, ...told };
}
const answers: [pattern: RegExp, fix: string][] = [
  [/^400 .*HTTPS server/s, 'The API server speaks TLS: write https:// in `server` of the kubeconfig.'],
  [/^403 /, 'Give the account of the kubeconfig this right (Role and RoleBinding).'],
  [/^404 |web page/, 'Is this the address of a Kubernetes API server? Check `server` in the kubeconfig.'],
];

/** A kubeconfig that can't be used as it is. `message` never holds a value of it but names and paths. */
export function kubeconfigProblem(code: Problem['code'], message: string, fix = whole): Problem {
  return { code, severity: 'error', input, message, fix };
}
const whole = '`kubectl config view --raw --flatten --minify` prints one that is whole and has all it needs in it.';
