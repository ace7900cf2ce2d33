import { MailProblem, type MailServer, type Ports } from './types.ts';

/** A server may be silent for so long, in ms. */
const silence = 10_000;

/** Mails by SMTP. The library is loaded at the first one. */
export function newMail(): Ports['mail'] {
  return async ({ host, port, encryption, username, password }, mail, signal) => {
    signal.throwIfAborted();
    const { createTransport } = (await import('nodemailer')).default;
    const transport = createTransport({
      host,
      port,
      secure: encryption === 'tls',
      requireTLS: encryption === 'starttls',
      ignoreTLS: encryption === 'none',
      ...(username === undefined ? {} : { auth: { user: username, pass: password ?? '' } }),
      connectionTimeout: silence,
      greetingTimeout: silence,
      socketTimeout: silence,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    const stop = () => transport.close();
    signal.addEventListener('abort', stop, { once: true });
    try {
      const sent = transport.sendMail({ ...mail, to: [...mail.to] });
      await Promise.race([sent, aborted(signal)]);
    } catch (error) {
      signal.throwIfAborted();
      throw new MailProblem(why(error as Failure, { host, port }), { cause: error });
    } finally {
      signal.removeEventListener('abort', stop);
      transport.close();
    }
  };
}

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true }));

interface Failure extends Error {
  code?: string;
  responseCode?: number;
}

/** What the server says may name addresses and passwords: its code is enough. */
function why({ code, responseCode, message }: Failure, { host, port }: Pick<MailServer, 'host' | 'port'>): string {
  const server = `${host}:${port}`;
  const answered = responseCode === undefined ? '' : ` (${responseCode})`;
  if (code === 'EAUTH' || code === 'ENOAUTH') return `${server} does not take the username and the password${answered}`;
  if (code === 'EDNS') return `there is no host ${host}`;
  if (code === 'EENVELOPE') return `${server} does not take the sender or a receiver${answered}`;
  if (code === 'EMESSAGE') return `${server} does not take the mail${answered}`;
  if (code === 'ETLS' || /certificate|self-signed|TLS|SSL/i.test(message)) return `${server} can’t be talked to behind TLS`;
  if (code === 'ETIMEDOUT') return `${server} does not answer`;
  return `${server} can’t be reached${answered}`;
}
