import { describe, expect, it } from '@jest/globals';
import { choose } from '../../src/commands/choose.ts';
import { load } from '../../src/definitions/load.ts';
import type { DockerWebhook } from '../../src/definitions/types.ts';

const webhook = (name: string, pipeline: string, more = '') =>
  `{ kind: DOCKER_WEBHOOK, name: ${name}, repository: acme/shop, pipeline: ${pipeline}${more} }`;
const pipeline = (name: string) => `{ kind: PIPELINE, name: ${name}, stages: { S: { tasks: { T: { type: CI } } } } }`;
const both = [
  pipeline('deploy'),
  pipeline('smoke'),
  webhook('shop', 'deploy'),
  webhook('again', 'smoke'),
  webhook('off', 'deploy', ', enabled: false'),
  webhook('lost', 'deplo'),
];

type Asked = Partial<Pick<Parameters<typeof choose>[0], 'pipeline' | 'webhook' | 'match'>>;
const ask = (asked: Asked, documents: string[] = both) => {
  const { chosen, problems } = choose({ ...load([{ file: 'a.yaml', text: documents.join('\n---\n') }]), ...asked });
  return [
    ...chosen.map((one) => `${one.webhook?.value.name ?? '-'} → ${one.pipeline.value.name}`),
    ...problems.map(({ code, message }) => `${code} ${message}`),
  ];
};
const fits = (...names: string[]) => ({
  match: (webhooks: DockerWebhook[]) => ({ webhooks: webhooks.filter(({ name }) => names.includes(name)) }),
});
const fitsNone = { match: () => ({ ignored: 'no docker webhook is for acme/other' }) };

describe('which pipelines a run is about', () => {
  it.each<[string, Asked, string[]]>([
    ['the named one', { pipeline: 'smoke' }, ['- → smoke']],
    ['the named webhook’s', { webhook: 'shop' }, ['shop → deploy']],
    ['the named webhook’s, when the push fits it', { webhook: 'shop', ...fits('shop') }, ['shop → deploy']],
    ['those of every webhook that the push fits', fits('shop', 'again'), ['shop → deploy', 'again → smoke']],
    ['a named one, whatever the push fits', { pipeline: 'smoke', ...fits('shop') }, ['- → smoke']],
  ])('%s', (_, asked, chosen) => expect(ask(asked)).toEqual(chosen));

  it('the only one, when nothing is named', () => expect(ask({}, [pipeline('deploy')])).toEqual(['- → deploy']));
});

describe('is told when it can’t be known', () => {
  it.each<[string, Asked, string]>([
    ['an unknown pipeline', { pipeline: 'smok' }, 'H2K-626 there is no pipeline smok; did you mean smoke?'],
    ['an unknown webhook', { webhook: 'shob' }, 'H2K-626 there is no docker webhook shob; did you mean shop?'],
    ['a disabled webhook', { webhook: 'off', ...fits('off') }, 'H2K-628 the push starts nothing: the docker webhook off is disabled'],
    [
      'a webhook that the push fits no longer',
      { webhook: 'shop', ...fitsNone },
      'H2K-628 the push starts nothing: no docker webhook is for acme/other',
    ],
    ['a push that fits none', fitsNone, 'H2K-628 the push starts nothing: no docker webhook is for acme/other'],
    ['a webhook whose pipeline isn’t there', { webhook: 'lost' }, 'H2K-626 there is no pipeline deplo; did you mean deploy?'],
    [
      'a webhook and another pipeline',
      { webhook: 'shop', pipeline: 'smoke' },
      'H2K-626 the docker webhook shop starts the pipeline deploy, and pipeline names smoke',
    ],
    ['nothing, of several', {}, 'H2K-626 no pipeline is named, and there is no push that starts one'],
  ])('%s', (_, asked, problem) => expect(ask(asked)).toEqual([problem]));

  it('but not once more, when it is there with a mistake', () =>
    expect(ask({ pipeline: 'broken' }, ['{ kind: PIPELINE, name: broken }'])).toEqual([]));
  it('that there is no pipeline at all', () =>
    expect(ask({}, [webhook('shop', 'deploy')])).toEqual(['H2K-626 the definitions have no pipeline']));
});
