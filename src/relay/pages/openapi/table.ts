/** What the API has: one row a route. A test holds it equal to the routes that the relay answers, and another to what it answers. */
export interface Operation {
  method: 'get' | 'post' | 'patch' | 'delete';
  /** As OpenAPI writes it. */
  path: string;
  name: string;
  summary: string;
  /** Which token it takes; `report`: the key that came with a delivery. */
  right: 'read' | 'operate' | 'report';
  query?: readonly string[];
  /** The name of a shape. */
  body?: string;
  /** May be left out. */
  bodyOptional?: true;
  /** By status: the name of a shape; `text`, or nothing. */
  answers: Readonly<Record<number, string>>;
}

const mistake = 'Mistake';
const refused = { 401: mistake };
const looked = { ...refused, 503: mistake };
/** Of what changes something: a body that is none, too large, of another type; a token that may only read; a store that can't be written. */
const changed = { ...refused, 400: mistake, 403: mistake, 413: mistake, 415: mistake, 503: mistake };
const reported = { 200: 'Reported', ...refused, 400: 'Reported', 403: 'Reported', 409: 'Reported', 413: mistake, 503: 'Reported' };

export const operations: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/registry-events',
    name: 'listEvents',
    summary: 'Pushes, the newest first, with what became of each',
    right: 'read',
    query: ['fate', 'webhook', 'repository', 'tag', 'q', 'from', 'to', 'before'],
    answers: { 200: 'Events', 400: mistake, ...looked },
  },
  {
    method: 'get',
    path: '/api/registry-events/{seq}',
    name: 'openEvent',
    summary: 'One push, with every attempt and what was sent',
    right: 'read',
    answers: { 200: 'OpenedEvent', 404: mistake, ...looked },
  },
  {
    method: 'post',
    path: '/api/registry-events/{seq}/replay',
    name: 'replayEvent',
    summary: 'Sends a push again',
    right: 'operate',
    body: 'Replay',
    bodyOptional: true,
    answers: { 202: 'Replayed', 404: mistake, 409: mistake, ...changed },
  },
  {
    method: 'post',
    path: '/api/registry-events/replay',
    name: 'replayTime',
    summary: 'Sends all pushes of a time again',
    right: 'operate',
    body: 'ReplayOfTime',
    answers: { 202: 'ReplayedTime', ...changed },
  },
  {
    method: 'get',
    path: '/api/registry-webhooks',
    name: 'listWebhooks',
    summary: 'The docker webhooks of the definitions',
    right: 'read',
    answers: { 200: 'Webhooks', ...looked },
  },
  {
    method: 'get',
    path: '/api/registry-webhooks/{name}',
    name: 'openWebhook',
    summary: 'One docker webhook',
    right: 'read',
    answers: { 200: 'Webhook', 404: mistake, ...looked },
  },
  {
    method: 'patch',
    path: '/api/registry-webhooks/{name}',
    name: 'pauseWebhook',
    summary: 'Pauses or resumes one',
    right: 'operate',
    body: 'Pause',
    answers: { 200: 'Webhook', 404: mistake, ...changed },
  },
  {
    method: 'get',
    path: '/api/hook-tokens',
    name: 'listHookTokens',
    summary: 'Tokens of addresses, by their hashes',
    right: 'read',
    answers: { 200: 'HookTokens', ...looked },
  },
  {
    method: 'post',
    path: '/api/hook-tokens',
    name: 'makeHookToken',
    summary: 'Makes an address; its secret is told this once',
    right: 'operate',
    body: 'NewHookToken',
    answers: { 201: 'MadeHookToken', 404: mistake, 409: mistake, ...changed },
  },
  {
    method: 'delete',
    path: '/api/hook-tokens/{id}',
    name: 'endHookToken',
    summary: 'Ends an address',
    right: 'operate',
    answers: { 204: '', 403: mistake, 404: mistake, ...looked },
  },
  {
    method: 'get',
    path: '/api/executions',
    name: 'listExecutions',
    summary: 'Executions, the newest first',
    right: 'read',
    query: ['status', 'webhook', 'q', 'before'],
    answers: { 200: 'Executions', ...looked },
  },
  {
    method: 'get',
    path: '/api/executions/{id}',
    name: 'openExecution',
    summary: 'One execution with its stages and tasks',
    right: 'read',
    answers: { 200: 'Execution', 404: mistake, ...looked },
  },
  {
    method: 'post',
    path: '/api/executions/{id}/answer',
    name: 'answerExecution',
    summary: 'Answers one that waits for approval and is a run of the relay’s own',
    right: 'operate',
    body: 'Answer',
    answers: { 202: 'Answered', 404: mistake, 409: mistake, ...changed },
  },
  {
    method: 'post',
    path: '/api/deliveries/{delivery}/events',
    name: 'reportDelivery',
    summary: 'What a delivery’s run tells of its execution',
    right: 'report',
    body: 'Report',
    answers: reported,
  },
  {
    method: 'post',
    path: '/api/executions/{execution}/events',
    name: 'reportExecution',
    summary: 'The same of a run that no push started',
    right: 'operate',
    body: 'Report',
    answers: reported,
  },
  {
    method: 'get',
    path: '/api/openapi.json',
    name: 'openApi',
    summary: 'This document',
    right: 'read',
    answers: { 200: 'object', ...looked },
  },
  {
    method: 'get',
    path: '/metrics',
    name: 'metrics',
    summary: 'The relay in numbers, in Prometheus’ text format',
    right: 'read',
    answers: { 200: 'text', ...looked },
  },
];
