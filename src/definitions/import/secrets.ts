import type { Json, Path, Position } from '../../types.ts';
import { environmentName } from '../variables.ts';
import { isMap, plain } from './api.ts';
import type { Item } from './read.ts';
import { isHarmless, isMask, secretHeader, secretKey, shapes } from './shapes.ts';

/** One scalar of a definition that shall be another. */
export interface Change {
  path: Path;
  value: string;
  /** In words for the report; never the value that was there. */
  what: string;
  at: Position;
}
/** Credentials that were found, by the names of the variables that stand for them from now on. Nobody prints what is in it. */
export class Lifted {
  readonly #names = new Map<string, string>();
  readonly #taken: Set<string>;

  constructor(taken: Iterable<string>) {
    this.#taken = new Set([...taken].map(environmentName));
  }

  /** All of them: to be masked. */
  get values(): string[] {
    return [...this.#names.keys()].filter((value) => !isMask(value));
  }
  readonly variables = new Set<string>();

  /** The variable that stands for this value; what is masked is another value each time. */
  variable(value: string, ...words: string[]): string {
    const known = isMask(value) ? undefined : this.#names.get(value);
    if (known !== undefined) return known;
    const wanted = environmentName(words.join('_'))
      .replace(/_+/g, '_')
      .replace(/^_|_$/g, '')
      .replace(/^(?=\d)/, 'V');
    let name = wanted;
    for (let count = 2; this.#taken.has(name); count += 1) name = `${wanted}_${count}`;
    this.#taken.add(name);
    this.variables.add(name);
    if (!isMask(value)) this.#names.set(value, name);
    return name;
  }

  /** A value that a variable has already. */
  hold(value: string, name: string): void {
    this.#names.set(value, name);
  }

  /** Where the values stand in a text, beside the place where they were found. Short and plain words may mean anything there. */
  within(text: string): { value: string; name: string }[] {
    return [...this.#names]
      .filter(([value]) => value.length >= 8 && /[^a-z]/.test(value) && text.includes(value))
      .toSorted(([one], [other]) => other.length - one.length)
      .map(([value, name]) => ({ value, name }));
  }
}

const binding = (name: string): string => `\${var.${name}}`;
/** What stands where no binding can. */
const taken = '***';

/** The credentials of a definition, each moved into a variable. What is in more than one place is found by `everywhere`. */
export function lift({ value, at }: Item, lifted: Lifted): Change[] {
  const name = plain(value['name']);
  const all = scalars(value, []);
  const change = (path: Path, text: string, what: string): Change => ({ path, value: text, what, at: at(path) });
  if (value['kind'] === 'VARIABLE') return variable(plain(value['type']), name, all, { lifted, change });
  return all.flatMap(({ path, text }) => {
    const whole = isSecretPlace(path) && !isHarmless(text);
    const words = wordsOf(name, value['kind'], path);
    if (whole && path[0] === 'input') {
      const kept = lifted.variable(text, name, String(path[1]));
      return [
        change(
          path,
          '',
          `the default of the input ${String(path[1])} is a credential: give it ${binding(kept)} in the docker webhook’s input`,
        ),
      ];
    }
    if (whole && takesBindings(value['kind'], path)) {
      const kept = lifted.variable(text, ...words);
      return [change(path, binding(kept), `${String(path.at(-1))} is ${binding(kept)} now`)];
    }
    const found = partly(text, takesBindings(value['kind'], path), words, lifted);
    return found.text === text
      ? []
      : [change(path, found.text, `${found.what} is taken out${found.names.length > 0 ? `: ${found.names.map(binding).join(', ')}` : ''}`)];
  });
}

/** What was lifted somewhere, taken out of a text everywhere. */
export function everywhere({ value, at }: Item, lifted: Lifted): Change[] {
  return scalars(value, []).flatMap(({ path, text }) => {
    const found = lifted.within(text);
    if (found.length === 0) return [];
    const isOpen = takesBindings(value['kind'], path);
    const changed = found.reduce((rest, one) => rest.replaceAll(one.value, isOpen ? binding(one.name) : taken), text);
    return [
      {
        path,
        value: changed,
        what: `a credential that stands elsewhere too is taken out: ${found.map((one) => binding(one.name)).join(', ')}`,
        at: at(path),
      },
    ];
  });
}

type Scalar = { path: Path; text: string };

function scalars(value: Json, path: Path): Scalar[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => scalars(item, [...path, index]));
  if (isMap(value)) return Object.entries(value).flatMap(([key, inner]) => scalars(inner, [...path, key]));
  return value === null || typeof value === 'boolean' ? [] : [{ path, text: String(value) }];
}

/** A SECRET's value is in the environment; a REGULAR one that has a secret's name becomes one. */
function variable(
  type: string,
  name: string,
  all: Scalar[],
  { lifted, change }: { lifted: Lifted; change: (path: Path, text: string, what: string) => Change },
): Change[] {
  const value = all.find(({ path }) => path[0] === 'value');
  if (!value || isHarmless(value.text) || isMask(value.text)) return [];
  const isSecret = type !== 'REGULAR' || secretKey.test(name) || shapes.some(({ pattern }) => value.text.search(pattern) !== -1);
  if (!isSecret) return [];
  lifted.hold(value.text, name);
  const becomes = type === 'REGULAR' ? [change(['type'], 'SECRET', `the variable ${name} is a SECRET now: it holds a credential`)] : [];
  return [...becomes, change(['value'], '*****', `the value of the variable ${name} is taken out: it comes from the environment`)];
}

/** The keys and headers that hold nothing but credentials. */
function isSecretPlace(path: Path): boolean {
  const key = String(path.at(-1));
  const map = path.at(-2);
  if (typeof path.at(-1) === 'number' || path[0] === '_inputMeta' || path.at(-1) === 'name' || path[0] === 'output') return false;
  return map === 'headers' ? secretHeader.test(key) : secretKey.test(key);
}

/** Where `${var.NAME}` is filled in; elsewhere it would be text. */
function takesBindings(kind: Json | undefined, path: Path): boolean {
  if (kind === 'ENDPOINT') return path[0] === 'properties';
  if (kind === 'DOCKER_WEBHOOK') return path[0] === 'input';
  if (kind !== 'PIPELINE') return false;
  if (path[0] === 'stages') return path[4] === 'input' || path[4] === 'preCondition';
  return ['output', 'workspace', 'notifications', 'rollbacks'].includes(String(path[0]));
}

/** Words for a variable's name: of an endpoint its own, of a task the pipeline's and the task's. */
function wordsOf(name: string, kind: Json | undefined, path: Path): string[] {
  const key = String(path.findLast((step) => typeof step === 'string'));
  return kind === 'PIPELINE' && path[0] === 'stages' ? [name, String(path[3]), key] : [name, key];
}

/** What of a text looks like a credential, taken out of it. */
function partly(text: string, isOpen: boolean, words: string[], lifted: Lifted): { text: string; what: string; names: string[] } {
  const names: string[] = [];
  let what = '';
  let rest = text;
  for (const { pattern, what: kind } of shapes)
    rest = rest.replace(pattern, (...match) => {
      const { secret = '', name } = match.at(-1) as { secret?: string; name?: string };
      const whole = match[0] as string;
      if (isHarmless(secret) || isMask(secret)) return whole;
      what ||= name ?? kind;
      const variable = lifted.variable(secret, ...words, ...(name === undefined || words.at(-1) === name ? [] : [name]));
      names.push(variable);
      return whole.replace(secret, () => (isOpen ? binding(variable) : taken));
    });
  return { text: rest, what, names: [...new Set(names)] };
}
