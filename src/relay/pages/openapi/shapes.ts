import type { JsonObject } from '../../../types.ts';

const text = { type: 'string' };
const whole = { type: 'integer' };
const flag = { type: 'boolean' };
const orNull = (type: string): JsonObject => ({ type: [type, 'null'] });
const object = (properties: JsonObject, required: string[] = Object.keys(properties)): JsonObject => ({
  type: 'object',
  properties,
  required,
});
const one = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });

/** A list in Automation Pipelines' shape, of documents of one kind. */
const listOf = (name: string): JsonObject => ({
  type: 'object',
  properties: {
    count: whole,
    totalCount: whole,
    links: { type: 'array', items: text },
    documents: { type: 'object', additionalProperties: one(name) },
    next: { type: 'integer', description: '`before` of the next page; left out: this is the last' },
  },
  required: ['count', 'totalCount', 'links', 'documents'],
});

const eventFields: JsonObject = {
  id: text,
  name: { type: 'string', description: 'The docker webhook' },
  timeStampInMicros: whole,
  owner: text,
  repo: text,
  repoNamespace: text,
  imageName: text,
  tag: text,
  pipeline: text,
  executionIndex: orNull('integer'),
  executionLink: text,
  executionStatus: text,
  message: { type: 'string', description: 'What became of it, and why' },
  fate: { enum: ['waiting', 'retrying', 'dispatched', 'joined', 'ignored', 'rejected', 'superseded', 'dead'] },
  replayOf: orNull('string'),
  push: orNull('object'),
  delivery: orNull('object'),
};
const target: JsonObject = { type: ['object', 'null'], description: 'Where its pushes go' };

/** What the API answers and takes, by name. */
export const shapes: JsonObject = {
  Mistake: object({ message: text }),
  Event: object(eventFields),
  OpenedEvent: object({
    ...eventFields,
    attempts: { type: 'array', items: { type: 'object' } },
    joined: { type: 'array', items: text },
    replays: { type: 'array', items: text },
    body: orNull('string'),
  }),
  Events: listOf('Event'),
  Replay: {
    ...object({ older: { type: 'boolean', description: 'Also where a newer push is deployed' } }, []),
    additionalProperties: false,
  },
  ReplayOfTime: {
    ...object({ from: text, to: text, webhook: text, fate: text, repository: text, tag: text, older: flag }, ['from', 'to']),
    additionalProperties: false,
  },
  Replayed: object({ of: text, push: text, result: text, reason: text }, ['of', 'push', 'result']),
  ReplayedTime: object({ count: whole, pushes: { type: 'array', items: one('Replayed') } }),
  Webhook: object(
    {
      name: text,
      project: text,
      enabled: flag,
      paused: flag,
      repository: text,
      pipeline: text,
      target,
      url: text,
      addresses: whole,
      lastDelivery: { oneOf: [one('Event'), { type: 'null' }] },
      credentialEnds: whole,
    },
    ['name', 'enabled', 'paused', 'pipeline', 'target', 'url', 'addresses', 'lastDelivery'],
  ),
  Webhooks: listOf('Webhook'),
  Pause: { ...object({ paused: flag }), additionalProperties: false },
  HookToken: object({ id: text, webhook: text, repository: orNull('string'), created: whole, revoked: orNull('integer') }),
  HookTokens: listOf('HookToken'),
  NewHookToken: { ...object({ webhook: text, repository: text }, ['webhook']), additionalProperties: false },
  MadeHookToken: object({ id: text, webhook: text, token: text, url: text }),
  Execution: object({ id: text, name: text, index: whole, status: text, statusMessage: text, heardInMicros: whole, omittedEvents: whole }, [
    'id',
    'name',
    'index',
    'status',
    'statusMessage',
  ]),
  Executions: listOf('Execution'),
  Answer: {
    ...object(
      {
        answer: { enum: ['approve', 'reject'] },
        comment: { type: 'string', maxLength: 2000 },
        task: { type: 'string', description: '`Stage.Task` of the question; left out: the next one' },
      },
      ['answer'],
    ),
    additionalProperties: false,
  },
  Answered: object({ execution: text, task: text, answer: text }),
  Report: {
    ...object({ events: { type: 'array', items: { type: 'object' } }, execution: text }, ['events']),
    description: 'Events of one execution, numbered by seq without gaps; event 0 is its "begin"',
  },
  Reported: object({ seq: whole, message: text }, []),
};
