import { Composer, type CST, type Document, Lexer, type ParsedNode, Parser, visit, type YAMLParseError } from 'yaml';
import type { Json, Position, Problem } from '../../types.ts';
import { convert } from './convert.ts';
import type { Source } from './source.ts';

/** One document of a YAML stream that is not empty: where it lies in the source's text, and where its value begins. */
export interface YamlDocument {
  value: Json;
  from: number;
  start: number;
  to: number;
}

/** Larger texts are refused before they are read: YAML takes about half a second a megabyte. */
export const sizeLimit = 8 * 1024 * 1024;
/** Pieces of text a file; real manifests have one for eight characters. A file of brackets or quotes alone would else keep us for minutes. */
const lexemeLimit = 2_000_000;
/** Open tokens at once; a level of nesting takes one or two. Deeper ones would overflow the parser's own stack. */
const openLimit = 600;

/** Scalars stay text: convert.ts says what they mean. Duplicate keys are found there too (`uniqueKeys` takes quadratic time). */
const options = { version: '1.1', schema: 'failsafe', resolveKnownTags: false, uniqueKeys: false, prettyErrors: false } as const;

/**
 * Reads a YAML stream (or JSON) as kubectl does. Never throws on what a user wrote: each document that can't be read is a
 * problem at its line, and the others are still read. A document's tree is dropped as soon as its value is there.
 */
export function parseYaml(source: Source): { documents: YamlDocument[]; problems: Problem[] } {
  const documents: YamlDocument[] = [];
  const problems = unreadable(source);
  if (problems.length > 0) return { documents, problems };
  const budget = { lexemes: lexemeLimit };
  for (const { from, to, isBad } of split(source.text)) {
    if (isBad) problems.push(badSeparator(source, from));
    else documents.push(...parseDocument(source, from, to, budget, problems));
    if (budget.lexemes <= 0) break;
  }
  return { documents, problems };
}

function parseDocument(source: Source, from: number, to: number, budget: Budget, problems: Problem[]): YamlDocument[] {
  const documents: YamlDocument[] = [];
  const at = (offset: number) => source.position(from + offset);
  try {
    for (const document of compose(source.text.slice(from, to), budget)) {
      const error = document.errors[0];
      if (error) problems.push(syntax(error, document, at));
      else if (!isEmpty(document)) {
        const [first, , end] = document.range;
        const start = document.contents?.range[0] ?? first;
        documents.push({ value: convert(document, at, problems), from: from + first, start: from + start, to: from + end });
      }
    }
  } catch (error) {
    if (!(error instanceof Endless)) throw error;
    problems.push({ code: 'H2K-209', severity: 'error', message: error.message, at: at(error.offset) });
  }
  return documents;
}

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
export function* compose(text: string, budget: Budget = { lexemes: lexemeLimit }): Generator<Document.Parsed> {
  yield* new Composer(options).compose(tokens(text, budget));
}

interface Budget {
  lexemes: number;
}
/** The text is none of a manifest; it is not read on. */
class Endless extends Error {
  readonly offset: number;
  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

function* tokens(text: string, budget: Budget): Generator<CST.Token> {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme);
    budget.lexemes -= 1;
    if (parser.stack.length > openLimit) throw new Endless('this is nested too deeply for a manifest', parser.offset);
    if (budget.lexemes <= 0) throw new Endless('this file is too large to be manifests', parser.offset);
  }
  yield* parser.end();
}

function isEmpty(document: Document.Parsed): boolean {
  const contents = document.contents as ParsedNode | null;
  return (
    contents === null ||
    (contents.range[0] === contents.range[1] && !contents.tag && !contents.anchor && 'source' in contents && contents.source === '')
  );
}

/** What go-yaml's reader refuses; tabs and line ends are the only control characters in YAML. */
const control = /(?![\t\n\r\x85])[\p{Cc}\ufffe\uffff]/u;

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
  const found = control.exec(text);
  if (!found) return [];
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  const fix = code === '0000' ? 'save the file as UTF-8 text' : 'remove it, or write it as an escape in double quotes';
  return [
    {
      code: 'H2K-203',
      severity: 'error',
      message: `the control character U+${code} may not stand in YAML`,
      fix,
      at: source.position(found.index),
    },
  ];
}

/** What the parser's codes mean to somebody who wrote a manifest. */
const fixes: Partial<Record<YAMLParseError['code'], string>> = {
  TAB_AS_INDENT: 'indent with blanks: YAML takes no tabs there',
  BAD_INDENT: 'line the keys of one map up in one column',
  BLOCK_AS_IMPLICIT_KEY: 'a text with ": " in it wants quotes; or a line is indented too far',
  MULTILINE_IMPLICIT_KEY: 'a key is followed by ": "; is a colon missing on this line?',
  BAD_SCALAR_START: 'put the text in quotes: it begins with a character that means something in YAML',
  MISSING_CHAR: 'a quote, bracket or blank is missing here or before',
  UNEXPECTED_TOKEN: 'put the text in quotes, or look at the indentation of this line and the one before',
};

function syntax(error: YAMLParseError, document: Document.Parsed, position: (offset: number) => Position): Problem {
  const fix = fixes[error.code];
  const at = position(opening(error, document) ?? error.pos[0]);
  return { code: 'H2K-203', severity: 'error', message: `not YAML: ${lowerFirst(error.message)}`, ...(fix && { fix }), at };
}

/** A quote that nothing closes is noticed at the end of the text, but the mistake is where it was opened. */
function opening({ code, message, pos: [end] }: YAMLParseError, document: Document.Parsed): number | undefined {
  if (code !== 'MISSING_CHAR' || !/closing .quote/.test(message)) return undefined;
  let start: number | undefined;
  visit(document, {
    Scalar(_, { range }) {
      if (range && range[0] < end && range[1] >= end) start = range[0];
    },
  });
  return start;
}

const lowerFirst = (text: string) => text.slice(0, 1).toLowerCase() + text.slice(1);
