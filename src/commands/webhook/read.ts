import type { Loaded } from '../../definitions/load.ts';
import { defaultFolder, noDefinitions, readDefinitions } from '../folder.ts';
import type { Asked } from '../options.ts';
import { whereDefinitionsAre } from '../relay/definitions.ts';

/** The definitions, wherever on this machine they are. That there are none is one of their problems: what isn't there may not look as if it were deleted. */
export async function readWhole({ given }: Pick<Asked, 'given'>): Promise<Loaded> {
  const { folder, files } = whereDefinitionsAre(given.definitions);
  const loaded = await readDefinitions(folder, files);
  const nothing = { pipelines: new Map(), endpoints: new Map(), variables: new Map(), webhooks: new Map(), health: new Map() };
  return (
    loaded ?? {
      definitions: nothing,
      mistaken: new Set(),
      problems: [noDefinitions(given.definitions ?? defaultFolder, 'there is no such folder')],
    }
  );
}
