const part = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
/** No dot, and not localhost: in front of a name that is a registry's host, which would then be asked in Docker Hub's place. */
const namespace = '(?!localhost/)[a-z0-9]+(?:[_-]+[a-z0-9]+)*';
const repository = new RegExp(`^(?:${namespace}/)?${part}$`);

/** `acme/shop`, or `busybox` for an official image; Docker Hub's names have two parts at most. */
export const isRepository = (name: string): boolean => name.length <= 255 && repository.test(name);

/** A tag by the distribution's grammar. Checked where a push comes in, and again where it is used. */
export const isTag = (tag: string): boolean => /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/.test(tag);
