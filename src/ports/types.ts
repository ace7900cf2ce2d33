/** Every effect that the product has. Rules are tested by value: a test passes its own ports. */
export interface Ports {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after `ms`; rejects with the signal's reason when it aborts first. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  random(bytes: number): Uint8Array;
  env: Readonly<Record<string, string>>;
  http(request: HttpRequest, signal: AbortSignal): Promise<HttpResponse>;
  files: Files;
  log(level: Level, text: string): void;
  secrets: Secrets;
}

export type Level = 'debug' | 'info' | 'notice' | 'warning' | 'error';

export interface Secrets {
  /** From now on `value` (also line by line, in base64, URL and JSON encoding) never leaves the process readable. */
  add(value: string): void;
  redact(text: string): string;
}

export interface HttpRequest {
  method: string;
  url: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  tls?: Tls;
  /** An agent that somebody else made (client-node's, for a proxy of the kubeconfig); used as it is. */
  agent?: object;
  /** Milliseconds until the answer's headers; none for a watch that may be silent. */
  timeout?: number;
}
export interface Tls {
  ca?: string;
  cert?: string;
  key?: string;
  servername?: string;
  /** false only where the user said so (`insecure-skip-tls-verify`). */
  verify: boolean;
  /** sha256 of the certificate that the user accepted: nothing is sent before it matches. */
  fingerprint?: string;
}
export interface HttpResponse {
  status: number;
  /** Names in lower case; of a header that came several times, the values joined by ', '. */
  headers: Record<string, string>;
  /** As received, name and value in turn: `Warning` headers can't be told apart once joined. */
  rawHeaders: string[];
  body: AsyncIterable<Uint8Array>;
  text(): Promise<string>;
}

export interface Files {
  /** Text of a file in the workspace. Throws `FileProblem`. */
  read(path: string): Promise<string>;
  /** What a path, folder or glob names: files in byte order, relative to the workspace; never outside it. */
  find(pattern: string, extensions: readonly string[]): Promise<string[]>;
  /** A path that is the user's own to name (a kubeconfig, a token file): may lie anywhere; undefined if there is none. */
  readAnywhere(path: string): Promise<string | undefined>;
}
/** Why a path can't be read, in words fit to show. */
export class FileProblem extends Error {}
