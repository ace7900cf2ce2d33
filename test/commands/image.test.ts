import { afterEach, describe, expect, it } from '@jest/globals';
import { problemText } from '../../src/commands/problem.ts';
import { run } from '../../src/commands/run.ts';
import { validate } from '../../src/commands/validate.ts';
import type { ExecutionEvent } from '../../src/pipeline/types.ts';
import { index, store } from '../registry/copy/image.ts';
import { type Fault, memoryRegistry } from '../registry/copy/server.ts';
import { hostIn } from './workspace.ts';

const open: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});
const wanting: (user: string, password: string) => Fault = (user, password) => (_, request, response) => {
  if (request.headers.authorization === `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`) return false;
  request.resume();
  response.writeHead(401, { 'www-authenticate': 'Basic realm="r"' }).end();
  return true;
};

describe('a pipeline with an IMAGE task', () => {
  it('copies what was pushed with the credentials of each end’s ENDPOINT, and tells of the tag before it is there', async () => {
    const [from, to] = [await memoryRegistry(wanting('reader', 'canary-read')), await memoryRegistry(wanting('writer', 'canary-write'))];
    open.push(from.close, to.close);
    const what = index([500]);
    store(from.registry, 'acme/shop', what, 'rc');
    const definitions = `kind: PIPELINE
name: promote
options: [DOCKER_TRIGGER]
stages:
  Promote:
    tasks:
      Copy:
        type: IMAGE
        endpoints: { source: read, destination: write }
        input: { action: COPY, source: '\${input.DOCKER_IMAGE}:\${input.DOCKER_TAG}', digest: '\${input.DOCKER_DIGEST}', destination: '${to.host}/acme/live:prod' }
output: { WROTE: '\${Promote.Copy.output.image}' }
---
{ kind: ENDPOINT, name: read, type: dockerregistry, properties: { repoURL: 'http://${from.host}/acme/shop', username: reader, password: '\${var.READ}' } }
---
{ kind: ENDPOINT, name: write, type: dockerregistry, properties: { repoURL: 'http://${to.host}/acme/live', username: writer, password: '\${var.WRITE}' } }
---
{ kind: VARIABLE, name: READ, type: SECRET }
---
{ kind: VARIABLE, name: WRITE, type: SECRET }
`;
    const host = hostIn({ 'd/a.yaml': definitions }, { READ: 'canary-read', WRITE: 'canary-write' });
    const events: ExecutionEvent[] = [];
    const given = { definitions: 'd', pipeline: 'promote', image: `${from.host}/acme/shop:rc`, digest: what.manifest.digest };
    let wasThere: boolean | undefined;
    const { report } = await run({ given, mistakes: [] }, host, (event) => {
      events.push(event);
      if (event.type === 'image') wasThere = to.registry.manifests.has('acme/live:prod');
    });
    expect(report).toMatchObject({ result: 'done', changed: true, output: { WROTE: `${to.host}/acme/live:prod` } });
    expect(to.registry.manifests.get('acme/live:prod')?.bytes).toEqual(what.manifest.bytes);
    expect(events.filter(({ type }) => type === 'image')).toMatchObject([
      { stage: 'Promote', task: 'Copy', image: `${to.host}/acme/live`, tag: 'prod', digest: what.manifest.digest },
    ]);
    expect(wasThere).toBe(false);
    expect(JSON.stringify([events, report, host.logged])).not.toContain('canary');
  });
});

describe('an IMAGE task that writes what starts it again', () => {
  const definitions = (destination: string, tagNamePattern: string, type = 'IMAGE') => `kind: DOCKER_WEBHOOK
name: shop
repository: acme/shop
tagNamePattern: '${tagNamePattern}'
pipeline: promote
---
kind: PIPELINE
name: promote
options: [DOCKER_TRIGGER]
stages:
  Promote:
    tasks:
      Inner: { type: Pipeline, input: { pipeline: inner, inputProperties: { TAG: '\${input.DOCKER_TAG}' } } }
---
kind: PIPELINE
name: inner
input: { TAG: x }
stages:
  Copy:
    tasks:
      Copy: { type: ${type}, input: { action: COPY, source: 'acme/shop:\${input.TAG}', destination: '${destination}' } }
`;
  const told = async (destination: string, pattern: string) => {
    const host = hostIn({ 'd/a.yaml': definitions(destination, pattern) });
    const { problems } = await validate({ given: { definitions: 'd' }, mistakes: [] }, host);
    return problems.map((problem) => `${problem.severity} ${problem.code} ${problemText(problem).split('\n')[0]}`);
  };

  it('is warned of at its destination, through the pipelines between', async () => {
    expect(await told('docker.io/acme/shop:prod', '.*')).toEqual([
      expect.stringMatching(
        /^warning H2K-677 d\/a\.yaml:21:\d+ Copy\.Copy writes docker\.io\/acme\/shop:prod, .* by the docker webhook shop/,
      ),
    ]);
  });

  it.each([
    ['another repository', 'acme/live:prod', '.*'],
    ['a tag that the docker webhook doesn’t take', 'acme/shop:prod', 'rc-.*'],
    ['a tag that is known only when it runs', 'acme/shop:${input.TAG}', '.*'],
  ])('%s is none', async (_, destination, pattern) => {
    expect(await told(destination, pattern)).toEqual([]);
  });
});
