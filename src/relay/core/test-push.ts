import { mintToken } from './tokens.ts';

/** Who pushed, in a push that nobody made: `hub-to-kube send-test` says the same. */
const pusher = 'send-test';

interface TestPorts {
  now: () => number;
  random: (bytes: number) => Uint8Array;
}

/** What Docker Hub would send of a push of this tag now; its pusher tells that it is a test. Its secret is nobody's: there is no token in it. */
export function testPush(repository: string, tag: string, { now, random }: TestPorts): { body: string; secret: string } {
  const [first = '', ...rest] = repository.split('/');
  const [namespace, name] = rest.length === 0 ? ['library', first] : [first, rest.join('/')];
  const told = { status: 'Active', namespace, name, repo_name: `${namespace}/${name}`, owner: namespace, is_private: true };
  const push = { pusher, pushed_at: Math.floor(now() / 1000), tag, images: [] };
  return { body: JSON.stringify({ push_data: push, repository: told }), secret: mintToken(random) };
}
