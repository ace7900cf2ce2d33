import { z } from 'zod';
import type { Json } from '../types.ts';
import type { DockerWebhook, Endpoint, HealthDocument, PipelineDefinition, StageDefinition, Variable, Workspace } from './types.ts';

/**
 * What a definition may say: the one source of the checks, the messages' words and `schema/definitions.json`.
 * Keys are those of 65 exported pipelines and 14 endpoints, and ours (design.md section 4). Nothing is transformed here.
 */
type Keys<T> = z.ZodType<T>;
/** `stageOrder` and `taskOrder` are filled in after the check. */
type Unordered<T, K extends keyof T> = Omit<T, K> & Partial<Pick<T, K>>;
type WrittenStage = Omit<Unordered<StageDefinition, 'taskOrder'>, 'tasks'> & {
  tasks: { [task: string]: Unordered<StageDefinition['tasks'][string], 'input'> };
};
export type WrittenPipeline = Omit<Unordered<PipelineDefinition, 'stageOrder'>, 'stages'> & {
  stages: { [stage: string]: WrittenStage };
  ciWorkspace?: Workspace;
};

const optional = z.exactOptional;
const text = z.string();
const name = text.regex(/\S/, 'blank');
const texts = z.record(text, text);
/** Whatever it is: what was read is JSON already. */
const json = z.unknown() as Keys<Json>;
const common = {
  project: optional(text),
  name: name.describe('Unique among the definitions of its kind and project'),
  description: optional(text),
};

const task = z.strictObject({
  type: name.describe('K8S, REST, POLL, CI, SSH, IMAGE, Condition, Pipeline'),
  tags: optional(z.array(text)),
  endpoints: optional(texts.describe('kubernetesServer: name of an ENDPOINT')),
  input: optional(z.record(text, json)),
  preCondition: optional(text.describe('Where it is false, the task is SKIPPED: ${input.DOCKER_TAG} == "latest"')),
  ignoreFailure: optional(z.boolean().describe('The pipeline goes on after a failure')),
});
const stage: Keys<WrittenStage> = z.strictObject({
  description: optional(text),
  tags: optional(z.array(text)),
  taskOrder: optional(z.array(text).describe('One after the other; names joined by commas run side by side. Left out: as they stand')),
  tasks: z.record(name, task),
});
const workspace = z.strictObject({
  type: optional(z.enum(['DOCKER', 'K8S'])),
  endpoint: optional(text),
  image: optional(text),
  registry: optional(text),
  path: optional(text),
  cache: optional(z.array(text)),
  limits: optional(texts),
  autoCloneForTrigger: optional(z.boolean()),
  environmentVariables: optional(texts),
  customProperties: optional(texts),
});
const about = { event: z.enum(['SUCCESS', 'FAILURE', 'WAITING', 'CANCELED', 'STARTED']), stage: optional(text), task: optional(text) };
const notifications = z.strictObject({
  email: optional(z.array(z.strictObject({ ...about, endpoint: text, to: z.array(text), subject: optional(text), body: optional(text) }))),
  webhook: optional(
    z.array(
      z.strictObject({
        ...about,
        action: z.enum(['post', 'put', 'patch']),
        url: name,
        headers: optional(texts),
        payload: optional(text),
        cloudProxyId: optional(text),
      }),
    ),
  ),
  jira: optional(
    z.array(
      z.strictObject({
        ...about,
        endpoint: text,
        issuetype: optional(text),
        project: optional(text),
        summary: optional(text),
        description: optional(text),
        assignee: optional(text),
        action: optional(text),
      }),
    ),
  ),
});

const pipeline: Keys<WrittenPipeline> = z.strictObject({
  kind: z.literal('PIPELINE'),
  ...common,
  enabled: optional(z.boolean()),
  concurrency: optional(z.int().positive()),
  icon: optional(text),
  global: optional(z.boolean()),
  tags: optional(z.array(text)),
  options: optional(
    z
      .array(z.enum(['DOCKER_TRIGGER', 'GIT_TRIGGER', 'GERRIT_TRIGGER']))
      .describe('DOCKER_TRIGGER injects DOCKER_IMAGE, DOCKER_TAG, DOCKER_DIGEST …'),
  ),
  input: optional(z.record(name, text.nullable()).describe('Names and their defaults')),
  _inputMeta: optional(z.record(text, z.strictObject({ mandatory: optional(z.boolean()), description: optional(text) }))),
  output: optional(texts),
  starred: optional(z.strictObject({ input: optional(text), output: optional(text) })),
  workspace: optional(workspace),
  ciWorkspace: optional(workspace.describe('What exports of 2019 call the workspace')),
  stageOrder: optional(z.array(text).describe('Left out: as the stages stand')),
  stages: z.record(name, stage),
  notifications: optional(notifications),
  rollbacks: optional(
    z.array(z.strictObject({ name, stage: name, task: optional(text), project: optional(text), inputs: optional(texts) })),
  ),
});

