/** An image as it is written, cut at its tag and digest. */
export interface ImageText {
  name: string;
  tag: string;
  digest: string;
}

/**
 * Cuts a text at the places where tag and digest would begin, whatever they are: `acme/shop:{TAG}` has the name acme/shop, though nobody could pull it.
 * A colon before the first slash is a registry's port.
 */
export function splitImage(text: string): ImageText {
  const start = Math.max(text.indexOf('/'), 0);
  const at = text.indexOf('@', start);
  const end = at === -1 ? text.length : at;
  const colon = text.slice(0, end).indexOf(':', start);
  const name = text.slice(0, colon === -1 ? end : colon);
  return { name, tag: text.slice(name.length + 1, end), digest: text.slice(end + 1) };
}

/** Tag and digest belong together: where one of them is given, the other one goes unless it is given too. What is given empty counts as not given. */
export function replaced(image: ImageText, { name, tag, digest }: Partial<ImageText>): string {
  const given = tag || digest ? { tag, digest } : image;
  return `${name || image.name}${given.tag ? `:${given.tag}` : ''}${given.digest ? `@${given.digest}` : ''}`;
}
