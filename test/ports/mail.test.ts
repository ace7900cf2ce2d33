import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { newMail } from '../../src/ports/mail.ts';
import { MailProblem, type MailServer } from '../../src/ports/types.ts';
import { authority } from './certificates.ts';

const open: SMTPServer[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await new Promise<void>((resolve) => server.close(resolve));
});

/** A server that takes mails on this machine's loopback. */
async function taking(
  options: SMTPServerOptions = {},
): Promise<{ server: MailServer; mails: { from: string; to: string[]; text: string }[] }> {
  const mails: { from: string; to: string[]; text: string }[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) =>
      username === 'me' && password === 'right' ? done(null, { user: 'me' }) : done(new Error('no')),
    onRcptTo: ({ address }, _session, done) => done(address.startsWith('nobody') ? new Error('no such user') : null),
    onData(stream, { envelope }, done) {
      let text = '';
      stream.on('data', (part: Buffer) => {
        text += part.toString();
      });
      stream.on('end', () => {
        const { mailFrom, rcptTo } = envelope;
        mails.push({ from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address), text });
        done();
      });
    },
    ...options,
  });
  smtp.on('error', () => {});
  open.push(smtp);
  smtp.listen(0, '127.0.0.1');
  await once(smtp.server, 'listening');
  return { server: { host: '127.0.0.1', port: (smtp.server.address() as AddressInfo).port, encryption: 'none' }, mails };
}

const mail = {
  from: 'deploy@acme.example',
  to: ['a@acme.example', 'b@acme.example'],
  subject: 'deploy-shop FAILED',
  text: 'S.T: why\n.\nend',
};
const never = new AbortController().signal;
const why = async (sent: Promise<void>) => {
  const error = await sent.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(MailProblem);
  return (error as Error).message.replace(/:\d+/, '');
};

describe('a mail', () => {
  it('comes to all whom it is for, as it was written', async () => {
    const { server, mails } = await taking();
    await newMail()(server, mail, never);
    expect(mails).toMatchObject([
      { from: 'deploy@acme.example', to: mail.to, text: expect.stringMatching(/^Subject: deploy-shop FAILED\r$/m) },
    ]);
    expect(mails[0]?.text).toMatch(/S\.T: why\r\n\.\r\nend\r\n$/);
  });

  it('goes with a username and a password, where there are any', async () => {
    const { server, mails } = await taking({ authOptional: false });
    await newMail()({ ...server, username: 'me', password: 'right' }, mail, never);
    expect(mails).toHaveLength(1);
    expect(await why(newMail()({ ...server, username: 'me', password: 'wrong' }, mail, never))).toBe(
      '127.0.0.1 does not take the username and the password (535)',
    );
  });

  it('is told not to have been taken', async () => {
    const { server, mails } = await taking();
    expect(await why(newMail()(server, { ...mail, to: ['nobody@acme.example'] }, never))).toBe(
      '127.0.0.1 does not take the sender or a receiver (550)',
    );
    expect(mails).toEqual([]);
  });

  it('is sent to nobody who can’t encrypt, where that is wanted', async () => {
    const { server, mails } = await taking();
    expect(await why(newMail()({ ...server, encryption: 'starttls', username: 'me', password: 'right' }, mail, never))).toBe(
      '127.0.0.1 can’t be talked to behind TLS',
    );
    expect(mails).toEqual([]);
  });

  it('is sent to nobody whose certificate is not trusted', async () => {
    const signed = authority();
    const { server, mails } = await taking({ disabledCommands: [], ...signed.pair() });
    signed.remove();
    expect(await why(newMail()({ ...server, encryption: 'starttls' }, mail, never))).toBe('127.0.0.1 can’t be talked to behind TLS');
    expect(mails).toEqual([]);
  });

  it('has nobody there', async () => {
    const listener = createServer().listen(0, '127.0.0.1');
    await once(listener, 'listening');
    const { port } = listener.address() as AddressInfo;
    listener.close();
    await once(listener, 'close');
    expect(await why(newMail()({ host: '127.0.0.1', port, encryption: 'none' }, mail, never))).toBe('127.0.0.1 can’t be reached');
  });

  it('is given up when it is told to be, whatever the server does', async () => {
    const silent = createServer(() => {}).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const stop = new AbortController();
    const sent = newMail()({ host: '127.0.0.1', port: (silent.address() as AddressInfo).port, encryption: 'none' }, mail, stop.signal);
    const gone = once(silent, 'connection').then(async ([socket]) => {
      socket.on('error', () => {}).resume();
      await once(socket, 'close');
    });
    silent.once('connection', () => {
      stop.abort(new Error('told to'));
    });
    await expect(sent).rejects.toThrow('told to');
    // Its connection too.
    await gone;
    silent.close();
  });
});
