import { describe, expect, it } from '@jest/globals';
import { pipelineInput, webhookInput } from '../../src/pipeline/input.ts';
import type { DockerEvent } from '../../src/pipeline/types.ts';
import { begin, pipeline, task } from './fixture.ts';

const digest = `sha256:${'a'.repeat(64)}` as const;
const event: DockerEvent = {
  id: '1',
  image: 'acme/shop',
  repository: { namespace: 'acme', name: 'shop' },
  tag: 'v1.2',
  pushedAt: 1_700_000_000,
  pusher: 'ann',
  owner: 'acme',
  verified: true,
};
const push = { repository: 'docker.io/acme/shop', written: 'acme/shop', tag: 'v1.2', digest };
const of = (more: Parameters<typeof pipeline>[1], given = {}, about = {}) => pipelineInput(pipeline({}, more), given, about);

describe('inputs', () => {
  it('are defaults, over them what the push brings, over them what was given', () => {
    const input = { REPLICAS: '1', DOCKER_TAG: 'none', EMPTY: null, DOCKER_IMAGE: '' };
    expect(of({ options: ['DOCKER_TRIGGER'], input }, { REPLICAS: '3', DOCKER_IMAGE: 'mine' }, { event, push })).toEqual({
      problems: [],
      input: {
        REPLICAS: '3',
        DOCKER_EVENT_OWNER_NAME: 'ann',
        DOCKER_IMAGE: 'mine',
        DOCKER_REPO_NAME: 'shop',
        DOCKER_REPO_NAMESPACE: 'acme',
        DOCKER_TAG: 'v1.2',
        DOCKER_DIGEST: digest,
      },
    });
  });

  it('without the option know nothing of the push', () => {
    expect(of({ input: { A: '1' } }, {}, { event, push }).input).toEqual({ A: '1' });
  });

  it.each([
    ['team/sub/shop', 'team/sub', 'shop'],
    ['busybox', '', 'busybox'],
    ['ghcr.io/acme/shop', 'ghcr.io/acme', 'shop'],
  ])('of an image named by hand, %s', (written, namespace, name) => {
    const { input } = of({ options: ['DOCKER_TRIGGER'] }, {}, { push: { ...push, written } });
    expect(input).toMatchObject({
      DOCKER_IMAGE: written,
      DOCKER_REPO_NAMESPACE: namespace,
      DOCKER_REPO_NAME: name,
      DOCKER_EVENT_OWNER_NAME: '',
    });
  });

  it('that are mandatory and blank, and such as the pipeline doesn’t have, are refused all at once', () => {
    const more = {
      input: { A: '', B: ' ', C: 'x', D: null },
      _inputMeta: {
        A: { mandatory: true },
        B: { mandatory: true },
        C: { mandatory: true },
        D: { mandatory: true },
        E: { mandatory: true },
        F: {},
      },
    };
    const { problems } = of(more, { A: 'given', REPLICA: '1', F: '1' });
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      ['H2K-636', 'the pipeline deploy has no input REPLICA'],
      ['H2K-635', 'the pipeline deploy needs its input B, and it is blank'],
      ['H2K-635', 'the pipeline deploy needs its input D, and it is blank'],
      ['H2K-635', 'the pipeline deploy needs its input E, and it is blank'],
    ]);
  });

  it('of other triggers may be given by hand', () => {
    expect(of({ options: ['GIT_TRIGGER'] }, { GIT_COMMIT_ID: 'abc' })).toEqual({ input: { GIT_COMMIT_ID: 'abc' }, problems: [] });
    expect(of({ options: ['GIT_TRIGGER'] }, { GERRIT_BRANCH: 'abc' }).problems).toHaveLength(1);
  });

  it('are looked at before anything runs', async () => {
    const { ran, events } = begin(pipeline({ S: { A: task() } }), { given: { X: '1' } });
    await expect(ran).rejects.toMatchObject({ problems: [{ code: 'H2K-636' }] });
    expect(events).toEqual([]);
  });
});

describe('a docker webhook', () => {
  const variable = (name: string) => (name === 'TEAM' ? 'blue' : undefined);

  it('maps the event', () => {
    const input = {
      VERSION: '${event.tag}',
      WHERE: '${event.repository.namespace}: ${var.TEAM}',
      AT: '${event.pushedAt}',
      NONE: '${event.digest}',
      REPLICAS: '3',
    };
    expect(webhookInput({ input }, event, variable)).toEqual({
      VERSION: 'v1.2',
      WHERE: 'acme: blue',
      AT: '1700000000',
      NONE: '',
      REPLICAS: '3',
    });
  });

  it('never reads what an event brings', () => {
    const forged = { ...event, tag: '${var.TEAM}', pusher: 'x"; rm' };
    expect(webhookInput({ input: { V: '${event.tag}', P: 'by ${event.pusher}' } }, forged, variable)).toEqual({
      V: '${var.TEAM}',
      P: 'by x"; rm',
    });
    expect(webhookInput({}, event, variable)).toEqual({});
  });
});
