import { type Document, visit, type YAMLParseError } from 'yaml';
import type { Source } from '../../text/source.ts';
import { type Budget, compose as composeYaml, Endless, type Fault, forbidden, syntaxFault } from '../../text/yaml.ts';
import type { Json, Position, Problem } from '../../types.ts';
import type { Fill } from '../types.ts';
import { convert, isAbsent } from './convert.ts';
import { type JsonPart, jsonParts } from './json.ts';

/** One document of a YAML stream that is not empty: where it lies in the source's text, and where its value begins. */
export interface YamlDocument {
  value: Json;
  from: number;
  start: number;
  to: number;
}

/** Larger texts are refused before they are read: YAML takes about half a second a megabyte. */
export const sizeLimit = 8 * 1024 * 1024;
/** Pieces of text a file. */
const lexemeLimit = 2_000_000;

/** Scalars stay text: convert.ts says what they mean. Duplicate keys are found there too (`uniqueKeys` takes quadratic time). */
const options = { version: '1.1', schema: 'failsafe', resolveKnownTags: false, uniqueKeys: false } as const;

/**
 * Reads a YAML stream (or JSON) as kubectl does. Never throws on what a user wrote: each document that can't be read is a
 * problem at its line, and the others are still read. A document's tree is dropped as soon as its value is there.
 */
export function parseYaml(source: Source, fill?: Fill): { documents: YamlDocument[]; problems: Problem[] } {
  const documents: YamlDocument[] = [];
  const problems = unreadable(source);
  if (problems.length > 0) return { documents, problems };
  const budget = { lexemes: lexemeLimit };
  for (const { from, to, isBad } of split(source.text)) {
    if (isBad) problems.push(badSeparator(source, from));
    else documents.push(...partsOf(source, { from, to }, fill).flatMap((part) => parsePart(source, part, { budget, problems, fill })));
    if (budget.lexemes <= 0) break;
  }
  return { documents, problems };
}

/** Placeholders are filled in scalar by scalar, which only YAML's reader does. */
const partsOf = ({ text }: Source, whole: Span, fill: Fill | undefined): JsonPart[] =>
  (fill ? undefined : jsonParts(text, whole.from, whole.to)) ?? [whole];

const parsePart = (source: Source, { from, to, value }: JsonPart, parsing: Parsing): YamlDocument[] =>
  value === undefined ? parseDocument(source, { from, to }, parsing) : [{ value, from, start: from, to }];

interface Span {
  from: number;
  to: number;
}
interface Parsing {
  budget: Budget;
  problems: Problem[];
  fill: Fill | undefined;
}

function parseDocument(source: Source, { from, to }: Span, { budget, problems, fill }: Parsing): YamlDocument[] {
  const documents: YamlDocument[] = [];
  const at = (offset: number) => source.position(from + offset);
  try {
    const text = source.text.slice(from, to);
    for (const document of compose(text, budget)) {
      const error = document.errors.find((one) => !isTaken(one));
      const fault = error ? syntaxFault(error, document) : tabbed(document, text);
      if (fault) problems.push(notYaml(fault, at));
      else if (!isEmpty(document)) {
        const [first, , end] = document.range;
        const start = document.contents?.range[0] ?? first;
        const value = convert(document, at, problems, fill);
        if (value === null) continue;
        if (documents.length > 0) problems.push(leftOut(at(start)));
        documents.push({ value, from: from + first, start: from + start, to: from + end });
      }
    }
  } catch (error) {
    if (!(error instanceof Endless)) throw error;
    const message = error.reason === 'deep' ? 'this is nested too deeply for a manifest' : 'this file is too large to be manifests';
    problems.push({ code: 'H2K-209', severity: 'error', message, at: at(error.offset) });
  }
  return documents;
}

/** What the parser finds fault with and kubectl's doesn't: a comment right behind a quote or bracket. */
const isTaken = ({ code, message }: YAMLParseError): boolean => code === 'MISSING_CHAR' && message.startsWith('Comments must be separated');

/** A line that begins with a tab, and be it blank, is no YAML to kubectl outside of quotes, brackets and block texts. */
function tabbed(document: Document.Parsed, text: string): Fault | undefined {
  const tabs = [...text.slice(0, document.range[2]).matchAll(/^\t/gm)].map(({ index }) => index);
  if (tabs.length === 0) return undefined;
  const free: [from: number, to: number][] = [];
  visit(document, {
    Scalar(_, { type, range }) {
      if (type !== 'PLAIN' && range) free.push([range[0], range[1]]);
    },
    Collection(_, { flow, range }) {
      if (flow && range) free.push([range[0], range[1]]);
    },
  });
  const offset = tabs.find((tab) => !free.some(([from, to]) => from < tab && tab < to));
  return offset === undefined
    ? undefined
    : { message: 'a tab begins this line', fix: 'indent with blanks: YAML takes no tabs there', offset };
}

/** kubectl reads one document and passes over what else there is up to the next line of dashes, without a word. */
const leftOut = (at: Position): Problem => ({
  code: 'H2K-203',
  severity: 'error',
  message: 'kubectl would leave this document out: it begins without a line ---',
  fix: 'write a line --- before it',
  at,
});

/** kubectl cuts the text at lines of `---` before any YAML is read, so one broken document leaves the others whole. */
function* split(text: string): Generator<{ from: number; to: number; isBad: boolean }> {
  let from = 0;
  let isBad = false;
  for (const { index, 0: line, 1: rest } of text.matchAll(/^---(.*)$/gm)) {
    yield { from, to: index, isBad };
    // Anything but a comment behind the dashes is an error to kubectl, and the document after it is not read.
    isBad = !/^\s*(?:#|$)/.test(rest!);
    from = isBad ? index : index + line.length;
  }
  yield { from, to: text.length, isBad };
}

const badSeparator = (source: Source, offset: number): Problem => ({
  code: 'H2K-203',
  severity: 'error',
  message: 'a line --- takes nothing behind it but a comment',
  fix: 'begin the document on the next line',
  at: source.position(offset),
});

/** The documents of a text, one after the other; also for looking up positions in a part of a source. */
export const compose = (text: string, budget: Budget = { lexemes: lexemeLimit }): Generator<Document.Parsed> =>
  composeYaml(text.replace(otherLineEnds, '\n'), options, budget);

/** NEL, and a carriage return alone, end a line in YAML 1.1; one character for another, so that offsets stay. */
const otherLineEnds = /\x85|\r(?!\n)/g;

const isEmpty = ({ contents }: Document.Parsed): boolean => contents === null || isAbsent(contents);

function unreadable(source: Source): Problem[] {
  const { text, file } = source;
  if (text.length > sizeLimit) {
    const size = `${(text.length / 1024 / 1024).toFixed(1)} MiB`;
    return [
      {
        code: 'H2K-209',
        severity: 'error',
        message: `${file} is too large to be manifests: ${size}, and the limit is ${sizeLimit / 1024 / 1024} MiB a file`,
        fix: 'split it into several files',
        at: source.position(0),
      },
    ];
  }
  const fault = forbidden(text);
  return fault ? [notYaml(fault, (offset) => source.position(offset))] : [];
}

const notYaml = ({ message, fix, offset }: Fault, at: (offset: number) => Position): Problem => ({
  code: 'H2K-203',
  severity: 'error',
  message,
  ...(fix && { fix }),
  at: at(offset),
});
