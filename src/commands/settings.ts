import { milliseconds } from '../text/duration.ts';
import { didYouMean } from '../text/nearest.ts';
import type { Problem } from '../types.ts';
import { type Given, type Option, type OptionName, options } from './options.ts';

/** Options as the engine takes them: typed, defaults filled in. Durations in ms. */
export interface Settings {
  manifests: string[];
  values: string[];
  set: ReadonlyMap<string, string>;
  imagePaths: string[];
  image?: string;
  digest?: string;
  tags: string[];
  payload?: string;
  /** pushed, semver, or a pattern. */
  order?: string;
  allowOlder: boolean;
  definitions?: string;
  pipeline?: string;
  webhook?: string;
  inputs: ReadonlyMap<string, string>;
  variables: ReadonlyMap<string, string>;
  namespace?: string;
  createNamespace: boolean;
  kubeconfig?: string;
  context?: string;
  registryMirrors: string[];
  release?: string;
  releaseNamespace?: string;
  prune: boolean;
  onFailure: 'undo' | 'keep';
  conflicts: 'fail' | 'force' | string[];
  timeout: number;
  patience: string[];
  recreate: string[];
  takeOver: boolean;
  requireProof: boolean;
  reportUrl?: string;
  reportToken?: string;
}

/** Reads what was given. Where `problems` (each names its input) has an error, the default stands for it: good for finding further mistakes only. */
export function readSettings(given: Given): { settings: Settings; problems: Problem[] } {
  const problems: Problem[] = [];
  const text = (name: OptionName): string | undefined => given[name]?.trim() || undefined;
  const wrong = (name: OptionName, message: string, fix: string): undefined => {
    problems.push({ code: 'H2K-401', severity: 'error', message: `${name}: ${message}`, fix, input: name });
    return undefined;
  };
  const known = (name: OptionName): Option => options.find((option) => option.name === name) as Option;
  const boolean = (name: OptionName): boolean => {
    const value = (text(name) ?? known(name).default).toLowerCase();
    if (value !== 'true' && value !== 'false') wrong(name, `"${value}" is neither true nor false`, `write ${name}: true or ${name}: false`);
    return value === 'true';
  };
  const choice = <T extends string>(name: OptionName): T => {
    const { default: fallback, choices = [] } = known(name);
    const value = text(name) ?? fallback;
    if (choices.includes(value)) return value as T;
    wrong(name, `there is no "${value}"${didYouMean(value, choices)}`, `write one of ${choices.join(', ')}`);
    return (fallback || choices[0]) as T;
  };
  const list = (name: OptionName, separator = /[\n,]/): string[] =>
    (text(name) ?? known(name).default)
      .split(separator)
      .map((part) => part.trim())
      .filter(Boolean);
  const kinds = (name: OptionName): string[] => {
    for (const kind of list(name).filter((one) => !isKind(one)))
      wrong(name, `"${kind}" is no kind${didYouMean(kind, recreatable)}`, 'write kinds as manifests have them: Deployment, Service');
    return list(name);
  };
  const values = (name: OptionName): Map<string, string> => {
    const found = new Map<string, string>();
    // A value may hold anything but a line's end, commas and = included.
    for (const line of list(name, /\n/)) {
      const [, key = '', value = ''] = /^([^=]*?)\s*=\s*(.*)$/.exec(line) ?? [];
      if (key === '') wrong(name, 'a line has no NAME=', 'write NAME=value, one a line');
      else if (found.has(key)) wrong(name, `${key} is given twice`, 'remove one of the lines');
      found.set(key, value);
    }
    return found;
  };
  const duration = (name: OptionName): number =>
    milliseconds(text(name) ?? known(name).default) ??
    wrong(name, `"${text(name)}" is no duration`, 'write 90s, 5m or 1h; a bare number is minutes') ??
    milliseconds(known(name).default) ??
    0;
  /** undefined: none is given, or one that is no name. */
  const namespace = (name: OptionName): string | undefined => {
    const value = text(name);
    if (value === undefined || /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/.test(value)) return value;
    return wrong(name, `"${value}" can't be a namespace's name`, 'write small letters, digits and - in between, 63 at most');
  };
  /** undefined: none is given, or one that is none. */
  const address = (name: OptionName): string | undefined => {
    const value = text(name);
    const url = value !== undefined && URL.canParse(value) ? new URL(value) : undefined;
    if (value === undefined || (url && /^https?:$/.test(url.protocol) && !url.username && !url.password && !url.search && !url.hash))
      return value;
    return wrong(name, 'that is no address of a relay', 'write https://relay.example.com, without a user, a password or a query');
  };
  const conflicts = (): Settings['conflicts'] => {
    const owners = list('conflicts');
    const [word = ''] = owners;
    if (owners.length === 1 && (word === 'fail' || word === 'force')) return word;
    // Anything may be an owner's name; a slip in one of our own words is not taken for one.
    for (const owner of owners.filter((one) => didYouMean(one, ['fail', 'force']) !== ''))
      wrong('conflicts', `"${owner}" is no owner's name${didYouMean(owner, ['fail', 'force'])}`, 'write fail, force, or owners alone');
    return owners;
  };
  const namespaces: readonly OptionName[] = ['namespace', 'release-namespace'];
  const settings: Settings = {
    manifests: list('manifests'),
    values: list('values'),
    set: values('set'),
    imagePaths: list('image-paths'),
    createNamespace: boolean('create-namespace'),
    allowOlder: boolean('allow-older'),
    tags: list('tags'),
    inputs: values('inputs'),
    variables: values('variables'),
    registryMirrors: list('registry-mirrors'),
    prune: boolean('prune'),
    onFailure: choice('on-failure'),
    conflicts: conflicts(),
    timeout: duration('timeout'),
    patience: list('patience', /\n/),
    recreate: kinds('recreate'),
    takeOver: boolean('take-over'),
    requireProof: boolean('require-proof'),
    ...texts((name) => (namespaces.includes(name) ? namespace(name) : name === 'report-url' ? address(name) : text(name))),
  };
  return { settings, problems };
}

const recreatable = [
  'Deployment',
  'Service',
  'StatefulSet',
  'DaemonSet',
  'ReplicaSet',
  'RoleBinding',
  'ClusterRoleBinding',
  'Secret',
  'ConfigMap',
];
/** Any kind may be named, custom ones too; what is a letter away from one of ours is a slip. */
const isKind = (word: string): boolean =>
  recreatable.includes(word) || (/^[A-Z][A-Za-z0-9]*$/.test(word) && didYouMean(word, recreatable) === '');

const textNames = [
  'image',
  'digest',
  'order',
  'payload',
  'definitions',
  'pipeline',
  'webhook',
  'namespace',
  'kubeconfig',
  'context',
  'release',
  'release-namespace',
  'report-url',
  'report-token',
] as const;

function texts(text: (name: OptionName) => string | undefined): Partial<Settings> {
  const camelCase = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const values = textNames.map((name) => [camelCase(name), text(name)] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}
