import { isMalformed, parseImage } from '../../registry/reference.ts';
import type { PullAnswer } from '../../registry/types.ts';
import type { Position, Problem } from '../../types.ts';
import { imageFields } from '../manifests/imagefields.ts';
import { type PodMaker, podMakers, pullSecretsAt } from '../manifests/pullsecrets.ts';
import { parallel } from '../parallel.ts';
import type { Planned } from '../plan/types.ts';
import { refKey, refText } from '../ref.ts';
import type { Manifest, Ref } from '../types.ts';
import { readSecret, type SecretState, secretsOfAccount } from './pullsecret.ts';
import type { DeployContext, Wanted } from './types.ts';

/** By what they mean for the run: the user's mistake, somebody else's "no", and what may turn out well. */
export interface PullSecretProblems {
  refused: Problem[];
  unavailable: Problem[];
  warnings: Problem[];
}
/** A Secret as one pod spec names it. */
interface Named {
  ref: Ref;
  at: Position;
  /** The ServiceAccount of the cluster that names it; left out: the manifests do. */
  account?: string;
  state: SecretState;
}

/**
 * Looks at the pull Secrets of pods that this run changes, before it does: each there, of the type that kubelets take, with an entry that the image's
 * registry takes. A mistake in a Secret is an error only where the registry refuses the image without it: nodes may have credentials of their own,
 * and registries that can't be asked from here say nothing.
 */
export async function pullSecretProblems(
  { manifests }: Pick<Wanted, 'manifests'>,
  { items }: Pick<Planned, 'items'>,
  context: Pick<DeployContext, 'cluster' | 'pull' | 'signal'>,
): Promise<PullSecretProblems> {
  const changed = new Set(items.filter(({ change: { action } }) => action !== 'unchanged').map(({ manifest }) => refKey(manifest.ref)));
  const cluster = context.cluster.until(context.signal);
  const stateOf = once((ref) => readSecret(ref, manifests, cluster));
  const liveAccount = once((ref) => secretsOfAccount(ref, cluster));
  const told = await parallel(podMakers(manifests), async (pod) => {
    const { ref } = pod.manifest;
    const isTouched = [ref, ...placesOf(pod, manifests).map((place) => place.ref)].some((one) => changed.has(refKey(one)));
    // What is in the cluster alone does not change with this run.
    if (!isTouched) return [];
    const places = await allPlacesOf(pod, manifests, liveAccount);
    const secrets = await Promise.all(places.map(async (place): Promise<Named> => ({ ...place, state: await stateOf(place.ref) })));
    return secrets.length > 0 ? await problemsOf(pod, secrets, context) : [];
  });
  const unique = [...new Map(told.flat().map((problem) => [`${problem.code} ${problem.message}`, problem])).values()];
  return {
    refused: unique.filter(({ code, severity }) => severity === 'error' && code !== refusedCode),
    unavailable: unique.filter(({ code, severity }) => severity === 'error' && code === refusedCode),
    warnings: unique.filter(({ severity }) => severity === 'warning'),
  };
}

const refusedCode = 'H2K-343';

/** Asks for each object one time. */
function once<T>(ask: (ref: Ref) => Promise<T>): (ref: Ref) => Promise<T> {
  const answers = new Map<string, Promise<T>>();
  return (ref) => {
    const answer = answers.get(refKey(ref)) ?? ask(ref);
    answers.set(refKey(ref), answer);
    return answer;
  };
}

type Place = Omit<Named, 'state'>;

/** The Secrets that its pods pull with: those that the manifests tell, else those that the cluster's own ServiceAccount gives them. */
async function allPlacesOf(pod: PodMaker, manifests: readonly Manifest[], liveAccount: (ref: Ref) => Promise<string[]>): Promise<Place[]> {
  const { manifest, path, account } = pod;
  const told = placesOf(pod, manifests);
  if (told.length > 0 || accountsOf(pod, manifests).length > 0) return told;
  const { namespace } = manifest.ref;
  const names = await liveAccount(objectOf('ServiceAccount', account, namespace));
  return names.map((name) => ({
    ref: objectOf('Secret', name, namespace),
    at: manifest.at([...path, 'serviceAccountName'], 'key'),
    account,
  }));
}

/** Of the pod spec, else (as the API server does it) of its ServiceAccount, where that is among the manifests. */
function placesOf(pod: PodMaker, manifests: readonly Manifest[]): Place[] {
  const { manifest, path } = pod;
  const own = pullSecretsAt(manifest.body, path).map((one) => ({ ...one, manifest }));
  const theirs = accountsOf(pod, manifests).flatMap((one) => pullSecretsAt(one.body, []).map((secret) => ({ ...secret, manifest: one })));
  return (own.length > 0 ? own : theirs).map(({ name, path: place, manifest: source }) => ({
    ref: objectOf('Secret', name, manifest.ref.namespace),
    at: source.at(place),
  }));
}

