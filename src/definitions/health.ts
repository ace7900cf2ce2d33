import type { Defined, Definitions, HealthDocument } from './types.ts';

/**
 * The HEALTH documents that hold for a pipeline: those of its project, before those of none. Without a project (manifests alone have none): those of
 * none, before all others. Each group in reading order; where two groups speak of one kind of objects, the earlier group decides.
 */
export function healthFor({ health }: Definitions, project?: string): Defined<HealthDocument>[][] {
  const groups = Map.groupBy(health.values(), ({ value }) => value.project);
  const general = groups.get(undefined) ?? [];
  if (project !== undefined) return [groups.get(project) ?? [], general].filter(({ length }) => length > 0);
  groups.delete(undefined);
  return [general, ...groups.values()].filter(({ length }) => length > 0);
}
