import type { Endpoint } from '../definitions/types.ts';
import { connect, readManifests, renderer } from '../kubernetes/index.ts';
import type { Push, TaskContext } from '../pipeline/types.ts';
import type { Ports } from '../ports/types.ts';
import { dockerCredentials, type FindCredential } from '../registry/credentials.ts';
import { newRegistry, type Registry, type RegistryOptions } from '../registry/index.ts';
import { type ImageReference, isMalformed, parseImage } from '../registry/reference.ts';
import type { Images } from '../registry/types.ts';
import { type Digest, UnavailableError } from '../types.ts';
import { clusterOf } from './endpoint.ts';
import type { Host } from './host.ts';
import { registriesOf } from './registries.ts';
import type { Settings } from './settings.ts';

export interface Means extends Required<Pick<TaskContext, 'cluster' | 'contents' | 'platforms' | 'pull' | 'images' | 'manifests'>> {
  registry: Registry;
  /** Who we are to a registry. */
  credentials: FindCredential;
  /** Ends every connection that was made. */
  close: () => Promise<void>;
}

/** Connections of one run, each made when it is first needed, and files, read once. */
export function newMeans(settings: Settings, registries: RegistryOptions, { ports, signal }: Pick<Host, 'ports' | 'signal'>): Means {
  const registry = newRegistry(ports, registries);
  const render = renderer({ ...ports, signal });
  const readings = new Map<string, ReturnType<Means['manifests']>>();
  /** By what they were made of: an ENDPOINT may get other values in another pipeline. */
  const connected = new Map<string, ReturnType<Means['cluster']>>();
  return {
    registry,
    credentials: registries.credentials ?? dockerCredentials(ports),
    images: (source, destination) => imagesOf(registries, source, destination, ports),
    manifests(sources, options = {}) {
      const { fill, chart = {} } = options;
      const key = JSON.stringify([sources, chart]);
      const reading = (fill ? undefined : readings.get(key)) ?? readManifests(sources, ports.files, { ...options, render });
      if (fill) return reading;
      readings.set(key, reading);
      return reading;
    },
    cluster(endpoint) {
      const options = endpoint ? clusterOf(endpoint) : { kubeconfig: settings.kubeconfig, context: settings.context };
      const key = JSON.stringify(options);
      const connection = connected.get(key) ?? connect(options, ports);
      connected.set(key, connection);
      return connection;
    },
    async close() {
      for (const connection of await Promise.allSettled(connected.values()))
        if (connection.status === 'fulfilled') connection.value.cluster.close();
    },
    contents: (image) =>
      told(image, async (reference, digest) => {
        const { children, configs } = await registry.configs(reference, digest, signal);
        return { children, configs };
      }),
    platforms: (image) => told(image, (reference, digest) => registry.platforms(reference, digest, signal)),
    async pull(image, configs) {
      const reference = parseImage(image);
      if (isMalformed(reference)) return { is: 'unknown' };
      return (await import('../registry/pullable.ts')).pullable(reference, configs, ports, registries, signal);
    },
  };
}

/** What its registry tells of an image@digest; undefined: it can't. */
async function told<T>(image: string, ask: (reference: ImageReference, digest: Digest) => Promise<T>): Promise<T | undefined> {
  const reference = parseImage(image);
  if (isMalformed(reference) || !reference.digest) return undefined;
  try {
    return await ask(reference, reference.digest);
  } catch (error) {
    if (error instanceof UnavailableError) return undefined;
    throw error;
  }
}

/** An ENDPOINT says how its registry is asked. Mirrors of the run are for reading: only those of the destination's own ENDPOINT are written to. */
function imagesOf(run: RegistryOptions, source: Endpoint | undefined, destination: Endpoint | undefined, ports: Ports): Images {
  const reading = source ? registriesOf([source], run.mirrors ?? new Map(), ports) : run;
  const { mirrors: _, ...own } = run;
  const writing = destination ? registriesOf([destination], new Map(), ports) : own;
  const registry = newRegistry(ports, reading);
  return {
    digest: async (image, signal) => (await registry.digest(image, signal)).digest,
    async copy(...asked) {
      const { newCopies } = await import('../registry/copy/index.ts');
      return newCopies(ports, { source: reading, destination: writing }).copy(...asked);
    },
  };
}

/** The tag that a named image means. A digest alone has none. */
export const tagOf = ({ tag, digest }: ImageReference): string | undefined => tag ?? (digest ? undefined : 'latest');

/** The named image with its digest: given, or asked of its registry by HEAD, which counts as no pull. Throws UnavailableError. */
export async function pushOf(image: ImageReference, registry: Registry, signal: AbortSignal): Promise<Push> {
  const tag = tagOf(image);
  const digest = image.digest ?? (await registry.digest(image, signal)).digest;
  return { repository: image.repository, written: image.writtenName, digest, ...(tag ? { tag } : {}) };
}
