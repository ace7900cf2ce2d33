import { imagesOf, readManifests } from '../kubernetes/index.ts';
import { imageInput } from '../registry/index.ts';
import { ConfigurationError, type Problem, Stop } from '../types.ts';
import type { Host } from './host.ts';
import type { Given } from './options.ts';
import { quickInput } from './quick.ts';
import { readSettings } from './settings.ts';

export interface ValidateReport {
  result: 'done' | 'refused';
  problems: Problem[];
}

/** Reads everything that can be read without a cluster or a registry, and tells all that is wrong with it. */
export async function validate(given: Given, { ports }: Pick<Host, 'ports'>): Promise<ValidateReport> {
  const problems: Problem[] = [];
  try {
    const settings = readSettings(given);
    const { manifests, problems: found } = await readManifests(quickInput(settings).filePath, ports.files);
    const images = imagesOf(manifests);
    problems.push(...found, ...images.problems);
    if (settings.image !== undefined) {
      const { repository, writtenName } = imageInput(settings.image, settings.digest);
      if (!images.places.some(({ reference }) => reference.repository === repository))
        throw notNamed(
          writtenName,
          images.places.map(({ reference }) => reference.writtenName),
        );
    }
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    problems.push(...error.problems);
  }
  return { result: problems.some(({ severity }) => severity === 'error') ? 'refused' : 'done', problems };
}

function notNamed(image: string, others: string[]): ConfigurationError {
  const known = [...new Set(others)];
  const fix = known.length > 0 ? `They name ${known.join(', ')}.` : 'They name no image at all.';
  return new ConfigurationError([
    { code: 'H2K-304', severity: 'error', message: `no manifest names the image ${image}`, fix, input: 'image' },
  ]);
}
