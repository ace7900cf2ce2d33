import { isDispatch, readDispatch } from '../dockerhub/dispatch.ts';
import { readPush } from '../dockerhub/payload.ts';
import type { PushEvent } from '../dockerhub/types.ts';
import type { Ports } from '../ports/types.ts';
import { imageInput } from '../registry/index.ts';
import { familiarName, type ImageReference } from '../registry/reference.ts';
import { type Json, type JsonObject, type Problem, Stop } from '../types.ts';
import { tagOf } from './means.ts';
import type { Settings } from './settings.ts';

/** What a run is about: an image that is named by hand, a push that somebody told of, or neither. */
export interface Origin {
  image?: ImageReference;
  event?: PushEvent;
  /** The docker webhook that the relay found for it, and the relay's delivery. */
  webhook?: string;
  delivery?: string;
  /** Lets the run report its progress to that relay, wherever the user says it is. */
  reportKey?: string;
}
type Asked = Pick<Settings, 'image' | 'digest' | 'tags' | 'payload'>;

/**
 * Where the push comes from: `image`; else `payload`; else the event that started the workflow. A push's digest is left to its registry, as the tag may
 * have moved since. Problems: H2K-600 what was to be a push is none, H2K-403, and those of a reference.
 */
export async function originOf(settings: Asked, ports: Pick<Ports, 'env' | 'files'>): Promise<{ origin: Origin; problems: Problem[] }> {
  if (settings.image !== undefined) {
    const { origin, problems } = named({}, settings.image, settings.digest);
    const isPlain = origin.image?.tag === undefined && origin.image?.digest === undefined;
    return { origin, problems: settings.tags.length > 0 && !isPlain ? [...problems, tagTwice] : problems };
  }
  if (settings.tags.length > 0) return { origin: {}, problems: [tagsAlone] };
  const found =
    settings.payload === undefined ? await fromWorkflow(ports) : await fromText(settings.payload, 'the input payload', 'payload');
  if ('problem' in found) return { origin: {}, problems: [found.problem] };
  const { event, image, ...origin } = found;
  if (event) return named({ event, ...origin }, `${event.image}:${event.tag}`, settings.digest);
  if (image !== undefined) return named({}, image, settings.digest);
  return { origin: {}, problems: settings.digest === undefined ? [] : [digestAlone] };
}

type Found = (Omit<Origin, 'image'> & { image?: string }) | { problem: Problem };

function named(origin: Origin, image: string, digest: string | undefined): Awaited<ReturnType<typeof originOf>> {
  try {
    return { origin: { ...origin, image: imageInput(image, digest) }, problems: [] };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return { origin, problems: error.problems };
  }
}

/** `client_payload` of repository_dispatch, or the inputs of workflow_dispatch. */
async function fromWorkflow({ env, files }: Pick<Ports, 'env' | 'files'>): Promise<Found> {
  const { GITHUB_EVENT_NAME: name = '', GITHUB_EVENT_PATH: path = '' } = env;
  if (path === '' || (name !== 'repository_dispatch' && name !== 'workflow_dispatch')) return {};
  const event = parsed((await files.readAnywhere(path)) ?? '');
  if (!isObject(event)) return noPush(`the file of the event ${name} can't be read`);
  const { client_payload: payload, inputs } = event;
  if (name === 'repository_dispatch')
    return isObject(payload) && Object.keys(payload).length > 0 ? await fromBody(payload, 'client_payload of the repository_dispatch') : {};
  const { image, payload: text } = isObject(inputs) ? inputs : {};
  if (typeof image === 'string' && image.trim() !== '') return { image: image.trim() };
  return typeof text === 'string' && text.trim() !== '' ? await fromText(text, 'the input payload of the workflow') : {};
}

async function fromText(text: string, where: string, input?: string): Promise<Found> {
  const body = parsed(text);
  return body === undefined ? noPush(`${where} is not JSON`, input) : await fromBody(body, where, input);
}

async function fromBody(body: Json, where: string, input?: string): Promise<Found> {
  if (!isDispatch(body)) {
    const read = await readPush(body);
    return 'event' in read ? { event: read.event } : noPush(`${where} is no push: ${read.reason}`, input);
  }
  const read = readDispatch(body);
  if ('reason' in read) return noPush(`${where} is no dispatch: ${read.reason}`, input);
  const { push: event, webhook, delivery, reportKey } = read.dispatch;
  return { event, webhook, delivery, ...(reportKey ? { reportKey } : {}) };
}

const parsed = (text: string): Json | undefined => {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
};

const isObject = (value: Json | undefined): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

const noPush = (message: string, input?: string): { problem: Problem } => ({
  problem: {
    code: 'H2K-600',
    severity: 'error',
    message,
    fix: 'give what the relay dispatches (schema/dispatch.json), or the body of Docker Hub’s call as it came',
    ...(input ? { input } : {}),
  },
});

/** The push of an image that was named by hand, for patterns and bindings; nobody knows when it was, and it is never ordered. */
export function eventOf({ event, image }: Origin): PushEvent {
  if (event) return event;
  const name = image ? familiarName(image) : '';
  const slash = name.lastIndexOf('/');
  const repository = { namespace: slash < 0 ? 'library' : name.slice(0, slash), name: name.slice(slash + 1) };
  const tag = (image && tagOf(image)) ?? '';
  return { id: '', image: name, repository, tag, verified: false, ...(image?.digest ? { digest: image.digest } : {}) };
}

const tagTwice: Problem = {
  code: 'H2K-408',
  severity: 'error',
  message: 'image names its tag or digest, and tags says to look for one',
  fix: 'leave one of the two out',
  input: 'tags',
};
const tagsAlone: Problem = {
  code: 'H2K-408',
  severity: 'error',
  message: 'tags is given, but no image',
  fix: 'add image: repository; tags says which of its tags to deploy',
  input: 'tags',
};
const digestAlone: Problem = {
  code: 'H2K-403',
  severity: 'error',
  message: 'digest is given, but no image',
  fix: 'add image: repository[:tag]; a digest alone names no repository',
  input: 'digest',
};
