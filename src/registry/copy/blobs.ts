import { Failure } from '../failures.ts';
import { mount, type Session } from './session.ts';
import { type Descriptor, isBlobThere, type Side } from './side.ts';
import { Upload } from './upload.ts';

/** What became of a blob. `elsewhere`: it isn't the registry's to have, and its manifest says where it is to be had. */
export type Fate = 'present' | 'mounted' | 'sent' | 'elsewhere';

/** Layers that their licence keeps at their maker's. */
const foreign = /^application\/vnd\.(?:docker\.image\.rootfs\.foreign|oci\.image\.layer\.nondistributable)\./;

/** Sees to it that a repository has a blob, sending it only where nothing else does. Throws Failure, or the signal's reason. */
export async function provide(from: Side, to: Side, blob: Descriptor): Promise<Fate> {
  if (foreign.test(blob.mediaType ?? '') && (blob.urls ?? []).length > 0) return 'elsewhere';
  if (await isBlobThere(to, blob.digest)) return 'present';
  const begun = from.asking.endpoint.url === to.asking.endpoint.url ? await mounted(from, to, blob) : undefined;
  if (begun === 'mounted') return 'mounted';
  await new Upload(from, to, blob, begun).run();
  return 'sent';
}

/** A registry that doesn't let us look into the other repository from here still takes the bytes. */
async function mounted(from: Side, to: Side, { digest }: Descriptor): Promise<'mounted' | Session | undefined> {
  try {
    return await mount(to, digest, from.path);
  } catch (error) {
    if (error instanceof Failure && ['refused', 'right'].includes(error.kind)) return undefined;
    throw error;
  }
}
