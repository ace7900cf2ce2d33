/** How a credential looks within a text. */
export interface Shape {
  what: string;
  /** The group `secret` is the credential, `name` what it is called there. */
  pattern: RegExp;
}

/**
 * Keys whose values open something. Those that only speak about such values (`secretName`, `tokenUrl`) are none: the word has to end the name.
 * (Half of the exports that are known name an input `…Password`.)
 */
export const secretKey =
  /(?:pass(?:word|wd|phrase)?|pwd|secret|(?:^|[a-z_-])token|Token|api[_-]?key|private[_-]?key|privatekey|certKeyData|credentials?|outboundPassword)$/i;
/** Headers that sign in. */
export const secretHeader =
  /^(?:authorization|proxy-authorization|cookie|x-api-key|private-token|x-auth-token|x-vault-token|.*-token|.*-key)$/i;

/** What an export writes instead of a secret. */
export const isMask = (text: string): boolean => /^(?:(?:basic|bearer)\s+)?(?:\*+|<[A-Za-z]+>)$/i.test(text);
/** Nothing that anybody would hide: a binding, a switch, a path. */
export const isHarmless = (text: string): boolean =>
  text.trim() === '' ||
  text.includes('${') ||
  /^(?:true|false|yes|no|none|null|required|optional)$/i.test(text) ||
  /^[~./][^\n]*$/.test(text);

/** From the surest on: a part of a text is taken once. */
export const shapes: readonly Shape[] = [
  { what: 'a private key', pattern: /(?<secret>-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]+?-----END [A-Z ]*PRIVATE KEY-----)/g },
  { what: 'a token of GitHub', pattern: /\b(?<secret>(?:gh[pousr]_|github_pat_)\w{20,})/g },
  { what: 'a token of Docker Hub', pattern: /\b(?<secret>dckr_[a-z]{3}_[\w-]{20,})/g },
  { what: 'a token of GitLab', pattern: /\b(?<secret>glpat-[\w-]{16,})/g },
  { what: 'a token of Slack', pattern: /\b(?<secret>xox[abposr]-[\w-]{10,})/g },
  { what: 'a webhook’s address', pattern: /(?<secret>https:\/\/hooks\.slack\.com\/(?:services|workflows)\/[\w/-]{16,})/g },
  {
    what: 'a webhook’s address',
    pattern: /(?<secret>https:\/\/[\w.-]*(?:webhook\.office\.com|discord(?:app)?\.com\/api\/webhooks)\/[\w/@.-]{16,})/g,
  },
  { what: 'a key of AWS', pattern: /\b(?<secret>(?:AKIA|ASIA)[A-Z0-9]{16})\b/g },
  { what: 'a signed token', pattern: /\b(?<secret>eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,})/g },
  { what: 'the password of a URL', pattern: /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@'"$]*:(?<secret>[^\s/@'"$]{3,})@/gi },
  {
    what: 'what a header signs in with',
    pattern: /\b(?:authorization|private-token|x-api-key)["']?\s*:\s*["']?(?<secret>(?:basic|bearer)\s+[\w+/=.-]{8,}|[\w+/=-]{16,})/gi,
  },
  {
    what: 'a value',
    pattern:
      /(?<![\w.-])["']?(?<name>[\w.-]*(?:password|passwd|passphrase|token|secret|api[_-]?key))["']?[ \t]*[:=][ \t]*(?:"(?<secret>[^"\n$]{4,})"|'(?<secret>[^'\n$]{4,})'|(?<secret>[^\s"'$<>{}[\](),;|&\\]{4,})(?=[\s"',;|&}]|$))/gi,
  },
];
