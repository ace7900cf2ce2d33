/**
 * One push's id, equal for every notice of it: 24 hexadecimal digits of a sha256 over image, tag and the push's second, or, where there is no
 * time, its digest. Two pushes of one tag within a second are one, as the tag then points to the last of them.
 */
export async function pushId(image: string, tag: string, mark: number | string | undefined, sha256: Sha256 = webSha256): Promise<string> {
  const text = [image, tag, mark === undefined ? '' : String(mark)].join('\n');
  return (await sha256(text)).slice(0, 24);
}

/** In hexadecimal digits. Who reads thousands of bodies a second brings one that takes no turn of a thread. */
export type Sha256 = (text: string) => string | Promise<string>;

/** In hexadecimal digits. */
export async function webSha256(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
