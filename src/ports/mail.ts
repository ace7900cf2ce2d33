import type { Socket } from 'node:net';
import { MailProblem, type MailServer, type Ports } from './types.ts';

/** A server may be silent for so long, in ms. */
const silence = 10_000;

/** Mails by SMTP. The library is loaded at the first one. */
export function newMail(): Ports['mail'] {
  return async ({ host, port, encryption, username, password }, mail, signal) => {
    signal.throwIfAborted();
    const { createTransport } = (await import('nodemailer')).default;
    let socket: Socket | undefined;
    const transport = createTransport({
      // The library keeps its own connections open for a while after it was told to close them.
      getSocket(_options, done) {
        socket = connected(host, port, done);
      },
      host,
      port,
      secure: encryption === 'tls',
      requireTLS: encryption === 'starttls',
      ignoreTLS: encryption === 'none',
      ...(username === undefined ? {} : { auth: { user: username, pass: password ?? '' } }),
      greetingTimeout: silence,
      socketTimeout: silence,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    const over = new AbortController();
    try {
      const sent = transport.sendMail({ ...mail, to: [...mail.to] });
      await Promise.race([sent, aborted(AbortSignal.any([signal, over.signal]))]);
    } catch (error) {
      signal.throwIfAborted();
      throw new MailProblem(why(error as Failure, { host, port }), { cause: error });
    } finally {
      over.abort();
      transport.close();
      socket?.destroy();
    }
  };
}

function connected(host: string, port: number, done: (error: Error | null, socket?: { connection: Socket }) => void): Socket {
  const socket = process.getBuiltinModule('node:net').connect(port, host);
  const failed = (error: Error) => done(error);
  socket.setTimeout(silence, () => socket.destroy(Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' })));
  socket.once('error', failed).once('connect', () => {
    socket.off('error', failed).setTimeout(0);
    done(null, { connection: socket });
  });
  return socket;
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
  if (code === 'EDNS' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') return `there is no host ${host}`;
  if (code === 'EENVELOPE') return `${server} does not take the sender or a receiver${answered}`;
  if (code === 'EMESSAGE') return `${server} does not take the mail${answered}`;
  if (code === 'ETLS' || /certificate|self-signed|TLS|SSL/i.test(message)) return `${server} can’t be talked to behind TLS`;
  if (code === 'ETIMEDOUT') return `${server} does not answer`;
  return `${server} can’t be reached${answered}`;
}
