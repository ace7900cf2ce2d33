import type { TLSSocket } from 'node:tls';
import { material } from './agents.ts';
import { type Certificate, HttpProblem, type HttpProblemCode, type ShownCertificate, type Tls } from './types.ts';

/** The certificate that an https:// address shows, trusted or not; undefined where there is none to see. Sends nothing. */
export async function certificate(url: URL, tls?: Tls): Promise<Certificate | undefined> {
  const { connect } = process.getBuiltinModule('node:tls');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const own = { host, port: Number(url.port || 443), rejectUnauthorized: false };
  return await new Promise((resolve) => {
    const name = /^[\d.:]+$/.test(host) || host.includes(':') ? {} : { servername: host };
    const socket = connect({ ...name, ...(tls && material(tls)), ...own });
    socket.setTimeout(5000, () => socket.destroy());
    socket.once('error', () => resolve(undefined)).once('close', () => resolve(undefined));
    socket.once('secureConnect', () => {
      resolve(shownBy(socket));
      socket.destroy();
    });
  });
}

/** What the other side of a connection has shown; undefined: nothing. */
export function shownBy(socket: TLSSocket): ShownCertificate | undefined {
  const shown = socket.getPeerX509Certificate();
  if (!shown) return undefined;
  const { subject, issuer, subjectAltName = '', validFrom, validTo, fingerprint256: fingerprint } = shown;
  const code = String(socket.authorizationError ?? '');
  return {
    subject: oneLine(subject),
    issuer: oneLine(issuer),
    names: subjectAltName,
    validFrom,
    validTo,
    fingerprint,
    ...(code && { distrust: distrust[code] ?? `not trusted (${code})` }),
  };
}
// Typed as string, but undefined for a certificate without a subject.
const oneLine = (name: string | undefined) => (name ?? '').split('\n').join(', ');

type Row = [code: HttpProblemCode, words: (host: string, name: string) => string];
const rows: Record<string, Row> = {
  ECONNREFUSED: ['refused', (host) => `connection refused: nothing listens at ${host}`],
  ENOTFOUND: ['unknownHost', (_, name) => `there is no host ${name} (DNS)`],
  EAI_AGAIN: ['unknownHost', (_, name) => `the address of ${name} can't be looked up now (DNS gives no answer)`],
  EHOSTUNREACH: ['unreachable', (host) => `no route to ${host}`],
  ENETUNREACH: ['unreachable', (host) => `no route to ${host}`],
  ETIMEDOUT: ['timeout', (host) => `no connection to ${host}: it doesn't answer`],
  ECONNRESET: ['cut', (host) => `${host} cut the connection`],
  EPIPE: ['cut', (host) => `${host} cut the connection`],
};
/** OpenSSL's words: its error may come under a code of its own or as a bare EPROTO, with the same text. */
const handshake: [text: RegExp, words: (host: string) => string][] = [
  [/wrong version number|packet length too long/, (host) => `${host} doesn't speak TLS: is it http://, not https://?`],
  [/alert certificate required/, (host) => `${host} demands a client certificate`],
  [/alert unknown ca/, (host) => `${host} refuses the client certificate: it doesn't know its issuer`],
  [/alert certificate expired/, (host) => `${host} refuses the client certificate: it has expired`],
  [/alert bad certificate/, (host) => `${host} refuses the client certificate`],
];
/** Node's (OpenSSL's) words for a certificate that isn't accepted. */
const distrust: Record<string, string> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: 'signed by itself, and not among the trusted ones',
  SELF_SIGNED_CERT_IN_CHAIN: 'signed by an authority that is not among the trusted ones',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'signed by an authority that is not among the trusted ones',
  UNABLE_TO_GET_ISSUER_CERT: 'signed by an authority that is not among the trusted ones',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'signed by an authority that is not among the trusted ones',
  CERT_SIGNATURE_FAILURE: 'not signed by the authority that it names',
  CERT_HAS_EXPIRED: 'expired',
  CERT_NOT_YET_VALID: 'not valid yet',
  ERR_TLS_CERT_ALTNAME_INVALID: 'for other names',
};

/** An error of Node's network modules as words that name the host and what to look at. */
export async function readable(error: unknown, url: URL, tls: Tls | undefined, unsent: boolean): Promise<HttpProblem> {
  const { code = '', message } = error as NodeJS.ErrnoException;
  const why = distrust[code];
  if (why) {
    const shown = await certificate(url, tls);
    const text = shown ? ` (${describe(shown, code)})` : '';
    return new HttpProblem('untrusted', `the certificate of ${url.host} is ${why}${text}`, { unsent: true, cause: error });
  }
  const proxy = proxyIn(error, url);
  if (proxy) return new HttpProblem('proxy', proxy, { unsent: true, cause: error });
  const host = url.port ? url.host : `${url.host}:${url.protocol === 'https:' ? 443 : 80}`;
  const row = rows[code];
  if (row) return new HttpProblem(row[0], row[1](host, url.hostname), { unsent: unsent || row[0] === 'refused', cause: error });
  if (/^(ERR_SSL|ERR_OSSL|ERR_TLS|EPROTO)/.test(code)) {
    const words = handshake.find(([text]) => text.test(message))?.[1](host) ?? `no TLS connection to ${host}: ${message}`;
    return new HttpProblem('tls', words, { unsent, cause: error });
  }
  if (code.startsWith('HPE_'))
    return new HttpProblem('cut', `${host} gave an answer that is no HTTP (${message})`, { unsent: false, cause: error });
  if (message === 'aborted' || message === 'socket hang up')
    return new HttpProblem('cut', `${host} cut the connection`, { unsent, cause: error });
  return new HttpProblem('unreachable', `no answer from ${host}: ${message || code}`, { unsent, cause: error });
}

/** What an error says of a proxy on the way (HTTPS_PROXY), which is then another place than the one that was asked for. */
function proxyIn(error: unknown, url: URL): string | undefined {
  const {
    code = '',
    message,
    hostname,
    address,
    port,
  } = error as NodeJS.ErrnoException & { hostname?: string; address?: string; port?: number };
  if (code.startsWith('ERR_PROXY_')) return `the proxy does not lead to ${url.host}: ${message}`;
  if (hostname !== undefined && hostname !== url.hostname)
    return `there is no host ${hostname} (DNS), which is the proxy on the way to ${url.host}`;
  const own = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
  if (port === undefined || port === own) return undefined;
  const why = code === 'ECONNREFUSED' ? 'nothing listens there' : code;
  return `the proxy ${address}:${port} on the way to ${url.host} can't be reached: ${why}`;
}

function describe(shown: Certificate, code: string): string {
  if (code === 'CERT_HAS_EXPIRED') return `subject ${shown.subject}, valid until ${shown.validTo}`;
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') return `subject ${shown.subject}, names: ${shown.names || 'none'}`;
  return `subject ${shown.subject || 'empty'}, issuer ${shown.issuer}, sha256 ${shown.fingerprint}`;
}
