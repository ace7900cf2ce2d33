import { RE2JS } from 're2js';
import type { Defined, DockerWebhook, Endpoint } from '../definitions/types.ts';
import type { PushEvent } from '../dockerhub/types.ts';
import { repositoryOf } from './repository.ts';
import { signatureOf } from './signature.ts';

/** The docker webhooks that a push fits, or why it fits none. */
export type Match = { webhooks: DockerWebhook[] } | { ignored: string };

/**
 * Which docker webhooks a push starts, of those given: enabled, of its repository, and its image and tag fit their patterns whole.
 * `endpoints` are those of the definitions: a webhook may name its repository by one. Pure: relay and action answer alike.
 */
export function match(event: PushEvent, webhooks: readonly DockerWebhook[], endpoints: ReadonlyMap<string, Defined<Endpoint>>): Match {
  const signature = signatureOf(event.tag);
  if (signature !== undefined) return { ignored: `the tag ${event.tag} is ${signature}, no image to deploy` };
  const judged = webhooks.map((webhook) => ({ webhook, why: whyNot(event, webhook, endpoints) }));
  const fitting = judged.filter(({ why }) => why === undefined).map(({ webhook }) => webhook);
  if (fitting.length > 0) return { webhooks: fitting };
  const [only, ...others] = judged;
  if (!only) return { ignored: 'there is no docker webhook' };
  if (others.length === 0) return { ignored: only.why ?? '' };
  const near = judged.filter(({ webhook }) => namesRepository(event, webhook, endpoints));
  if (near.length === 0) return { ignored: `no docker webhook is for the repository ${event.image}` };
  return { ignored: near.map(({ why }) => why).join('; ') };
}

function whyNot(event: PushEvent, webhook: DockerWebhook, endpoints: ReadonlyMap<string, Defined<Endpoint>>): string | undefined {
  const { name, enabled, imageNameRegExPattern: image, tagNamePattern: tag } = webhook;
  if (!namesRepository(event, webhook, endpoints)) return `the docker webhook ${name} is not for the repository ${event.image}`;
  if (enabled === false) return `the docker webhook ${name} is disabled`;
  if (!fits(image, event.image)) return `the image ${event.image} doesn’t fit ${image} of the docker webhook ${name}`;
  if (!fits(tag, event.tag)) return `the tag ${event.tag} doesn’t fit ${tag} of the docker webhook ${name}`;
  return undefined;
}

function namesRepository(event: PushEvent, webhook: DockerWebhook, endpoints: ReadonlyMap<string, Defined<Endpoint>>): boolean {
  const repository = repositoryOf(webhook, endpoints);
  return repository === undefined || repository === event.image;
}

/** A name with dots between its parts, such as v1.2.3: nobody means v1x2x3 too. */
const isPlain = (pattern: string): boolean => /^\w[\w-]*(?:[./][\w-]+)*$/.test(pattern);

/** RE2 on the whole text; a plain name is compared as it is, and an empty pattern fits all. What is no pattern fits nothing: `patternFault` tells it before. */
function fits(pattern: string | undefined, text: string): boolean {
  if (pattern === undefined || pattern === '') return true;
  if (isPlain(pattern)) return pattern === text;
  const compiled = compile(pattern);
  return typeof compiled !== 'string' && compiled.matches(text);
}

/** What is wrong with a pattern, in RE2's words; undefined: it is one. */
export function patternFault(pattern: string): string | undefined {
  const compiled = compile(pattern);
  return typeof compiled === 'string' ? compiled : undefined;
}

function compile(pattern: string): RE2JS | string {
  try {
    return RE2JS.compile(pattern);
  } catch (error) {
    return (error as Error).message;
  }
}
