import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { newOAuth } from '../../../src/github/oauth.ts';
import { nodePorts } from '../../../src/ports/node.ts';
import { type Browser, locationOf } from './browser.ts';

export interface GitHubSide {
  /** Whoever signs in there. */
  login: string;
  /** What was asked for tokens with. */
  exchanges: URLSearchParams[];
  /** A relay's way to it. */
  oauth: ReturnType<typeof newOAuth>;
  /** Sends a browser there, to come back to `next`; what the relay asked with. */
  begin: (browser: Browser, next?: string) => Promise<URLSearchParams>;
  close: () => void;
}
/** Where GitHub sends a browser back to. */
export const callback = '/sign-in/github/callback';

/** GitHub's part of OAuth: whoever comes with the code `the-code` and its verifier is `login`. */
export async function gitHubSide(): Promise<GitHubSide> {
  const told = { login: 'Ada', exchanges: [] as URLSearchParams[] };
  const challenges = new Map<string, string>();
  const server = createServer((request, response) => {
    void textOf(request).then((text) => {
      const url = new URL(request.url ?? '/', 'http://github');
      const json = (body: object) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      if (url.pathname === '/login/oauth/authorize') {
        challenges.set('the-code', url.searchParams.get('code_challenge') ?? '');
        return json({});
      }
      if (url.pathname === '/user') return json(request.headers.authorization === 'Bearer gho_one' ? { login: told.login } : {});
      const asked = new URLSearchParams(text);
      told.exchanges.push(asked);
      const proof = createHash('sha256')
        .update(asked.get('code_verifier') ?? '')
        .digest('base64url');
      const isRight = challenges.get(asked.get('code') ?? '') === proof && asked.get('client_secret') === 'client-secret';
      return json(isRight ? { access_token: 'gho_one' } : { error: 'bad_verification_code', error_description: 'The code is incorrect.' });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const ports = nodePorts({ env: {}, log() {} });
  return Object.assign(told, {
    oauth: newOAuth(ports, { url, clientId: 'id', clientSecret: 'client-secret' }),
    async begin(browser: Browser, next = '/webhooks') {
      const away = new URL(locationOf(await browser.go(`/sign-in/github?${new URLSearchParams({ next }).toString()}`)) ?? '');
      await fetch(away);
      return away.searchParams;
    },
    close() {
      server.closeAllConnections();
      server.close();
      ports.close();
    },
  });
}
async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request) text += String(part);
  return text;
}
