import { type Asking, failure, signed } from './ask.ts';
import { Failure } from './failures.ts';
import { headManifest, listTags } from './manifests.ts';

/** What was let through when it was tried. */
export interface Access {
  /** The server wanted a sign-in, be it as nobody. */
  challenged: boolean;
  /** Left out: the list is refused, though the repository can be read. */
  tags?: number;
  /** undefined: there is no tag to try it on. */
  pull?: true;
}

/** Tries what counts as no pull: the list of tags, and the head of one image. `path` left out: the sign-in alone. Throws Failure. */
export async function accessOf(asking: Asking, path: string | undefined): Promise<Access> {
  const challenged = () => asking.authorizer.known(asking.endpoint, path ?? '') !== undefined;
  if (path === undefined) {
    const answer = await signed(asking, '', { method: 'GET', url: `${asking.endpoint.url}/v2/` });
    await answer.text();
    if (answer.status !== 200) throw await failure(asking, answer, '');
    return { challenged: challenged() };
  }
  const tags = await listTags(asking, path).catch((error: unknown) => refused(error));
  const [tag] = tags instanceof Failure ? ['latest'] : tags;
  const pull = tag === undefined ? undefined : await headManifest(asking, path, tag).catch((error: unknown) => refused(error));
  // Some registries let nobody list; that there is no such tag says as well that the repository can be read.
  if (tags instanceof Failure && pull instanceof Failure && (pull.kind !== 'absent' || tags.kind === 'absent')) throw tags;
  if (!(tags instanceof Failure) && pull instanceof Failure) throw pull;
  return {
    challenged: challenged(),
    ...(tags instanceof Failure ? {} : { tags: tags.length }),
    ...(pull === undefined || pull instanceof Failure ? {} : { pull: true }),
  };
}

/** A "no" that another way may get round. */
function refused(error: unknown): Failure {
  if (error instanceof Failure && (error.kind === 'right' || error.kind === 'refused' || error.kind === 'absent')) return error;
  throw error;
}
