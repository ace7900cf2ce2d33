/** Every effect that the product has. Rules are tested by value: a test passes its own ports. */
export interface Ports {
  /** Milliseconds since 1970. */
  now: () => number;
  /** Resolves after `ms`; rejects with the signal's reason when it aborts first. */
  sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  random: (bytes: number) => Uint8Array;
  env: Readonly<Record<string, string>>;
  http: (request: HttpRequest, signal: AbortSignal) => Promise<HttpResponse>;
  /** What an https:// address shows of itself, trusted (as `tls` has it) or not, by the way that `http` would take. Nothing is sent to it. Throws HttpProblem. */
  certificate: (url: string, signal: AbortSignal, tls?: Tls) => Promise<ShownCertificate>;
  exec: (argv: readonly string[], options: ExecOptions) => Promise<ExecResult>;
  /** Runs one command on another host. Throws SshProblem, or the signal's reason: the command is ended then. */
  ssh: (target: SshTarget, command: string, options: SshOptions) => Promise<ExecResult>;
  /** Hands a mail to a server. Throws MailProblem, or the signal's reason. */
  mail: (server: MailServer, mail: Mail, signal: AbortSignal) => Promise<void>;
  files: Files;
  log: (level: Level, text: string) => void;
  secrets: Secrets;
}

export type Level = 'debug' | 'info' | 'notice' | 'warning' | 'error';

export interface Secrets {
  /** From now on `value` (also line by line, in base64, URL and JSON encoding) never leaves the process readable. Under four characters: ignored. */
  add: (value: string) => void;
  redact: (text: string) => string;
}

export interface HttpRequest {
  method: string;
  url: string;
  /** A list is sent as a header of its own for each value. */
  headers?: Record<string, string | string[]>;
  /**
   * A stream is sent as it comes, and once: its length in the header `content-length`, else in chunks. Its next part is asked for when the one before has gone
   * out, and that is the stream's own again then. What it throws is what the request rejects with.
   */
  body?: string | Uint8Array | AsyncIterable<Uint8Array>;
  tls?: Tls;
  /** An agent that somebody else made (client-node's, for a proxy of the kubeconfig); used as it is. */
  agent?: object;
  /** Milliseconds of silence, before or within the answer, after which it counts as lost; 0: never. Left out: 60,000. */
  timeout?: number;
  /** The answer may go on for minutes (a watch): it takes no place among the connections of ordinary requests. */
  longLived?: boolean;
  /** May be sent again where it was lost on a kept-alive connection. Left out: GET, HEAD, OPTIONS, PUT and DELETE may. */
  repeatable?: boolean;
}
export interface Tls {
  /** PEM, as are cert and key. Left out: what the system trusts. */
  ca?: string;
  cert?: string;
  key?: string;
  servername?: string;
  /** false only where the user said so (`insecure-skip-tls-verify`). */
  verify: boolean;
  /** sha256 (hex, colons or not) of the certificate that the user accepted: nothing is sent before it matches. It alone decides then. */
  fingerprint?: string;
}
export interface Certificate {
  subject: string;
  issuer: string;
  /** subjectAltName, as OpenSSL writes it. */
  names: string;
  /** As OpenSSL writes them: `Nov 24 13:00:00 2026 GMT`. */
  validFrom: string;
  validTo: string;
  /** sha256, upper-case hex with colons. */
  fingerprint: string;
}
export interface ShownCertificate extends Certificate {
  /** Why this machine doesn't trust it, in words that follow "it is"; undefined: it does. */
  distrust?: string;
}
/** Read one of `body` and `text()` to its end, or the connection stays taken. Both throw HttpProblem when the answer is cut, the signal's reason when it aborts. */
export interface HttpResponse {
  status: number;
  /** Names in lower case; of a header that came several times, the values joined by ', '. */
  headers: Record<string, string>;
  /** As received, name and value in turn: `Warning` headers can't be told apart once joined. */
  rawHeaders: string[];
  body: AsyncIterable<Uint8Array>;
  text(): Promise<string>;
}
/** `changed`: the certificate is another one than the accepted; `proxy`: it is the proxy that can't be reached, or leads nowhere. */
export type HttpProblemCode =
  | 'refused'
  | 'unknownHost'
  | 'unreachable'
  | 'timeout'
  | 'proxy'
  | 'untrusted'
  | 'changed'
  | 'tls'
  | 'cut'
  | 'invalid';
/** Why there is no (whole) answer, in words fit to show. */
export class HttpProblem extends Error {
  readonly code: HttpProblemCode;
  /** Nothing of the request reached the server, so that repeating it can't do it twice. */
  readonly unsent: boolean;
  constructor(code: HttpProblemCode, message: string, options: { unsent: boolean; cause?: unknown }) {
    super(message, { cause: options.cause });
    this.name = 'HttpProblem';
    this.code = code;
    this.unsent = options.unsent;
  }
}

