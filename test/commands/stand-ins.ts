import { expect } from '@jest/globals';
import { reachable } from '../../src/definitions/nesting.ts';
import { tasksOf } from '../../src/definitions/parts.ts';
import type { Defined, Definitions, PipelineDefinition } from '../../src/definitions/types.ts';
import { textOf } from '../../src/expressions/index.ts';
import { ExecProblem, HttpProblem, type Ports, SshProblem } from '../../src/ports/types.ts';

/** What a pipeline may ask of the world: a task's request, steps or host; each as it is written, with anything where a binding stands. */
export interface Expected {
  requests: { method: string; url: RegExp; answer: object }[];
  /** Scripts run here: steps of CI tasks. */
  steps: number;
  hosts: RegExp[];
}

/** Everything that a pipeline and those that it runs have tasks for. */
export function expectedOf(pipeline: Defined<PipelineDefinition>, { pipelines }: Definitions): Expected {
  const tasks = reachable(pipeline, pipelines).flatMap(({ value }) => tasksOf(value).map(({ task }) => task));
  const requests = tasks.flatMap(({ type, input }) => {
    const url = pattern(textOf(input['url']));
    if (type === 'REST') return [{ method: textOf(input['action']).toUpperCase(), url, answer: {} }];
    return type === 'POLL' ? [{ method: 'GET', url, answer: satisfying(input['exitCriteria'] as { success: string }) }] : [];
  });
  // What a pipeline sends as a notification is asked for by POST.
  const notices = reachable(pipeline, pipelines).flatMap(({ value }) =>
    (value.notifications?.webhook ?? []).map(({ action, url }) => ({ method: action.toUpperCase(), url: pattern(url), answer: {} })),
  );
  const hosts = tasks.filter(({ type }) => type === 'SSH').map(({ input }) => pattern(textOf(input['host'])));
  return { requests: [...requests, ...notices], steps: tasks.filter(({ type }) => type === 'CI').length, hosts };
}

const pattern = (written: string): RegExp =>
  new RegExp(
    `^${written
      .trim()
      .split(/\$\{[^}]*\}/)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
  );

/** An answer that meets `status == "FINISHED"`. */
function satisfying({ success }: { success: string }): object {
  const [, name = '', value = ''] = /(\w+)\s*==\s*["']([^"']*)["']/.exec(success) ?? [];
  return { [name]: value };
}

/** Stands in for servers, programs and hosts: what it was not told to expect is not there (404). `asked` is what it answered. */
export function standIns(expected: Expected, ports: Ports): Ports & { asked: string[]; refused: string[] } {
  const asked: string[] = [];
  const refused: string[] = [];
  return {
    ...ports,
    asked,
    refused,
    async http({ method, url }) {
      const known = expected.requests.find((one) => one.method === method && one.url.test(url));
      (known ? asked : refused).push(`${method} ${url}`);
      if (!URL.canParse(url)) throw new HttpProblem('invalid', `${url} is no URL`, { unsent: true });
      const text = JSON.stringify(known?.answer ?? { message: 'not found' });
      const headers = { 'content-type': 'application/json', authorization: 'Bearer of-the-stand-in' };
      return { status: known ? 200 : 404, headers, rawHeaders: Object.entries(headers).flat(), body: bytes(text), text: async () => text };
    },
    async exec(argv, { line }) {
      const script = argv.join('\n');
      if (argv[0] === 'docker' && argv[1] !== 'run') return { code: 0 };
      if (expected.steps === 0 || !/HUB|steps|docker/.test(script)) {
        refused.push(argv[0] ?? '');
        throw new ExecProblem('absent', `there is no program ${argv[0]}`);
      }
      asked.push(`steps by ${argv[0]}`);
      for (const [, mark, name] of script.matchAll(/printf '%s %s\\n%s\\n%s\\n' (\S+) (\w+) /g))
        for (const text of [`${mark} ${name}`, 'exported', `${mark}`]) line(text, 'out');
      return { code: 0 };
    },
    async ssh({ host }, _command, { accepts }) {
      if (!expected.hosts.some((one) => one.test(host)) || !accepts({ type: 'ssh-ed25519', fingerprint: 'SHA256:stand-in' })) {
        refused.push(host);
        throw new SshProblem('unknownHost', `there is no host ${host}`);
      }
      asked.push(`ssh ${host}`);
      return { code: 0 };
    },
    sleep: async (_ms, signal) => {
      await new Promise((resolve) => setTimeout(resolve, 0));
      signal.throwIfAborted();
    },
  };
}

async function* bytes(text: string): AsyncIterable<Uint8Array> {
  yield new TextEncoder().encode(text);
}

/** The stand-ins refuse what they weren't told to expect. */
export async function refusesStrangers(ports: Ports): Promise<void> {
  const { signal } = new AbortController();
  const strangers = standIns({ requests: [{ method: 'GET', url: /^https:\/\/a$/, answer: {} }], steps: 0, hosts: [] }, ports);
  const status = async (method: string, url: string) => (await strangers.http({ method, url }, signal)).status;
  expect([await status('GET', 'https://a'), await status('POST', 'https://a'), await status('GET', 'https://b')]).toEqual([200, 404, 404]);
  await expect(strangers.exec(['docker', 'run'], { env: {}, signal, line() {} })).rejects.toThrow('there is no program docker');
  await expect(
    strangers.ssh({ host: 'c', port: 22, username: 'u' }, '', { accepts: () => true, input: '', signal, line() {} }),
  ).rejects.toThrow('there is no host c');
  expect(strangers.refused).toEqual(['POST https://a', 'GET https://b', 'docker', 'c']);
}
