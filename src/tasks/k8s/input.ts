import type { Defined } from '../../definitions/types.ts';
import { milliseconds } from '../../text/duration.ts';
import type { Json, JsonObject, Problem } from '../../types.ts';
import { boolean, choice, type Field, type Fields, fieldProblems, isMap, isOpen, list, parseFields, text, texts } from '../fields.ts';

/** A K8S task's input, in Automation Pipelines' words and ours (the same words as the action's inputs, in camelCase). */
export interface K8sInput {
  action: (typeof actions)[number];
  /** Files, folders and globs; or `yaml`. */
  filePath: string[];
  /** Manifests in the definition itself; their bindings are open. */
  yaml?: string;
  /** What `$${NAME}` in scalars of the manifests is. Left out: such text stays. */
  scmConstants?: { [name: string]: string };
  /** CREATE: what is there already is kept. */
  continueOnConflict?: boolean;
  /** ROLLBACK of one workload; left out: of the release. */
  kind?: string;
  name?: string;
  /** ROLLBACK: how many revisions back. */
  revision?: number;
  pullSecret?: PullSecret;
  images: 'pushed' | 'written';
  /** Where custom resources hold images, beside what is known: Kind.group=path. */
  imagePaths: string[];
  /** Of a Helm chart among the sources: files of values, and single values over them. */
  values: string[];
  set: { [name: string]: string };
  namespace?: string;
  createNamespace: boolean;
  release?: string;
  releaseNamespace?: string;
  prune: boolean;
  /** Left out: undo; after CREATE and DELETE, as in Automation Pipelines, keep. */
  onFailure?: 'undo' | 'keep';
  conflicts: 'fail' | 'force' | string[];
  /** Minutes. */
  timeout: number;
  patience: string;
  /** Rules of the user's own, or the file that holds them. */
  health?: string | Json[];
  recreate: string[];
  takeOver: boolean;
  requireProof: boolean;
}
/** A Secret for pulling images, made of an ENDPOINT of the type dockerregistry. */
export interface PullSecret {
  from: string;
  name?: string;
  /** Named in this ServiceAccount, and not in the pods' specs. */
  serviceAccount?: string;
}

const actions = ['GET', 'CREATE', 'APPLY', 'DELETE', 'ROLLBACK'] as const;
const label = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;

const namespace: Field<string> = {
  read: (value) => (typeof value === 'string' && label.test(value.trim()) ? value.trim() : undefined),
  fix: "a namespace's name has small letters, digits and - in between, 63 at most",
};
const timeout: Field<number> = {
  read: (value) => {
    const ms = typeof value === 'string' || typeof value === 'number' ? milliseconds(String(value)) : undefined;
    return ms === undefined ? undefined : ms / 60_000;
  },
  fix: 'write minutes, or 90s, 5m, 1h',
  fallback: 5,
};
const conflicts: Field<K8sInput['conflicts']> = {
  read(value) {
    const owners = list('', { commas: true }).read(value);
    const [word] = owners ?? [];
    return owners?.length === 1 && (word === 'fail' || word === 'force') ? word : owners;
  },
  fix: 'write fail, force, or a list of owners',
  fallback: 'fail',
};
const revision: Field<number> = {
  read(value) {
    const [, number] = /^\s*n\s*-\s*(\d+)\s*$/.exec(typeof value === 'string' ? value : '') ?? [];
    return number !== undefined && Number(number) > 0 ? Number(number) : undefined;
  },
  fix: 'write how many revisions back: revision: n-1',
  fallback: 1,
};
const pullSecret: Field<PullSecret> = {
  read(value) {
    if (!isMap(value) || Object.keys(value).some((key) => !['from', 'name', 'serviceAccount'].includes(key))) return undefined;
    const { from, name, serviceAccount } = value;
    if (typeof from !== 'string' || from.trim() === '' || !isNameOrNone(name) || !isNameOrNone(serviceAccount)) return undefined;
    return { from: from.trim(), ...(name === undefined ? {} : { name }), ...(serviceAccount === undefined ? {} : { serviceAccount }) };
  },
  fix: 'write pullSecret: { from: NAME }, an ENDPOINT of the type dockerregistry; name: of the Secret; serviceAccount: that names it instead of the pods',
};

