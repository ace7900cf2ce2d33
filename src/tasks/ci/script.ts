import { compile, nowhere } from '../../expressions/index.ts';
import type { Binding } from '../../expressions/types.ts';

/**
 * Steps as one script in which every binding has become a variable of the shell. A value is never a part of the script: it can't end a quote,
 * begin a command or be read as one, whatever it holds (rules 34).
 */
export interface Script {
  text: string;
  /** By the variables' names. */
  bindings: ReadonlyMap<string, Binding>;
  /** Bindings in a here-document that is quoted (`<<'EOF'`), where the shell fills in nothing. */
  unfilled: readonly Binding[];
}

const prefix = 'HUB_TO_KUBE_';

/** The list's items are lines of one script: a here-document may go over several of them. */
export function scriptOf(steps: readonly string[]): Script {
  const { template } = compile(steps.join('\n'), nowhere);
  const bindings = new Map<string, Binding>();
  const unfilled: Binding[] = [];
  const shell = new Shell();
  let text = '';
  for (const part of template.parts) {
    if (typeof part === 'string') {
      shell.read(part);
      text += part;
      continue;
    }
    const name = `${prefix}${bindings.size + 1}`;
    bindings.set(name, part);
    const { where } = shell;
    if (where === 'quoted document') unfilled.push(part);
    // Out of the single quotes, as a text of its own, and in again.
    text += where === 'single' ? `'"\${${name}}"'` : `\${${name}}`;
    shell.value();
  }
  return { text, bindings, unfilled };
}

interface Document {
  end: string;
  isQuoted: boolean;
  isIndented: boolean;
}

/**
 * Where in a shell's grammar a text has got to: as much of it as tells what a binding stands in. Where it is mistaken (nobody reads a shell but a
 * shell), a value is split at blanks or stays unfilled; it never becomes code.
 */
class Shell {
  /** Open quotes and `$(`, innermost last. */
  readonly #open: ('single' | 'double' | 'command')[] = [];
  /** Here-documents that begin with the next line, and those that are being read. */
  #announced: Document[] = [];
  #reading: Document[] = [];
  #line = '';
  #isComment = false;
  #isWordStart = true;

  get where(): 'single' | 'double' | 'plain' | 'document' | 'quoted document' {
    const [document] = this.#reading;
    if (document) return document.isQuoted ? 'quoted document' : 'document';
    const innermost = this.#open.at(-1);
    return innermost === 'single' || innermost === 'double' ? innermost : 'plain';
  }

  /** A value stands here: part of a word, and of a line. */
  value(): void {
    this.#line += '\0';
    this.#isWordStart = false;
  }

  read(text: string): void {
    for (let at = 0; at < text.length; ) at += this.#reading.length > 0 ? this.#inDocument(text, at) : this.#step(text, at);
  }

  /** Reads on to the line's end; the number of characters read. */
  #inDocument(text: string, at: number): number {
    const end = text.indexOf('\n', at);
    this.#line += text.slice(at, end === -1 ? text.length : end);
    if (end === -1) return text.length - at;
    const [document] = this.#reading;
    const line = document?.isIndented ? this.#line.replace(/^\t+/, '') : this.#line;
    if (line === document?.end) this.#reading.shift();
    this.#line = '';
    return end + 1 - at;
  }

  #step(text: string, at: number): number {
    const character = text[at] as string;
    const innermost = this.#open.at(-1);
    if (character === '\n') return this.#newLine();
    if (this.#isComment) return 1;
    if (innermost === 'single') return this.#closing(character === "'");
    if (character === '\\') return this.#inWord(2);
    if (innermost === 'double') {
      if (text.startsWith('$(', at)) return this.#opening('command', 2);
      return this.#closing(character === '"');
    }
    if (character === "'") return this.#opening('single', 1);
    if (character === '"') return this.#opening('double', 1);
    if (text.startsWith('$(', at)) return this.#opening('command', 2);
    if (character === ')' && innermost === 'command') return this.#closing(true);
    if (character === '#' && this.#isWordStart) this.#isComment = true;
    const document = /^<<(-?)[ \t]*(?:'([^'\n]+)'|"([^"\n]+)"|(\\?)([\w.]+))/.exec(text.slice(at, at + 200));
    if (document) return this.#announce(document);
    // A text that is handed over on the spot is no document.
    if (text.startsWith('<<<', at)) return this.#inWord(3);
    this.#isWordStart = /[\s;&|(]/.test(character);
    return 1;
  }

  #newLine(): number {
    this.#isComment = false;
    this.#isWordStart = true;
    this.#line = '';
    this.#reading = this.#announced;
    this.#announced = [];
    return 1;
  }

  #announce([whole, dash, single, double, escaped, plain]: RegExpExecArray): number {
    const isQuoted = plain === undefined || escaped !== '';
    this.#announced.push({ end: single ?? double ?? plain ?? '', isQuoted, isIndented: dash === '-' });
    return this.#inWord(whole.length);
  }

  #opening(what: 'single' | 'double' | 'command', length: number): number {
    this.#open.push(what);
    this.#isWordStart = what === 'command';
    return length;
  }

  #closing(is: boolean): number {
    if (is) this.#open.pop();
    return this.#inWord(1);
  }

  #inWord(length: number): number {
    this.#isWordStart = false;
    return length;
  }
}
