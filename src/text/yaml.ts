import { Composer, type CST, type Document, Lexer, type ParseOptions, Parser, type SchemaOptions, visit, type YAMLParseError } from 'yaml';

/** How much of a text is read before it is given up. A file of brackets or quotes alone would else keep us for minutes. */
export interface Budget {
  /** Pieces of text; what people write has one for eight characters. Counted down. */
  lexemes: number;
}
/** Open tokens at once; a level of nesting takes one or two. Deeper ones would overflow the parser's own stack. */
const openLimit = 600;

/** The text is nothing that somebody would write; it is not read on. */
export class Endless extends Error {
  readonly reason: 'deep' | 'long';
  readonly offset: number;
  constructor(reason: Endless['reason'], offset: number) {
    super(reason === 'deep' ? 'nested too deeply' : 'too large');
    this.reason = reason;
    this.offset = offset;
  }
}

/** The documents of a text, one after the other. Mistakes are in each document's `errors`; throws Endless. */
export function* compose(
  text: string,
  options: ParseOptions & SchemaOptions & { version: '1.1' | '1.2' },
  budget: Budget,
): Generator<Document.Parsed> {
  yield* new Composer({ ...options, prettyErrors: false }).compose(tokens(text, budget));
}

/** What of the lexer is declared as its own affair, and is overridden here all the same. */
interface Inside {
  indentNext: number;
  parseQuotedScalar(): Generator<string, unknown>;
}

/** As in libyaml (kubectl, and most of what else reads YAML), a text in quotes may go on at any indentation: the quote says where it ends. */
class FreelyQuoted extends (Lexer as unknown as new () => Pick<Lexer, 'lex'> & Inside) {
  override *parseQuotedScalar(): Generator<string, unknown> {
    const kept = this.indentNext;
    this.indentNext = 0;
    const next = yield* super.parseQuotedScalar();
    this.indentNext = kept;
    return next;
  }
}

function* tokens(text: string, budget: Budget): Generator<CST.Token> {
  const parser = new Parser();
  for (const lexeme of new FreelyQuoted().lex(text)) {
    yield* parser.next(lexeme);
    budget.lexemes -= 1;
    if (parser.stack.length > openLimit) throw new Endless('deep', parser.offset);
    if (budget.lexemes <= 0) throw new Endless('long', parser.offset);
  }
  yield* parser.end();
}

/** What is wrong with a text, at which offset, and what to do about it. */
export interface Fault {
  message: string;
  fix?: string;
  offset: number;
}

/** Tabs and line ends are the only control characters that YAML has. */
const control = /(?![\t\n\r\x85])[\p{Cc}\ufffe\uffff]/u;

/** The first character that can't stand in YAML. */
export function forbidden(text: string): Fault | undefined {
  const found = control.exec(text);
  if (!found) return undefined;
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return {
    message: `the control character U+${code} may not stand in YAML`,
    fix: code === '0000' ? 'save the file as UTF-8 text' : 'remove it, or write it as an escape in double quotes',
    offset: found.index,
  };
}

/** What the parser's codes mean to somebody who wrote the file. */
const fixes: Partial<Record<YAMLParseError['code'], string>> = {
  TAB_AS_INDENT: 'indent with blanks: YAML takes no tabs there',
  BAD_INDENT: 'line the keys of one map up in one column',
  BLOCK_AS_IMPLICIT_KEY: 'a text with ": " in it wants quotes; or a line is indented too far',
  MULTILINE_IMPLICIT_KEY: 'a key is followed by ": "; is a colon missing on this line?',
  BAD_SCALAR_START: 'put the text in quotes: it begins with a character that means something in YAML',
  MISSING_CHAR: 'a quote, bracket or blank is missing here or before',
  UNEXPECTED_TOKEN: 'put the text in quotes, or look at the indentation of this line and the one before',
};

/** A parser's error in our words. */
export function syntaxFault(error: YAMLParseError, document: Document.Parsed): Fault {
  const fix = fixes[error.code];
  const message = `not YAML: ${error.message.slice(0, 1).toLowerCase()}${error.message.slice(1)}`;
  return { message, ...(fix && { fix }), offset: opening(error, document) ?? error.pos[0] };
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
