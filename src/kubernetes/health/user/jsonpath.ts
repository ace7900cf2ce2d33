import type { Json, JsonObject } from '../../../types.ts';
import type { Compiled } from './types.ts';

/**
 * The part of kubectl's JSONPath that a rule about one object needs: `{.a.b}`, `{.a['b.c']}`, `{.a.b\.c}`, `{.list[0]}`, `{.list[*].x}`,
 * `{.list[?(@.type=="Ready")].status}`; behind it `=text` to compare with (https://kubernetes.io/docs/reference/kubectl/jsonpath).
 */
type Step = { field: string } | { index: number } | { all: true } | { where: string[]; equals: string };

const steps: readonly (readonly [RegExp, (match: RegExpExecArray) => Step])[] = [
  [/^\[\?\(@\.([^=\s]+?)\s*==\s*(?:"([^"]*)"|'([^']*)'|([\w.-]+))\s*\)\]/, whereOf],
  [/^\[\*\]/, () => ({ all: true })],
  [/^\.\*/, () => ({ all: true })],
  [/^\[(-?\d+)\]/, ([, index]) => ({ index: Number(index) })],
  [/^\[(?:'([^']*)'|"([^"]*)")\]/, ([, single, double]) => ({ field: single ?? double ?? '' })],
  [/^\.((?:\\.|[^.[\]\\{}\s])+)/, ([, name = '']) => ({ field: name.replace(/\\(.)/g, '$1') })],
];

function whereOf([, path = '', ...texts]: RegExpExecArray): Step {
  return { where: path.split('.'), equals: texts.find((one) => one !== undefined) ?? '' };
}

/** `bool`: true where something is found and equal to the text behind `=`; without `=`, where it is neither false nor empty. */
export function compilePath(text: string, type: 'bool' | 'any'): Compiled {
  const [, inner, equals] = /^\{([^{}]*)\}(?:\s*==?\s*(.*))?$/s.exec(text) ?? [];
  if (inner === undefined) return { mistake: 'a JSONPath stands in one pair of braces: {.status.phase}=Running' };
  const path: Step[] = [];
  let rest = inner.trim().replace(/^\$/, '');
  while (rest !== '') {
    const found = steps.map(([pattern, toStep]) => ({ match: pattern.exec(rest), toStep })).find(({ match }) => match !== null);
    if (!found?.match) return { mistake: `this can't be read: ${rest}` };
    path.push(found.toStep(found.match));
    rest = rest.slice(found.match[0].length);
  }
  const wanted = equals?.replace(/^(["'])(.*)\1$/s, '$2');
  return {
    ask(body: JsonObject) {
      const values = path.reduce<Json[]>((found, step) => found.flatMap((value) => follow(value, step)), [body]);
      if (type === 'any') return values.length === 0 ? {} : { value: values.map(asText).join(', ') };
      if (values.length === 0) return {};
      const holds = (value: Json) => (wanted === undefined ? !isEmpty(value) : asText(value) === wanted);
      return { value: values.every(holds) };
    },
  };
}

function follow(value: Json, step: Step): Json[] {
  const inside = typeof value === 'object' && value !== null ? Object.values(value) : [];
  if ('all' in step) return inside;
  if ('where' in step) return inside.filter((one) => step.where.reduce<Json | undefined>(field, one) === step.equals);
  const found = 'index' in step ? (Array.isArray(value) ? value.at(step.index) : undefined) : field(value, step.field);
  return found === undefined ? [] : [found];
}

const field = (value: Json | undefined, name: string): Json | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, name) ? value[name] : undefined;

const isEmpty = (value: Json): boolean =>
  value === null || value === false || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);

const asText = (value: Json): string => (typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value));
