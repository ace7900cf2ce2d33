import { UnavailableError } from '../types.ts';
import { refuseMistakes } from './checked.ts';
import type { Host } from './host.ts';
import type { Asked } from './options.ts';
import { type CheckedRun, checkedRun } from './work.ts';

/** A run without a mistake, all that was asked for known. Throws ConfigurationError with every mistake, or UnavailableError. */
export async function acceptedRun(asked: Asked, host: Pick<Host, 'ports' | 'signal'>): Promise<CheckedRun> {
  const checked = await checkedRun(asked, host, 'run');
  await refuseMistakes(checked.usesKubeconfig ? checked : { problems: checked.problems });
  return withNewestTag(checked, host.signal);
}

/** With the newest version of those tags that the input `tags` is about, asked of the registry; without that input as it is. */
async function withNewestTag(checked: CheckedRun, signal: AbortSignal): Promise<CheckedRun> {
  const { settings, origin, means } = checked;
  const { image } = origin;
  if (settings.tags.length === 0 || !image) return checked;
  const tags = await means.registry.tags(image, signal);
  const { newest } = await import('../triggers/order.ts');
  const tag = newest(tags, settings.tags);
  if (tag === undefined) throw new UnavailableError([noVersion(image.written, settings.tags, tags.length)]);
  const written = `${image.writtenName}:${tag}`;
  return { ...checked, origin: { ...origin, image: { ...image, tag, written } } };
}

const noVersion = (image: string, patterns: readonly string[], count: number) => ({
  code: 'H2K-409' as const,
  severity: 'error' as const,
  message: `none of the ${count} tags of ${image} is a version that fits ${patterns.join(' or ')}`,
  fix: 'versions are 1.2.3 or v1.2.3-rc.1; look at the pattern, or name the tag: image: repository:tag',
  input: 'tags',
});
