const nowhere = 'http://relay.invalid';

/** Where somebody goes after the sign-in: a page of this relay, whatever was asked for. As it may stand in a header. */
export function placeOf(next: string | undefined): string {
  if (next === undefined || !next.startsWith('/') || next.length > 2_000 || !URL.canParse(next, nowhere)) return '/';
  const { origin, pathname, search } = new URL(next, nowhere);
  // `//elsewhere` and `/\elsewhere` are addresses of other sites for a browser, and `/.//elsewhere` becomes one.
  const isOurs = origin === nowhere && !pathname.startsWith('//') && !/^\/(sign-in|sign-out)(\/|$)/.test(pathname);
  return isOurs ? `${pathname}${search}` : '/';
}