const accountsOf = ({ manifest, account }: PodMaker, manifests: readonly Manifest[]): Manifest[] =>
  manifests.filter(
    ({ ref }) => ref.kind === 'ServiceAccount' && ref.group === '' && ref.name === account && ref.namespace === manifest.ref.namespace,
  );

const objectOf = (kind: string, name: string, namespace: string | undefined): Ref => ({
  group: '',
  version: 'v1',
  kind,
  name,
  ...(namespace === undefined ? {} : { namespace }),
});

async function problemsOf(pod: PodMaker, secrets: readonly Named[], { pull }: Pick<DeployContext, 'pull'>): Promise<Problem[]> {
  const configs = secrets.flatMap(({ ref, state }) => (state.is === 'usable' ? [{ from: `the ${refText(ref)}`, text: state.text }] : []));
  const isHidden = secrets.some(({ state }) => state.is === 'hidden');
  // Rights are a repository's: one image of each is enough.
  const answers = await parallel(
    [...imagesOf(pod)],
    async ([, image]): Promise<[string, PullAnswer]> => [image, pull && !isHidden ? await pull(image, configs) : { is: 'unknown' }],
  );
  const refused = answers.flatMap(([image, answer]) => (answer.is === 'refused' ? [{ image, answer }] : []));
  const wrong = secrets.flatMap((secret) => mistake(secret, pod, refused[0]?.image));
  if (wrong.some(({ severity }) => severity === 'error')) return wrong;
  const usable = secrets.find(({ state }) => state.is === 'usable');
  return [...wrong, ...(usable ? refused.map(({ answer }) => refusal(answer, usable, pod)) : [])];
}

/** By repository, the images that its pods pull. */
function imagesOf({ manifest }: PodMaker): Map<string, string> {
  return new Map(
    imageFields(manifest).flatMap(({ role, text }): [string, string][] => {
      const reference = parseImage(text);
      return role === 'field' || isMalformed(reference) ? [] : [[reference.repository, text]];
    }),
  );
}

/** What is wrong with a Secret itself; an error where an image is known to be refused without it. */
function mistake({ ref, at, account, state }: Named, { manifest }: PodMaker, image: string | undefined): Problem[] {
  const severity = image === undefined ? 'warning' : 'error';
  const named = `${refText(ref)}${account === undefined ? '' : ` of the cluster's ServiceAccount ${account}`}`;
  const whose = `${named}, with which ${refText(manifest.ref)} pulls ${image ?? 'its images'},`;
  if (state.is === 'absent')
    return [
      {
        code: 'H2K-340',
        severity,
        message: `the ${whose} is not there`,
        fix: 'check its name and namespace, put it among the manifests, or let it be made: pullSecret: { from: ENDPOINT }',
        at,
      },
    ];
  if (state.is === 'mistyped')
    return [
      {
        code: 'H2K-341',
        severity,
        message: `the ${whose} is of the type ${state.type}, which nodes don't look into`,
        fix: "delete it, and make it as kubernetes.io/dockerconfigjson (kubectl create secret docker-registry): a Secret's type can't be changed",
        at: state.at ?? at,
      },
    ];
  if (state.is === 'hidden')
    return [
      {
        code: 'H2K-344',
        severity: 'warning',
        message: `the ${named} can't be looked at before pods pull with it: ${state.why}`,
        at,
      },
    ];
  return [];
}

function refusal({ tried, has, why }: PullAnswer & { is: 'refused' }, { at, state }: Named, { manifest }: PodMaker): Problem {
  const place = state.is === 'usable' && state.at ? state.at : at;
  const words = `${refText(manifest.ref)} can't pull ${why}`;
  if (tried.length === 0)
    return {
      code: 'H2K-342',
      severity: 'error',
      message: `${words}; its pull Secrets have no entry for it${has.length > 0 ? `, only for ${has.join(', ')}` : ' with a name and a password'}`,
      fix: "add one under the registry's name as images write it (Docker Hub's is https://index.docker.io/v1/)",
      at: place,
    };
  return {
    code: refusedCode,
    severity: 'error',
    message: words,
    fix: 'write a token with the right to read into the Secret; one that has ended, or was revoked, is refused like a wrong one',
    at: place,
  };
}
