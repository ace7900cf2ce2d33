import type { Secrets } from './types.ts';

/**
 * Shorter values are not hidden: a mask over every "1" or "yes" tells more than it hides and makes a log unreadable.
 * (Whoever has a secret of three characters has none.)
 */
const shortest = 4;
const mask = '***';

/** Hides secrets in whatever encoding a log, an error or an output may show them. `told` hears each value once (the action's `::add-mask::`). */
export function newSecrets(told?: (value: string) => void): Secrets {
  const known = new Set<string>();
  const needles = new Set<string>();
  return {
    add(value) {
      for (const part of new Set([value, ...value.split(/\r?\n/)].map((text) => text.trim()))) {
        if (part.length < shortest || known.has(part) || isFrame(part)) continue;
        known.add(part);
        told?.(part);
        for (const encoded of encodings(part)) needles.add(encoded);
      }
    },
    redact: (text) => (needles.size === 0 ? text : hide(text, needles)),
  };
}

/** `-----BEGIN PRIVATE KEY-----` is no secret, and hiding it makes a message about a key unreadable. */
const isFrame = (line: string) => /^-----[A-Z ]+-----$/.test(line);

function* encodings(value: string): Iterable<string> {
  const json = JSON.stringify(value).slice(1, -1);
  // As JavaScript, Go and ASCII-only writers have it.
  yield* [
    value,
    json,
    json.replace(/[<>&]/g, escaped),
    json.replace(/[<>&\u007f-\uffff]/g, escaped),
    json.replace(/[\u007f-\uffff]/g, escaped),
  ];
  const url = encodeURIComponent(value.toWellFormed());
  yield url;
  yield url.replace(/%20/g, '+');
  yield url.replace(/%[0-9A-F]{2}/g, (triplet) => triplet.toLowerCase());
  yield* base64s(Buffer.from(value));
}

const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** The value by itself, and as it looks inside a longer text ("user:password"), where it may begin at any of three alignments. */
function* base64s(bytes: Buffer): Iterable<string> {
  const whole = bytes.toString('base64').replace(/=+$/, '');
  yield* [whole, urlSafe(whole)];
  for (const before of [0, 1, 2]) {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64url');
    const from = Math.ceil((before * 8) / 6);
    const to = Math.floor(((before + bytes.length) * 8) / 6);
    const inner = text.slice(from, to);
    // Shorter pieces stand in innocent words.
    if (inner.length >= 8) yield* [inner, inner.replace(/-/g, '+').replace(/_/g, '/')];
  }
}
const urlSafe = (base64: string) => base64.replace(/\+/g, '-').replace(/\//g, '_');

/** Overlapping finds are hidden as one, so that no end of the longer one stays. */
function hide(text: string, needles: ReadonlySet<string>): string {
  const found: [from: number, to: number][] = [];
  for (const needle of needles) {
    for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + 1)) found.push([at, at + needle.length]);
  }
  if (found.length === 0) return text;
  found.sort(([a], [b]) => a - b);
  let out = '';
  let end = 0;
  for (const [from, to] of found) {
    if (from >= end) out += text.slice(end, from) + mask;
    end = Math.max(end, to);
  }
  return out + text.slice(end);
}
