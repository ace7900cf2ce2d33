import { readFileSync } from 'node:fs';
import { type Image, image, index, type Layer, layer } from './oci.ts';
import { busybox } from './packages.ts';
import { privateHost, privateUser } from './registry.ts';
import { tar } from './tar.ts';
import { pushImage, pushManifest, type Repository } from './upload.ts';

/** What was pushed: the digest is the one that the tag points to, of an index if there is one. */
export type Pushed = { image: string; digest: string; config: string };
export type PushedIndex = Pushed & { platforms: Record<string, string> };

/** `salt` gives equal content another config and so another digest. */
export type PushOptions = { salt?: string };

const own = { os: 'linux', architecture: process.arch === 'arm64' ? 'arm64' : 'amd64' };
const other = { os: 'linux', architecture: own.architecture === 'arm64' ? 'amd64' : 'arm64' };

/** Tiny images, pushed to the cluster's registries. Names are Docker Hub's, `acme/shop:1.0`, or begin with `private.test/`. */
export type Images = ReturnType<typeof images>;

export function images(registries: { registry: string; privateRegistry: string }) {
  const push = async (reference: string, app: Image): Promise<Pushed> => {
    const { repository, tag } = locate(reference, registries);
    await pushImage(repository, app, tag);
    return { image: reference, digest: app.manifest.digest, config: app.config.digest };
  };
  const pushIndex = async (reference: string, parts: Image[], note?: string): Promise<PushedIndex> => {
    const { repository, tag } = locate(reference, registries);
    for (const part of parts) await pushImage(repository, part);
    const list = index(parts, note);
    await pushManifest(repository, list, tag);
    const platforms = Object.fromEntries(parts.map(({ platform, manifest }) => [platform.architecture, manifest.digest]));
    return { image: reference, digest: list.digest, config: parts[0]?.config.digest ?? '', platforms };
  };
  return {
    /** Answers with the text on port 8080, on /healthz too. */
    web: (reference: string, answer: string, options?: PushOptions) => push(reference, app(serves(answer), options)),
    /** Says a line on standard error and ends with the code. */
    exits: (reference: string, code: number, line = `ending with ${code}`, options?: PushOptions) =>
      push(reference, app([`echo ${quoted(line)} >&2`, `exit ${code}`], options)),
    /** Serves on port 8080, but never has a /healthz. */
    neverReady: (reference: string, options?: PushOptions) => push(reference, app(serves('not ready', 'rm /www/healthz'), options)),
    /** Has its /healthz only after some seconds. */
    readyLate: (reference: string, seconds: number, answer: string, options?: PushOptions) =>
      push(reference, app(serves(answer, `rm /www/healthz; (sleep ${seconds}; echo ok >/www/healthz) &`), options)),
    /** Runs any lines of shell. */
    shell: (reference: string, lines: string[], options?: PushOptions) => push(reference, app(lines, options)),
    /** An index of two platforms, this machine's first. */
    platforms: (reference: string, answer: string, options?: PushOptions) =>
      pushIndex(reference, [app(serves(answer), options), app(serves(answer), options, other)]),
    /** An index of another platform only: nothing for this machine. */
    elsewhere: (reference: string, options?: PushOptions) => pushIndex(reference, [app(serves('nowhere'), options, other)]),
    /** An index of this machine's platform only; another note is another index digest over the same image. */
    index: (reference: string, answer: string, note: string, options?: PushOptions) =>
      pushIndex(reference, [app(serves(answer), options)], note),
    /** One image in two repositories, below two index digests: a node reports either name for both. */
    sameConfig: async (first: string, second: string, answer = 'same', options?: PushOptions): Promise<[PushedIndex, PushedIndex]> => [
      await pushIndex(first, [app(serves(answer), options)], 'first'),
      await pushIndex(second, [app(serves(answer), options)], 'second'),
    ],
    /** Sleeps until it is told to end: the container that holds a pod's network. */
    pause: (reference: string) => push(reference, app(['trap "exit 0" TERM INT', 'while :; do sleep 1000 & wait; done'])),
  };
}

/** A web server whose health is a file, and which goes at once when it is told to. */
function serves(answer: string, before = ':'): string[] {
  return [
    `printf %s ${quoted(answer)} >/www/index.html`,
    'echo ok >/www/healthz',
    before,
    'trap "exit 0" TERM INT',
    `echo serving ${quoted(answer)}`,
    'httpd -f -p 8080 -h /www &',
    'wait $!',
  ];
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

const applets = ['cat', 'date', 'echo', 'env', 'false', 'httpd', 'ls', 'rm', 'sh', 'sleep', 'test', 'true', 'wget'];
let base: Layer | undefined;

function baseLayer(): Layer {
  base ??= layer(
    tar([
      { path: 'bin/busybox', content: readFileSync(busybox), mode: 0o755 },
      ...applets.map((name) => ({ path: `bin/${name}`, link: 'busybox' })),
      { path: 'www/.keep', content: '', mode: 0o644 },
      { path: 'tmp/.keep', content: '', mode: 0o644 },
    ]),
  );
  return base;
}

function app(lines: string[], { salt }: PushOptions = {}, platform = own): Image {
  const script = layer(tar([{ path: 'app/run', content: `#!/bin/sh\n${lines.join('\n')}\n`, mode: 0o755 }]));
  return image(platform, [baseLayer(), script], {
    Entrypoint: ['/bin/sh', '/app/run'],
    Env: ['PATH=/bin'],
    ...(salt !== undefined && { Labels: { salt } }),
  });
}

/** A name without a host is Docker Hub's, whose part the open registry plays. */
function locate(reference: string, registries: { registry: string; privateRegistry: string }): { repository: Repository; tag: string } {
  const colon = reference.lastIndexOf(':');
  const tag = reference.slice(colon + 1);
  const name = reference.slice(0, colon);
  if (!name.startsWith(`${privateHost}/`)) {
    return { repository: { address: registries.registry, name: name.includes('/') ? name : `library/${name}` }, tag };
  }
  const authorization = `Basic ${btoa(`${privateUser.username}:${privateUser.password}`)}`;
  return { repository: { address: registries.privateRegistry, name: name.slice(privateHost.length + 1), authorization }, tag };
}
