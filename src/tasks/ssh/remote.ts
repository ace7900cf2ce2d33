/** What runs on the other host: a script with its surroundings. */
export interface RemoteScript {
  script: string;
  /** Values that the script may use by these names; never a part of its text. */
  env: { [name: string]: string };
  arguments: readonly string[];
  folder: string;
  /** The script goes on after a command that fails. */
  goesOn: boolean;
}

/** So much of the response file is read, in bytes. */
const longestResponse = 200_000;

/** A text as one word of a shell. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/**
 * The command that takes a script from its standard input, runs it from a file of its own, and tells its response file behind `mark`. It is the same text
 * for every script: nothing of a user's stands in a command line, where other users of the host would read it.
 *
 * Its standard input stays open: where that ends before the script does (a cancel, a lost connection, a runner that died), the script's process group is
 * ended, and killed five seconds later. An SSH server does nothing of the kind for a command without a terminal. The group is the script's own, so that
 * nothing else of the user's is in it; a system without `setsid` ends the script alone.
 */
export function command(bytes: number, mark: string): string {
  const launcher = `umask 077
d=$(mktemp -d "\${TMPDIR:-/tmp}/hub-to-kube.XXXXXXXX") || exit 125
trap "rm -rf \\"$d\\"" EXIT
trap "exit 143" HUP INT TERM
exec 3<&0
head -c "$1" <&3 >"$d/run" || exit 125
g=$(command -v setsid)
$g sh "$d/run" "$d" </dev/null 3<&- &
p=$!
( cat <&3; kill -TERM \${g:+-}$p; sleep 5; kill -KILL \${g:+-}$p ) >/dev/null 2>&1 &
w=$!
wait $p
c=$?
{ kill -KILL $w; wait $w; } 2>/dev/null
printf "\\n%s\\n" "$2"
head -c ${longestResponse} "$d/response" 2>/dev/null
exit $c`;
  return `sh -c ${quoted(launcher)} hub-to-kube ${bytes} ${mark}`;
}

/** What the command reads: the script, and how it is to be run. Environment is set here, as servers drop what they weren't told to accept. */
export function payload({ script, env, arguments: words, folder, goesOn }: RemoteScript, mark: string): string {
  return `cat >"$1/script" <<'${mark}'
${script.replace(/\r\n?/g, '\n').replace(/\n?$/, '\n')}${mark}
SCRIPT_RESPONSE_FILE="$1/response"; : >"$SCRIPT_RESPONSE_FILE"; export SCRIPT_RESPONSE_FILE
${Object.entries(env)
  .map(([name, value]) => `${name}=${quoted(value)}; export ${name}`)
  .join('\n')}
s="$1/script"
${folder === '' ? '' : `cd -- ${quoted(folder)} || exit 126`}
set -- ${words.map(quoted).join(' ')}
${start(script, goesOn ? '' : ' -e')}
`;
}

/** As the first line says; else bash where there is one, as most scripts were written for it. */
function start(script: string, flag: string): string {
  const interpreter = interpreterOf(script);
  if (interpreter) return `exec ${interpreter.words}${interpreter.isShell ? flag : ''} "$s" "$@"`;
  return `if command -v bash >/dev/null 2>&1; then exec bash${flag} "$s" "$@"; else exec sh${flag} "$s" "$@"; fi`;
}

/** The program that a script's first line names; undefined: none, or nothing that could stand there. */
export function interpreterOf(script: string): { words: string; isShell: boolean } | undefined {
  const words = /^#![ \t]*(\/[\w./+-]+(?:[ \t]+[\w./=+-]+)*)[ \t]*\r?(?:\n|$)/.exec(script)?.[1];
  if (words === undefined) return undefined;
  return { words, isShell: /(?:^|[/ \t])(?:ba|da|k|z)?sh(?:[ \t]|$)/.test(words) };
}

/** Takes the response out of the lines of standard output; the other lines go on. */
export class Response {
  readonly #mark: string;
  readonly #tell: (line: string) => void;
  #lines: string[] | undefined;
  /** An empty line may be the one that stands before the mark. */
  #held = false;

  constructor(mark: string, tell: (line: string) => void) {
    this.#mark = mark;
    this.#tell = tell;
  }

  line(text: string): void {
    if (this.#lines) this.#lines.push(text);
    else if (text === this.#mark) {
      this.#held = false;
      this.#lines = [];
    } else {
      if (this.#held) this.#tell('');
      this.#held = text === '';
      if (!this.#held) this.#tell(text);
    }
  }

  /** What the script wrote into its response file; undefined: nothing. */
  get text(): string | undefined {
    const text = this.#lines?.join('\n') ?? '';
    return text === '' ? undefined : text;
  }
}
