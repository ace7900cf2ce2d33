import { connect } from '../kubernetes/index.ts';
import type { Push, TaskContext } from '../pipeline/types.ts';
import { parseMirrors } from '../registry/endpoints.ts';
import { imageInput, newRegistry, type Registry } from '../registry/index.ts';
import { isMalformed, parseImage } from '../registry/reference.ts';
import { ConfigurationError, UnavailableError } from '../types.ts';
import type { Host } from './host.ts';
import type { Settings } from './settings.ts';

export type Means = Pick<TaskContext, 'cluster' | 'contents'> & { registry: Registry };

/** Connections of one run, each made when it is first needed. Throws ConfigurationError for malformed mirrors. */
export function newMeans(settings: Settings, { ports, signal }: Host): Means {
  const { mirrors, problems } = parseMirrors(settings.registryMirrors.join('\n'));
  if (problems.length > 0) throw new ConfigurationError(problems);
  const registry = newRegistry(ports, { mirrors });
  let connected: ReturnType<Means['cluster']> | undefined;
  return {
    registry,
    cluster: () => {
      connected ??= connect({ kubeconfig: settings.kubeconfig, context: settings.context }, ports);
      return connected;
    },
    async contents(image) {
      const reference = parseImage(image);
      if (isMalformed(reference) || !reference.digest) return undefined;
      try {
        const { children, configs } = await registry.configs(reference, reference.digest, signal);
        return { children, configs };
      } catch (error) {
        if (error instanceof UnavailableError) return undefined;
        throw error;
      }
    },
  };
}

/** The pushed image with its digest: given, or asked of its registry by HEAD, which counts as no pull. undefined: none was named. */
export async function pushedImage({ image, digest }: Settings, { registry }: Means, signal: AbortSignal): Promise<Push | undefined> {
  if (image === undefined) {
    if (digest === undefined) return undefined;
    throw new ConfigurationError([
      {
        code: 'H2K-303',
        severity: 'error',
        message: 'digest is given, but no image',
        fix: 'Add image: repository[:tag]; a digest alone names no repository.',
        input: 'digest',
      },
    ]);
  }
  const reference = imageInput(image, digest);
  const tag = reference.tag ?? (reference.digest ? undefined : 'latest');
  const resolved = reference.digest ?? (await registry.digest(reference, signal)).digest;
  return { repository: reference.repository, written: reference.writtenName, digest: resolved, ...(tag ? { tag } : {}) };
}
