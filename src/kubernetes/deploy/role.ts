import type { Right } from './rights.ts';

/** `in namespace shop: get, create on deployments.apps; get on secrets` */
export function rightsText(rights: readonly Right[]): string {
  return byPlace(rights)
    .map(([namespace, some]) => {
      const lines = rulesOf(some).map(
        ({ group, resource, verbs, right }) =>
          `${verbs.join(', ')} on ${resource}${group ? `.${group}` : ''}${right.own ? ' (the release’s own)' : ''}`,
      );
      return `${namespace === undefined ? 'in the whole cluster' : `in namespace ${namespace}`}: ${lines.join('; ')}`;
    })
    .join('; ');
}

/** Roles that give exactly these rights, with their bindings to `user`: what an administrator has to apply. */
export function roleText(rights: readonly Right[], user: string): string {
  return byPlace(rights)
    .map(([namespace, some]) => {
      const scope = namespace === undefined ? 'Cluster' : '';
      const metadata = `metadata: { name: hub-to-kube${namespace === undefined ? '' : `, namespace: ${namespace}`} }`;
      const rules = rulesOf(some).map(({ group, resource, verbs, right }) => {
        const names = right.own ? `, resourceNames: [${right.names.join(', ')}]` : '';
        return `  - { apiGroups: [${group || '""'}], resources: [${resource}], verbs: [${verbs.join(', ')}]${names} }`;
      });
      return `apiVersion: rbac.authorization.k8s.io/v1
kind: ${scope}Role
${metadata}
rules:
${rules.join('\n')}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ${scope}RoleBinding
${metadata}
subjects: [{ apiGroup: rbac.authorization.k8s.io, kind: User, name: ${JSON.stringify(user)} }]
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ${scope}Role, name: hub-to-kube }`;
    })
    .join('\n---\n');
}

const byPlace = (rights: readonly Right[]): [string | undefined, Right[]][] => [...Map.groupBy(rights, ({ namespace }) => namespace)];

/** Rights that differ in their verbs alone are one rule. */
function rulesOf(rights: readonly Right[]): { group: string; resource: string; verbs: string[]; right: Right }[] {
  const groups = Map.groupBy(rights, ({ group, resource, own, names }) => JSON.stringify([group, resource, own, names]));
  return [...groups.values()].map((same) => ({
    group: same[0]!.group,
    resource: same[0]!.resource,
    verbs: same.map(({ verb }) => verb),
    right: same[0]!,
  }));
}
