import type { Digest } from '../../types.ts';
import type { Copied, CopyHooks } from '../types.ts';
import { type Fate, provide } from './blobs.ts';
import { CopyFailure } from './failure.ts';
import { put } from './put.ts';
import { type Descriptor, manifestThere, type Side } from './side.ts';
import { type ImageManifest, manifestOf } from './tree.ts';

/** Blobs under way at once: one is read while the other is being stored. More cost memory, and the line is the limit. */
const atOnce = 2;
/** An index of more manifests, or one within one within one, is none that somebody runs. */
const mostManifests = 500;
const deepest = 4;

/** One image on its way from one repository to another. */
export class Copy {
  readonly #from: Side;
  readonly #to: Side;
  readonly #hooks: CopyHooks;
  readonly #fail: (error: unknown) => void;
  /** By digest, as manifests share blobs. */
  readonly #blobs = new Map<Digest, Promise<void>>();
  readonly #sent = { blobs: 0, bytes: 0, mounted: 0, present: 0 };
  #manifests = 0;

  /** `fail`: ends what is under way at both sides with this error. */
  constructor(from: Side, to: Side, hooks: CopyHooks, fail: (error: unknown) => void) {
    this.#from = from;
    this.#to = to;
    this.#hooks = hooks;
    this.#fail = fail;
  }

  /** What a manifest is made of before the manifest, the tag last. Throws Failure, or the signal's reason. */
  async run(root: ImageManifest, tag: string): Promise<Copied> {
    const { asking, path } = this.#to;
    const isSame = this.#from.asking.endpoint.url === asking.endpoint.url && this.#from.path === path;
    if (!isSame && (await manifestThere(this.#to, root.digest)) !== root.digest) await this.#parts(root, 0);
    await this.#hooks.beforeTag?.();
    await put(this.#to, tag, root);
    return { changed: true, ...this.#sent };
  }

  async #parts({ children, blobs }: ImageManifest, depth: number): Promise<void> {
    for (const child of children) await this.#child(child, depth + 1);
    for (let at = 0; at < blobs.length; at += atOnce) await this.#all(blobs.slice(at, at + atOnce));
  }

  /** The first that fails ends the others; all have ended before it is thrown: nothing writes behind the caller's back. */
  async #all(blobs: readonly Descriptor[]): Promise<void> {
    const works = blobs.map((blob) =>
      this.#blob(blob).catch((error: unknown) => {
        this.#fail(error);
        throw error;
      }),
    );
    for (const end of await Promise.allSettled(works)) if (end.status === 'rejected') throw end.reason;
  }

  async #child({ digest }: Descriptor, depth: number): Promise<void> {
    this.#manifests += 1;
    if (depth > deepest || this.#manifests > mostManifests) throw tooMany(this.#from);
    if ((await manifestThere(this.#to, digest)) === digest) return;
    const manifest = await manifestOf(this.#from, digest);
    await this.#parts(manifest, depth);
    await put(this.#to, digest, manifest);
  }

  #blob(blob: Descriptor): Promise<void> {
    const providing = this.#blobs.get(blob.digest) ?? provide(this.#from, this.#to, blob).then((fate) => this.#note(blob, fate));
    this.#blobs.set(blob.digest, providing);
    return providing;
  }

  #note({ digest, size }: Descriptor, fate: Fate): void {
    if (fate === 'mounted' || fate === 'present') this.#sent[fate] += 1;
    if (fate === 'sent') {
      this.#sent.blobs += 1;
      this.#sent.bytes += size;
    }
    this.#hooks.tell?.(`${digest} (${size} bytes): ${words[fate](this.#from)}`);
  }
}

const words: Record<Fate, (from: Side) => string> = {
  present: () => 'there already',
  mounted: ({ name }) => `mounted from ${name}`,
  sent: () => 'copied',
  elsewhere: () => 'not the registry’s to give; its manifest says where it is',
};

function tooMany({ asking: { endpoint }, path }: Side): CopyFailure {
  const message = `${endpoint.url} has an index of ${path} with more manifests than ${mostManifests}, or deeper than ${deepest}`;
  return new CopyFailure('H2K-326', message, 'name the digest of the platform’s own image');
}