const isNameOrNone = (value: Json | undefined): value is string | undefined =>
  value === undefined || (typeof value === 'string' && /^[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?$/.test(value));

const health: Field<string | Json[]> = {
  read: (value) => (Array.isArray(value) || (typeof value === 'string' && value.trim() !== '') ? value : undefined),
  fix: 'write rules: health: [{ kind: acme.io/Shop, ready: status.phase == "Open" }], or the file that holds such a list',
};

const fields: Fields<K8sInput> = {
  action: choice(actions, { required: true }),
  filePath: list('write files, folders or globs of the workspace', { commas: true }),
  yaml: text('write manifests: yaml: |'),
  scmConstants: { ...texts('write names and values: scmConstants: { TAG: "${input.DOCKER_TAG}" }'), fallback: undefined as never },
  continueOnConflict: boolean(false),
  kind: text('write the kind of a workload: kind: Deployment'),
  name: text("write a workload's name"),
  revision,
  pullSecret,
  images: choice(['written', 'pushed'], { fallback: 'written' }),
  imagePaths: list('write where kinds have images: imagePaths: [Workspace.example.com=spec.runner.image]', { commas: true }),
  values: list('write files of values of the chart: values: [prod.yaml]', { commas: true }),
  set: texts('write single values of the chart: set: { replicas: 3 }'),
  namespace,
  createNamespace: boolean(false),
  release: text('write a name of your own for the release'),
  releaseNamespace: namespace,
  prune: boolean(false),
  onFailure: choice(['undo', 'keep'], {}),
  conflicts,
  timeout,
  patience: text('write causes and how long they may last, or objects and how long they may take: CrashLoopBackOff=2,20s; Job/migrate=2m', {
    fallback: '',
  }),
  health,
  recreate: list('write kinds: recreate: [Deployment]', { commas: true }),
  takeOver: boolean(false),
  requireProof: boolean(false),
};

/** What exports of 2019 have: one key was spelt otherwise, the others have no meaning any more. */
const renamed = { filepath: 'filePath' };
const former = ['commit', 'parameters', 'filterByLabel'];

function current(input: JsonObject): JsonObject {
  const entries = Object.entries(input).filter(([key, value]) => !(former.includes(key) || (key in renamed && isBlank(value))));
  return Object.fromEntries(entries.map(([key, value]) => [(renamed as { [key: string]: string })[key] ?? key, value]));
}
const isBlank = (value: Json): boolean => value === null || value === '';

/** The bound input. Throws ConfigurationError. */
export const parseInput = (input: JsonObject): K8sInput => parseFields('K8S', fields, current(input));

/** Every mistake that the input itself shows, bindings still open. */
export function inputProblems({ value, at }: Defined<JsonObject>): Problem[] {
  const input = current(value);
  const unused = former
    .filter((key) => !isBlank(value[key] ?? null) && !(isMap(value[key]) && Object.keys(value[key]).length === 0))
    .map(
      (key): Problem => ({
        code: 'H2K-667',
        severity: 'warning',
        message: `${key} of a K8S task means nothing here`,
        fix: 'take it out',
        at: at([key], 'key'),
      }),
    );
  return [...fieldProblems('K8S', fields, { value: input, at }), ...unused, ...mismatches(input, at)];
}

/** Keys that are right by themselves and wrong together. */
function mismatches(input: JsonObject, at: Defined<JsonObject>['at']): Problem[] {
  const has = (key: string): boolean => !isBlank(input[key] ?? null) && !(Array.isArray(input[key]) && input[key].length === 0);
  const { action } = input;
  if (typeof action !== 'string' || isOpen(action)) return [];
  const word = action.trim().toUpperCase();
  const wrong = (key: string, message: string, fix: string): Problem => ({
    code: 'H2K-661',
    severity: 'error',
    message,
    fix,
    at: at([key]),
  });
  if (word === 'ROLLBACK') {
    if (has('kind') !== has('name'))
      return [wrong('name', 'kind and name of a ROLLBACK belong together', 'write both, or neither: then the release is rolled back')];
    if (!has('kind') && !has('release'))
      return [
        wrong(
          'action',
          'a ROLLBACK has to know what of',
          'write kind and name of a workload, or the release of the task that applies it (release: NAME, in both tasks)',
        ),
      ];
    return [];
  }
  if (has('filePath') === has('yaml'))
    return [
      wrong(
        has('yaml') ? 'yaml' : 'action',
        has('yaml') ? 'manifests are given twice: filePath and yaml' : `${word} has no manifests`,
        'write filePath: k8s/, or yaml: |',
      ),
    ];
  if (has('pullSecret') && word !== 'APPLY' && word !== 'CREATE')
    return [wrong('pullSecret', `pullSecret has no meaning with ${word}`, 'take it out')];
  return [];
}
