import type { JsonObject } from '../../types.ts';
import type { ManagerConflict } from '../client/errors.ts';
import { objectAt, textAt } from '../ref.ts';
import type { Live } from '../types.ts';
import { appliedEntry, entriesOf, type FieldsEntry } from './fields.ts';

/**
 * Owners whose fields we take over on first contact: tools that apply or set on somebody's order, which now goes through us.
 * A person's hand (kubectl edit, patch, scale) and controllers are not among them: those are conflicts to be told. Rules 13; kubernetes-tried 3.
 */
const adoptable: readonly { manager: string; operation: 'Apply' | 'Update' }[] = [
  { manager: 'kubectl-client-side-apply', operation: 'Update' },
  { manager: 'kubectl-create', operation: 'Update' },
  { manager: 'kubectl-set', operation: 'Update' },
  { manager: 'kubectl-rollout', operation: 'Update' },
  { manager: 'kubectl', operation: 'Apply' },
  { manager: 'kubectl-last-applied', operation: 'Apply' },
  { manager: 'kubectl', operation: 'Update' }, // rollout undo; with subresource scale it is a person's
  { manager: 'before-first-apply', operation: 'Update' },
];

/**
 * Entries that an apply of ours takes over: what `siblings` (managers) applied, always; what kubectl did, at our first apply only, as adopting again would be
 * fighting a person.
 */
export function adoptableEntries(live: Live, manager: string, apiVersion: string, siblings: readonly string[] = []): FieldsEntry[] {
  const isFirst = !appliedEntry(live.body, manager);
  return entriesOf(live.body).filter(
    (entry) =>
      !entry.subresource &&
      entry.apiVersion === apiVersion &&
      ((entry.operation === 'Apply' && siblings.includes(entry.manager)) ||
        (isFirst && adoptable.some((known) => known.manager === entry.manager && known.operation === entry.operation))),
  );
}

/** How a conflict is told: whose the field is, in words where the manager is known. */
export function ownerInWords({ manager, subresource }: ManagerConflict): string {
  if (subresource === 'scale') return manager === 'kubectl' ? 'kubectl scale (somebody scaled it by hand)' : `${manager} (an autoscaler)`;
  if (manager === 'kubectl-edit' || manager === 'kubectl-patch') return `${manager} (somebody changed it by hand)`;
  if (manager === 'helm') return 'helm (a Helm release)';
  if (manager.startsWith('hub-to-kube/')) return `${manager} (another release of hub-to-kube)`;
  return manager;
}

/**
 * Who else keeps this object in step with a source of its own: writing to it would be undone within minutes. Rules 16.
 * @returns words such as `Argo CD application shop`, or undefined
 */
export function gitOpsOwner(live: Live): string | undefined {
  const metadata = objectAt(live.body, 'metadata');
  const labels = objectAt(metadata, 'labels');
  const annotations = objectAt(metadata, 'annotations');
  const tracking = annotations['argocd.argoproj.io/tracking-id'];
  if (typeof tracking === 'string') return `Argo CD application ${tracking.split(':')[0]}`;
  const flux = labels['kustomize.toolkit.fluxcd.io/name'] ?? labels['helm.toolkit.fluxcd.io/name'];
  if (typeof flux === 'string') return `Flux ${labels['kustomize.toolkit.fluxcd.io/name'] ? 'Kustomization' : 'HelmRelease'} ${flux}`;
  const names = entriesOf(live.body).map((entry) => entry.manager);
  if (names.includes('argocd-controller')) return `Argo CD application ${textAt(labels, 'app.kubernetes.io/instance') || '(name unknown)'}`;
  if (names.includes('kustomize-controller')) return 'a Flux Kustomization';
  return undefined;
}

/** The ApplySet that an object is a member of. */
export const partOf = (body: JsonObject): string | undefined => {
  const label = objectAt(objectAt(body, 'metadata'), 'labels')[partOfLabel];
  return typeof label === 'string' ? label : undefined;
};
export const partOfLabel = 'applyset.kubernetes.io/part-of';
