import { refuseMistakes } from './checked.ts';
import type { Host } from './host.ts';
import type { Asked } from './options.ts';
import { type CheckedRun, checkedRun } from './work.ts';

/** A run without a mistake, all that was asked for known. Throws ConfigurationError with every mistake, or UnavailableError. */
export async function acceptedRun(asked: Asked, host: Pick<Host, 'ports' | 'signal'>): Promise<CheckedRun> {
  const checked = await checkedRun(asked, host, 'run');
  await refuseMistakes(checked.usesKubeconfig ? checked : { problems: checked.problems });
  return withNewestTag(checked, host);
}

/** With the newest of those tags that the input `tags` is about; without that input as it is. Versions are ordered unless somebody says otherwise. */
async function withNewestTag(checked: CheckedRun, host: Pick<Host, 'ports' | 'signal'>): Promise<CheckedRun> {
  const { settings, origin, means, chosen } = checked;
  const { image } = origin;
  if (settings.tags.length === 0 || !image) return checked;
  const order = settings.order ?? chosen.find(({ webhook }) => webhook?.value.order)?.webhook?.value.order ?? 'semver';
  const { newestTag } = await import('./newest.ts');
  const tag = await newestTag({ image, patterns: settings.tags, order }, means, host);
  return { ...checked, origin: { ...origin, image: { ...image, tag, written: `${image.writtenName}:${tag}` } } };
}
