import { ConfigurationError, type Problem } from '../../types.ts';
import type { Host } from '../host.ts';
import type { Asked } from '../options.ts';
import { type Report, stopped } from '../result.ts';
import type { OwnGiven } from './options.ts';
import { readPublicUrl, readStore } from './settings.ts';

export interface TokenReport extends Report {
  webhook: string;
  token: string;
  /** Left out: no public address was named. */
  url?: string;
  revoked?: true;
}

/** Makes a hook's token, or ends one, in the relay's store: a running relay knows it at once. The token is told once and kept nowhere. Rules 36. */
export async function relayToken(asked: Asked, given: OwnGiven, webhook: string, host: Pick<Host, 'ports'>): Promise<TokenReport> {
  const { ports } = host;
  const none = { webhook, token: '' };
  try {
    const [store, publicUrl] = [readStore(given), readPublicUrl(given)];
    const problems = [...asked.mistakes, ...[store.problem, publicUrl.problem].filter((one) => one !== undefined)];
    if (problems.length > 0) throw new ConfigurationError(problems);
    const { mintToken, hashToken, tokenIn, hookUrl, openTokens } = await import('../../relay/index.ts');
    const tokens = openTokens(store.value);
    try {
      if (given['revoke'] !== undefined) {
        const ended = tokens.revoke(await hashToken(tokenIn(given['revoke'])), ports.now());
        if (!ended) throw new ConfigurationError([unknownToken]);
        return { ...none, result: 'done', problems: [], revoked: true };
      }
      const token = mintToken(ports.random);
      tokens.add(webhook, await hashToken(token), ports.now());
      const url = publicUrl.value === undefined ? undefined : hookUrl(publicUrl.value, token);
      return { webhook, token, result: 'done', problems: url === undefined ? [] : tooLong(url), ...(url === undefined ? {} : { url }) };
    } finally {
      tokens.close();
    }
  } catch (error) {
    return { ...none, ...stopped(error, AbortSignal.any([])) };
  }
}

const unknownToken: Problem = {
  code: 'H2K-755',
  severity: 'error',
  message: 'the store knows no such token, or it was revoked before',
  fix: 'name the token, or the whole address that was pasted into Docker Hub',
  input: 'revoke',
};
/** Docker Hub takes no longer one. */
const longestUrl = 255;
const tooLong = (url: string): Problem[] =>
  url.length <= longestUrl
    ? []
    : [
        {
          code: 'H2K-757',
          severity: 'warning',
          message: `the address has ${url.length} characters, Docker Hub takes ${longestUrl}`,
          fix: 'give the relay a shorter public address',
          input: 'public-url',
        },
      ];
