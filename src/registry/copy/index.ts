import { UnavailableError } from '../../types.ts';
import { Authorizer } from '../auth.ts';
import { dockerCredentials } from '../credentials.ts';
import { type Endpoint, endpointsOf } from '../endpoints.ts';
import { Failure } from '../failures.ts';
import type { RegistryOptions, RegistryPorts } from '../index.ts';
import { familiarName, type ImageReference } from '../reference.ts';
import { patient } from '../requests.ts';
import type { Images } from '../types.ts';
import { Copy } from './copy.ts';
import { problemOfCopy } from './failure.ts';
import { manifestThere, type Side } from './side.ts';
import { type ImageManifest, manifestOf } from './tree.ts';

/** How the two ends of a copy are asked. `destination.mirrors`: where to write in a registry's place; a mere cache takes no pushes. */
export interface Ends {
  source?: RegistryOptions;
  destination?: RegistryOptions;
}

/** Copies images over the registries' own API. Source and destination are signed in to apart from one another. */
export function newCopies(ports: RegistryPorts, { source = {}, destination = {} }: Ends = {}): Pick<Images, 'copy'> {
  const reader = new Authorizer(ports, source.credentials ?? dockerCredentials(ports));
  const writer = new Authorizer(ports, destination.credentials ?? dockerCredentials(ports));
  const side = (authorizer: Authorizer, image: ImageReference, endpoint: Endpoint, signal: AbortSignal): Side => ({
    asking: { ports, authorizer, endpoint, patience: patient, signal },
    path: image.path,
    name: familiarName(image),
  });
  return {
    async copy(from, digest, to, hooks, signal) {
      const { tag = 'latest' } = to;
      const failed = new AbortController();
      const either = AbortSignal.any([signal, failed.signal]);
      const [written] = serversOf(to, destination) as [Endpoint];
      const target = side(writer, to, written, either);
      try {
        if ((await manifestThere(target, tag)) === digest) return { changed: false, blobs: 0, bytes: 0, mounted: 0, present: 0 };
        const readable = serversOf(from, source).map((endpoint) => side(reader, from, endpoint, either));
        const { found, root } = await firstWith(readable, from, digest);
        return await new Copy(found, target, hooks, (error) => failed.abort(error)).run(root, tag);
      } catch (error) {
        throw error instanceof Failure ? new UnavailableError([problemOfCopy(to.written, [error])]) : error;
      }
    },
  };
}

const serversOf = ({ registry }: ImageReference, { mirrors = new Map(), servers }: RegistryOptions): Endpoint[] =>
  endpointsOf(registry, mirrors, servers);

/** The first of the servers that has the image is the one that all of it is read from. */
async function firstWith(sides: readonly Side[], from: ImageReference, digest: ImageManifest['digest']) {
  const failures: Failure[] = [];
  for (const found of sides) {
    try {
      return { found, root: await manifestOf(found, digest) };
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      failures.push(error);
    }
  }
  throw new UnavailableError([problemOfCopy(`${familiarName(from)}@${digest}`, failures)]);
}