export interface ExecOptions {
  /** All of the child's environment: nothing is inherited. */
  env: Readonly<Record<string, string>>;
  /** Relative to the workspace, and never outside it. Left out: the workspace. Throws `FileProblem`. */
  folder?: string;
  /** Aborted: the child and all that it started are ended, then `exec` rejects with the signal's reason. */
  signal: AbortSignal;
  /** Whose rights the child has instead of ours, and no further group's: takes root. */
  user?: { uid: number; gid: number };
  /** How long it may take to end when it is told to, before it is killed (ms). Left out: 5,000. */
  grace?: number;
  /** What the child reads on its standard input. Left out: nothing. */
  input?: string;
  /** Gets each line of standard output and standard error as it comes, without its end; secrets are still in it. */
  line: (text: string, from: 'out' | 'err') => void;
}
/** `signal` is there where one ended it. */
export interface ExecResult {
  code: number;
  signal?: string;
}
/** The program isn't there, may not be run, or can't be given so much; in words fit to show. */
export class ExecProblem extends Error {
  readonly code: 'absent' | 'refused' | 'tooLong';
  constructor(code: ExecProblem['code'], message: string) {
    super(message);
    this.name = 'ExecProblem';
    this.code = code;
  }
}

export interface SshTarget {
  host: string;
  port: number;
  username: string;
  password?: string;
  /** Its text, in any form that ssh-keygen writes. */
  privateKey?: string;
  passphrase?: string;
}
/** How a host shows who it is. */
export interface HostKey {
  /** `ssh-ed25519` */
  type: string;
  /** `SHA256:…`, as ssh-keygen -l shows it. */
  fingerprint: string;
}
export interface SshOptions {
  /** Whether this is the key that was accepted: nothing of the user's is sent before. */
  accepts: (key: HostKey) => boolean;
  /** What the command reads on its standard input. That ends when the command has ended, or shall end: it can see that nobody waits for it any more. */
  input: string;
  signal: AbortSignal;
  line: ExecOptions['line'];
}
export type SshProblemCode = 'unknownHost' | 'refused' | 'unreachable' | 'timeout' | 'hostKey' | 'denied' | 'key' | 'cut' | 'lost';
/** Why a command on another host did not run; `lost`: it was begun, and nobody knows its end. In words fit to show. */
export class SshProblem extends Error {
  readonly code: SshProblemCode;
  constructor(code: SshProblemCode, message: string) {
    super(message);
    this.name = 'SshProblem';
    this.code = code;
  }
}

export interface MailServer {
  host: string;
  port: number;
  /** `tls` from the first byte, or `starttls` before anything is said; a server that can't is left. */
  encryption: 'tls' | 'starttls' | 'none';
  username?: string;
  password?: string;
}
export interface Mail {
  from: string;
  to: readonly string[];
  subject: string;
  text: string;
}
/** Why a mail was not taken; in words fit to show. */
export class MailProblem extends Error {}

export interface Files {
  /** The workspace's path: for programs that have to be given one. */
  readonly root: string;
  /** Text of a file in the workspace (UTF-8, a byte order mark taken off). Throws `FileProblem`. */
  read: (path: string) => Promise<string>;
  /**
   * What a path, folder or glob names: files in byte order, relative to the workspace with `/`; never outside it. A folder gives its own files
   * with one of the extensions, not those of folders below (as with kubectl; `k8s/**` names them all). Throws `FileProblem`, also where nothing is found.
   */
  find: (pattern: string, extensions: readonly string[]) => Promise<string[]>;
  /**
   * Puts a changed text in the place of a file of the workspace, whole or not at all; its byte order mark and its rights stay. `change` gets what
   * `read` gives. Throws `FileProblem`, and what `change` throws.
   */
  edit: (path: string, change: (text: string) => string) => Promise<void>;
  /** A path that is the user's own to name (a kubeconfig, a token file): may lie anywhere, `~/` is the home folder; undefined if there is none. */
  readAnywhere: (path: string) => Promise<string | undefined>;
  /** The same as bytes, of any kind of file. Throws `FileProblem`, also where there is none, or more than `most` of them. */
  bytesAnywhere: (path: string, most: number) => Promise<Uint8Array>;
  /**
   * Writes files into a folder that is the user's own to name, and makes the folder: all of them or none. Without `replace` the names that are taken
   * are given back, and nothing is written. Throws `FileProblem`, everything as it was.
   */
  place: (folder: string, files: readonly { name: string; text: string }[], options: { replace: boolean }) => Promise<string[]>;
}
/** Why a path can't be read, in words fit to show. */
export class FileProblem extends Error {
  /** The path that has nothing at it, or nothing of what was looked for. undefined: something is there, and can't be read. */
  readonly nothingAt: string | undefined;
  constructor(message: string, { cause, nothingAt }: { cause?: unknown; nothingAt?: string | undefined } = {}) {
    super(message, { cause });
    this.nothingAt = nothingAt;
  }
}
