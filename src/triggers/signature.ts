/** What a tag is that signing tools push beside an image, made of its digest; undefined: it is none of those. */
export function signatureOf(tag: string): string | undefined {
  const named = /^sha256-[0-9a-f]{64}(\.\w+)?$/.exec(tag);
  if (!named) return undefined;
  const [, kind] = named;
  return kind === '.sig'
    ? 'a signature'
    : kind === '.att'
      ? 'an attestation'
      : kind === '.sbom'
        ? 'a list of contents'
        : 'an index of referrers';
}
