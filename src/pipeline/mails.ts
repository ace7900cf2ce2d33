import type { EmailNotification, Endpoint } from '../definitions/types.ts';
import { bindMap, textOf } from '../expressions/index.ts';
import type { Scope } from '../expressions/types.ts';
import type { Mail, MailServer } from '../ports/types.ts';
import type { Json, JsonObject } from '../types.ts';

/** Where a server listens, where nobody says so. */
const ports: Record<MailServer['encryption'], number> = { tls: 465, starttls: 587, none: 25 };

/** The mail that a notification is, by the server of its ENDPOINT, whose bindings are filled in; a text: what is missing of that. */
export function boundMail(
  { to, subject = '', body = '' }: EmailNotification,
  { name, properties }: Endpoint,
  scope: Scope,
): { server: MailServer; mail: Mail } | string {
  const own = (key: string): string => plain(properties[key]);
  const missing = ['outboundHost', 'senderAddress'].filter((key) => own(key) === '');
  if (missing.length > 0) return `the ENDPOINT ${name} has no ${missing.join(' and no ')}`;
  const bound = bindMap({ to: to as Json, subject, body } satisfies JsonObject, scope);
  const receivers = (bound['to'] as Json[]).flatMap((one) => textOf(one).split(',')).map((one) => one.trim());
  const encryption = encryptionOf(own('encryptionMethod'));
  const username = own('outboundUsername');
  return {
    server: {
      host: own('outboundHost'),
      port: Number(own('outboundPort')) || ports[encryption],
      encryption,
      ...(username === '' ? {} : { username, password: own('outboundPassword') }),
    },
    mail: {
      from: own('senderAddress'),
      to: receivers.filter((one) => one !== ''),
      // A line's end would begin another header.
      subject: textOf(bound['subject']).replace(/\s+/g, ' '),
      text: textOf(bound['body']),
    },
  };
}

/** The product's words: SSL, TLS (which is STARTTLS), NONE. Nobody has to be asked twice for encryption. */
function encryptionOf(method: string): MailServer['encryption'] {
  if (/^ssl$/i.test(method)) return 'tls';
  return /^none$/i.test(method) ? 'none' : 'starttls';
}

const plain = (value: Json | undefined): string => (typeof value === 'object' || value === undefined ? '' : String(value).trim());
