/**
 * One push's id, equal for every notice of it: 24 hexadecimal digits of a sha256 over image, tag and the push's second, or, where there is no
 * time, its digest. Two pushes of one tag within a second are one, as the tag then points to the last of them.
 */
export async function pushId(image: string, tag: string, mark: number | string | undefined): Promise<string> {
  const text = [image, tag, mark === undefined ? '' : String(mark)].join('\n');
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash).subarray(0, 12), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
