import { ConfigurationError, type Problem } from '../types.ts';
import { type Given, type Option, type OptionName, options } from './options.ts';

/** Options as the engine takes them: typed, defaults filled in. Durations in ms. */
export interface Settings {
  manifests: string[];
  image?: string;
  digest?: string;
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
}

/** Reads what was given. Throws ConfigurationError with every mistake, each naming its input. */
export function readSettings(given: Given): Settings {
  const problems: Problem[] = [];
  const text = (name: OptionName): string | undefined => given[name]?.trim() || undefined;
  const wrong = (name: OptionName, message: string, fix: string): undefined => {
    problems.push({ code: 'H2K-301', severity: 'error', message: `${name}: ${message}`, fix, input: name });
    return undefined;
  };
  const known = (name: OptionName): Option => options.find((option) => option.name === name) as Option;
  const boolean = (name: OptionName): boolean => {
    const value = text(name) ?? known(name).default;
    if (!['true', 'false'].includes(value.toLowerCase()))
      wrong(name, `"${value}" is neither true nor false`, `Write ${name}: true or ${name}: false.`);
    return value.toLowerCase() === 'true';
  };
  const choice = <T extends string>(name: OptionName): T => {
    const { default: fallback, choices = [] } = known(name);
    const value = text(name) ?? fallback;
    if (!choices.includes(value)) wrong(name, `"${value}" is not one of ${choices.join(', ')}`, `Write one of them.`);
    return value as T;
  };
  const list = (name: OptionName, separator = /[\n,]/): string[] =>
    (text(name) ?? known(name).default)
      .split(separator)
      .map((part) => part.trim())
      .filter(Boolean);
  const duration = (name: OptionName): number =>
    milliseconds(text(name) ?? known(name).default) ??
    wrong(name, `"${text(name)}" is no duration`, 'Write 90s, 5m or 1h; a bare number is minutes.') ??
    0;
  const conflicts = list('conflicts');
  const settings: Settings = {
    manifests: list('manifests'),
    createNamespace: boolean('create-namespace'),
    registryMirrors: list('registry-mirrors'),
    prune: boolean('prune'),
    onFailure: choice('on-failure'),
    conflicts: conflicts.length === 1 && (conflicts[0] === 'fail' || conflicts[0] === 'force') ? conflicts[0] : conflicts,
    timeout: duration('timeout'),
    patience: list('patience', /\n/),
    recreate: list('recreate'),
    takeOver: boolean('take-over'),
    requireProof: boolean('require-proof'),
    ...texts(text),
  };
  if (problems.length > 0) throw new ConfigurationError(problems);
  return settings;
}

const textNames = ['image', 'digest', 'namespace', 'kubeconfig', 'context', 'release', 'release-namespace'] as const;

function texts(text: (name: OptionName) => string | undefined): Partial<Settings> {
  const camelCase = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return Object.fromEntries(textNames.flatMap((name) => (text(name) === undefined ? [] : [[camelCase(name), text(name)]])));
}

/** `90s`, `5m`, `1h`, `250ms`; a bare number is minutes, as in Automation Pipelines. undefined: it is none. */
export function milliseconds(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)\s*(ms|s|m|h)?$/.exec(text.trim());
  if (!match) return undefined;
  const unit = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 }[match[2] ?? 'm'] as number;
  const value = Number(match[1]) * unit;
  return value > 0 && Number.isFinite(value) ? value : undefined;
}
