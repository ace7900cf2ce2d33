import { ConfigurationError, type Problem, UnavailableError } from '../../types.ts';
import { untilUsable, usable } from '../apply/until.ts';
import { isForbidden, isNamespaceMissing } from '../client/errors.ts';
import { placed } from '../manifests/namespaces.ts';
import { type Lock, LockTaken, takeLock } from '../release/lock.ts';
import { releaseNames } from '../release/names.ts';
import { ReleaseRecord } from '../release/record.ts';
import type { Live, Manifest, Ref } from '../types.ts';
import type { DeployContext, DeployRequest, Located } from './types.ts';

/** Where a release's record lies, and which namespace the user named for what. */
type Addressed = Pick<DeployRequest, 'release' | 'releaseNamespace' | 'namespace' | 'defaultNamespace'>;

/** Manifests with their namespaces, and what of the world they need is made by themselves. */
export interface Placed {
  manifests: Manifest[];
  made: { kinds: Set<string>; namespaces: Set<string> };
}

/** Fills in namespaces by what the cluster's kinds are. Throws ConfigurationError: unknown kinds, other namespaces than the one given. */
export async function place(request: Located, { cluster }: Pick<DeployContext, 'cluster'>): Promise<Placed> {
  const { manifests, problems } = await placed(request.manifests, {
    resource: (group, kind, version) => cluster.resource(group, kind, version),
    defaultNamespace: request.defaultNamespace,
    ...(request.namespace === undefined ? {} : { namespace: request.namespace }),
  });
  if (problems.length > 0) throw new ConfigurationError(problems);
  return { manifests, made: madeBy(manifests) };
}

function madeBy(manifests: readonly Manifest[]): Placed['made'] {
  const namespaces = manifests.filter(({ ref }) => ref.group === '' && ref.kind === 'Namespace').map(({ ref }) => ref.name);
  const kinds = manifests
    .filter(({ ref }) => ref.kind === 'CustomResourceDefinition' && ref.group === 'apiextensions.k8s.io')
    .map(({ body }) => {
      const spec = body['spec'] as { group?: string; names?: { kind?: string } } | undefined;
      return `${spec?.group ?? ''}/${spec?.names?.kind ?? ''}`;
    });
  return { kinds: new Set(kinds), namespaces: new Set(namespaces) };
}

const namespaceRef = (name: string): Ref => ({ group: '', version: 'v1', kind: 'Namespace', name });

/** undefined: not there. Where reading namespaces is forbidden it is taken for there: the first request into it will tell. */
export async function namespaceThere(name: string, { cluster }: Pick<DeployContext, 'cluster'>): Promise<Live | 'unknown' | undefined> {
  try {
    return await cluster.get(namespaceRef(name));
  } catch (error) {
    if (isForbidden(error)) return 'unknown';
    throw error;
  }
}

const told = (input: 'namespace' | 'release-namespace', code: Problem['code'], message: string, fix: string): ConfigurationError =>
  new ConfigurationError([{ code, severity: 'error', message, fix, input }]);

/** By which input a namespace came in: the record's may be another than the objects'. */
const inputOf = (name: string, { namespace, defaultNamespace }: Addressed) =>
  name === (namespace ?? defaultNamespace) ? 'namespace' : 'release-namespace';

export function namespaceAbsent(name: string, request: Addressed): ConfigurationError {
  const input = inputOf(name, request);
  const fix =
    input === 'namespace' ? 'Check the spelling, or let it be made: create-namespace: true' : 'Check the spelling, or make it first.';
  return told(input, 'H2K-231', `namespace ${name} does not exist`, fix);
}

/**
 * Namespaces that this run has to make before anything else: the record is kept in one, and nothing can be asked about objects in one that is not there.
 * They are among `made` afterwards. Throws ConfigurationError where one is missing and may not be made, or is being deleted.
 */
export async function missingNamespaces(
  request: DeployRequest,
  { made }: Placed,
  context: Pick<DeployContext, 'cluster'>,
): Promise<string[]> {
  const { releaseNamespace, createNamespace, namespace, defaultNamespace } = request;
  const own = namespace ?? defaultNamespace;
  const missing: string[] = [];
  for (const name of new Set([releaseNamespace, ...(createNamespace ? [own] : [])])) {
    const there = await namespaceThere(name, context);
    if (there !== undefined && there !== 'unknown' && !usable(there))
      throw told(inputOf(name, request), 'H2K-232', `namespace ${name} is being deleted`, 'Wait until it is gone, or use another.');
    if (there !== undefined) continue;
    if (!made.namespaces.has(name) && !(createNamespace && name === own)) throw namespaceAbsent(name, request);
    made.namespaces.add(name);
    missing.push(name);
  }
  return missing;
}

/** Makes them: the one write that comes before the record. */
export async function makeNamespaces(
  names: readonly string[],
  request: DeployRequest,
  { manifests }: Placed,
  context: DeployContext,
): Promise<void> {
  for (const name of names) {
    const own = manifests.find(({ ref }) => ref.group === '' && ref.kind === 'Namespace' && ref.name === name);
    const body = own?.body ?? { apiVersion: 'v1', kind: 'Namespace', metadata: { name } };
    // Under its release's own manager when it is one of the manifests: the apply that follows then finds it as its own.
    const { manager } = releaseNames(request.release, request.releaseNamespace);
    const { live } = await context.cluster.apply(body, { manager: own ? manager : 'hub-to-kube' });
    await untilUsable(live, context.cluster, context.signal);
    context.report({ type: 'phase', phase: 'apply', text: `namespace ${name} created` });
  }
}

const noLock: Lock = { check: async () => {}, free: async () => {} };

/** Takes the release's lock, waiting for another run up to the task's timeout. Without the right to leases it goes on without, and says so. */
export async function lockRelease(request: Addressed & Pick<DeployRequest, 'timeout'>, context: DeployContext): Promise<Lock> {
  const { release, releaseNamespace: namespace, timeout } = request;
  const { cluster, now, sleep, random, signal, run, report } = context;
  const holder = `${run.url ?? run.id} ${Buffer.from(random(4)).toString('hex')}`;
  const name = releaseNames(release, namespace).head;
  const waiting = (other: string) => report({ type: 'phase', phase: 'plan', text: `waiting for another run of this release: ${other}` });
  try {
    return await takeLock({ cluster, namespace, name, holder, now, sleep, signal, waiting, deadline: now() + timeout });
  } catch (error) {
    if (isNamespaceMissing(error)) throw namespaceAbsent(namespace, request);
    if (isForbidden(error)) {
      const message = `no right to leases in namespace ${namespace}: two runs at once would not notice one another`;
      report({
        type: 'problem',
        problem: { code: 'H2K-261', severity: 'warning', message, fix: 'Allow get, create and patch on leases.coordination.k8s.io.' },
      });
      return noLock;
    }
    if (error instanceof LockTaken) {
      throw new UnavailableError([
        {
          code: 'H2K-262',
          severity: 'error',
          message: `another run of this release is at work: ${error.holder}`,
          fix: 'Wait for it to end; `concurrency` in the workflow lets runs queue up.',
        },
      ]);
    }
    throw error;
  }
}

export const openRecord = (request: Addressed, context: DeployContext): Promise<ReleaseRecord> =>
  ReleaseRecord.open(context.cluster, request.release, request.releaseNamespace, context.run);
