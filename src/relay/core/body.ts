/** As much of a body is kept for people to read; Docker Hub's are a tenth of it. */
const most = 16 * 1024;

/** `https://user:password@host`, in JSON's spelling of slashes too. */
const userinfo = /((?:\\?\/){2})[^\s/\\@"']{1,256}@/g;
/** The tokens of hooks, also of other relays', and Docker Hub's own address for answers, which opens to whoever knows it. */
const hooks = /(\/hooks\/dockerhub\/|secureToken=|\\?\/hook\\?\/)[\w%~.-]{1,256}/g;
const named = /("[^"\\]{0,40}(?:token|secret|passw|authorization|api_?key)[^"\\]{0,40}"\s{0,9}:\s{0,9}")(?:[^"\\]|\\.){1,4096}/gi;

/** What was sent, as it may be shown: without the hook's token, addresses' passwords, fields that are secret by their name, and what `redact` knows. */
export function shownBody(body: string, token: string, redact: (text: string) => string): string {
  const clean = redact(body.replaceAll(token, '***'))
    .replace(userinfo, '$1***@')
    .replace(hooks, '$1***')
    .replace(named, '$1***')
    .replaceAll('\0', '\uFFFD')
    .toWellFormed();
  return clean.length <= most ? clean : `${clean.slice(0, most).toWellFormed()}\n… ${clean.length - most} more characters`;
}
