import { parsePatience, undo as undoRelease } from '../kubernetes/index.ts';
import type { DeployEvent, Ref, ReleaseAddress } from '../kubernetes/types.ts';
import { checkedTarget, refuseMistakes } from './checked.ts';
import type { Host } from './host.ts';
import type { Asked } from './options.ts';
import { deployContext } from './plan.ts';
import { type Report, stopped } from './result.ts';

/** A release that a run began to write, and under whose name. */
export interface Begun extends ReleaseAddress {
  run: string;
}
export interface UndoReport extends Report {
  /** In the order of undoing: the last begun first. `nothing`: it was at its end, or somebody else goes on with it. */
  releases: (Begun & { undone: 'all' | 'partly' | 'nothing'; left: Ref[] })[];
}

/** Undoes what a run in whose name we come left half done. Every release is tried, whatever becomes of the others. Rules 11. */
export async function undo(asked: Asked, begun: readonly Begun[], host: Host, report: (event: DeployEvent) => void): Promise<UndoReport> {
  const releases: UndoReport['releases'] = [];
  try {
    const checked = await checkedTarget(asked, host);
    await refuseMistakes(checked);
    const { settings, means } = checked;
    const { cluster } = await means.cluster();
    const context = deployContext(host, cluster, means.contents, report);
    const { patience } = parsePatience(settings.patience.join('\n'));
    let failed: Report | undefined;
    for (const one of begun.toReversed()) {
      try {
        const back = await undoRelease({ ...one, patience, timeout: settings.timeout }, context);
        releases.push({ ...one, undone: back?.undone ?? 'nothing', left: back?.left ?? [] });
      } catch (error) {
        failed = stopped(error, host.signal);
        releases.push({ ...one, undone: 'partly', left: [] });
      }
    }
    cluster.close();
    if (failed) return { ...failed, releases };
    return { result: releases.some(({ undone }) => undone === 'partly') ? 'changed' : 'done', problems: [], releases };
  } catch (error) {
    return { ...stopped(error, host.signal), releases };
  }
}
