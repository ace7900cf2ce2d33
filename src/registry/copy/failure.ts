import type { HttpResponse } from '../../ports/types.ts';
import type { Problem } from '../../types.ts';
import type { Asking } from '../ask.ts';
import { Failure, type FailureKind, problemOf } from '../failures.ts';

/** What can go wrong with a copy beside what can with any question to a registry. */
type Code = 'H2K-320' | 'H2K-321' | 'H2K-322' | 'H2K-323' | 'H2K-324' | 'H2K-325' | 'H2K-326' | 'H2K-327';
const kinds: Record<Code, FailureKind> = {
  'H2K-320': 'refused',
  'H2K-321': 'refused',
  'H2K-322': 'nonsense',
  'H2K-323': 'away',
  'H2K-324': 'nonsense',
  'H2K-325': 'refused',
  'H2K-326': 'nonsense',
  'H2K-327': 'away',
};
export class CopyFailure extends Failure {
  readonly code: Code;
  constructor(code: Code, message: string, fix: string) {
    super(kinds[code], message, fix);
    this.code = code;
  }
}

/** What a failure is for users: it names the image; no input of the action does. */
export function problemOfCopy(image: string, failures: readonly Failure[]): Problem {
  const { input: _, ...problem } = problemOf(image, failures);
  const own = failures.find((failure) => failure instanceof CopyFailure);
  return own ? { ...problem, code: own.code } : problem;
}

/** Longer words of a registry's tell no more. */
const longest = 200;

/** The registry's own words of why it doesn't take something, on one line. They are anybody's. */
function wordsIn(text: string): string {
  try {
    const { errors } = JSON.parse(text) as { errors?: { code?: unknown; message?: unknown }[] };
    const [first] = errors ?? [];
    const words = [first?.code, first?.message].filter((word) => typeof word === 'string').join(': ');
    return words.replace(/[^\p{L}\p{N}\p{P}\p{S}]+/gu, ' ').slice(0, longest);
  } catch {
    return '';
  }
}

/** Why a registry doesn't take what it was sent, in one failure. The answer is read to its end. `what`: "the blob sha256:…". */
export async function notTaken(asking: Asking, path: string, answer: HttpResponse, what: string): Promise<Failure> {
  const { url } = asking.endpoint;
  const words = wordsIn(await answer.text());
  const said = words === '' ? '' : ` (${words})`;
  switch (answer.status) {
    case 401:
    case 403: {
      const { message, fix } = await asking.authorizer.refusal(answer, asking.endpoint, path, 'push');
      return new CopyFailure('H2K-320', `${message}${said}`, fix);
    }
    case 404:
      return new CopyFailure('H2K-320', `${url} has no repository ${path} and makes none by itself${said}`, 'make the repository first');
    case 405:
      return new CopyFailure(
        'H2K-320',
        `${url} takes no pushes${said}`,
        'a cache of another registry takes none: name the registry itself',
      );
    case 413:
      return tooLarge(url, what);
    default:
      return new CopyFailure('H2K-325', `${url} does not take ${what}: HTTP ${answer.status}${said}`, 'look at the registry’s own log');
  }
}

const tooLarge = (url: string, what: string): CopyFailure =>
  new CopyFailure('H2K-321', `${what} is too large for ${url}`, 'raise the limit of the registry or of the proxy before it');