const endpointKeys = { kind: z.literal('ENDPOINT'), ...common, isRestricted: optional(z.boolean()), cloudProxyId: optional(text) };
/** Endpoints whose properties are read here; all others are kept as they are. */
const endpoints: Record<'dockerregistry' | 'k8s', Keys<Endpoint>> = {
  dockerregistry: z.strictObject({
    ...endpointKeys,
    type: z.literal('dockerregistry'),
    properties: z.strictObject({
      serverType: optional(text),
      repoURL: name.describe('https://hub.docker.com/r/acme/shop'),
      username: optional(text),
      password: optional(text),
      accessToken: optional(text),
      fingerprint: optional(text.describe('SHA-256 of the certificate that is accepted')),
      mirrors: optional(z.array(text)),
    }),
  }),
  k8s: z.strictObject({
    ...endpointKeys,
    type: z.literal('k8s'),
    properties: z.strictObject({
      kubernetesURL: optional(text),
      authType: optional(text.describe('token, certificate or basic')),
      token: optional(text),
      certAuthorityData: optional(text),
      certData: optional(text),
      certKeyData: optional(text),
      username: optional(text),
      password: optional(text),
      fingerprint: optional(text.describe('SHA-256 of the certificate that is accepted')),
      kubeconfig: optional(text.describe("'${var.KUBECONFIG}', or a path")),
      context: optional(text),
    }),
  }),
};
const otherEndpoint: Keys<Endpoint> = z.strictObject({
  ...endpointKeys,
  type: name.regex(/^(?!(?:dockerregistry|k8s)$)/).describe('dockerregistry, k8s, docker, git, email, agent …'),
  properties: z.record(text, json),
});

const variable: Keys<Variable> = z.strictObject({
  kind: z.literal('VARIABLE'),
  ...common,
  type: z
    .enum(['REGULAR', 'SECRET', 'RESTRICTED'])
    .describe("SECRET and RESTRICTED: the value is the step's environment variable of that name"),
  value: optional(text),
});

const target = z.union([
  z.strictObject({ repository: name, event: name }),
  z.strictObject({ repository: name, workflow: name, ref: name }),
  z.strictObject({ run: z.literal(true) }),
]);
const webhook: Keys<DockerWebhook> = z.strictObject({
  kind: z.literal('DOCKER_WEBHOOK'),
  ...common,
  endpoint: optional(name.describe('A dockerregistry ENDPOINT, whose repoURL names the repository')),
  repository: optional(name.describe('acme/shop, instead of an endpoint')),
  pipeline: name,
  enabled: optional(z.boolean()),
  imageNameRegExPattern: optional(text.describe('RE2, the whole name; empty: all')),
  tagNamePattern: optional(text.describe('RE2, the whole tag; empty: all')),
  order: optional(name.describe('Which of two pushes is newer: pushed, semver, or a pattern whose group takes a number, main-\\w+-(\\d+)')),
  input: optional(texts.describe("Inputs of the pipeline: VERSION: '${event.tag}'")),
  target: optional(target.describe('Where the relay dispatches')),
});

const health: Keys<HealthDocument> = z.strictObject({
  kind: z.literal('HEALTH'),
  ...common,
  match: name.describe('The kind of objects that it is about, with its group or without: acme.io/Shop'),
  ready: optional(name.describe('CEL (status.phase == "Open") or JSONPath ({.status.phase}=Open)')),
  failed: optional(name.describe('Where it is true, the object has failed: has(status.error)')),
  message: optional(name.describe('What is told of it meanwhile: status.error')),
});

export const kinds = ['PIPELINE', 'ENDPOINT', 'VARIABLE', 'DOCKER_WEBHOOK', 'HEALTH'] as const;
export type Kind = (typeof kinds)[number];

/** The shape that a document of this kind (and, for endpoints, of this type) must have. */
export function schemaOf(kind: Kind, type: unknown): z.ZodType {
  if (kind === 'ENDPOINT') return type === 'dockerregistry' || type === 'k8s' ? endpoints[type] : otherEndpoint;
  return { PIPELINE: pipeline, VARIABLE: variable, DOCKER_WEBHOOK: webhook, HEALTH: health }[kind];
}

/** JSON Schema (draft 7, what editors read) of one document. */
export function jsonSchema(): object {
  const all = z.union([pipeline, endpoints.dockerregistry, endpoints.k8s, otherEndpoint, variable, webhook, health]);
  return { title: 'Definitions of hub-to-kube', ...z.toJSONSchema(all, { target: 'draft-7', io: 'input' }) };
}
