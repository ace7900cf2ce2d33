/** A value that the steps leave behind for later tasks may have so many characters. */
export const longestExport = 200_000;

/**
 * The script as a shell is given it. It ends with the first command that fails, and tells the exported variables' values whatever way it ends:
 * between marks that nothing else can print, as the values may be of several lines.
 */
export function withExports(script: string, names: readonly string[], mark: string): string {
  const told = names.map((name) => `printf '%s %s\\n%s\\n%s\\n' ${mark} ${name} "\${${name}-}" ${mark};`).join(' ');
  return `hub_to_kube_end() { hub_to_kube_code=$?; [ "\${hub_to_kube_told-}" ] && return $hub_to_kube_code; hub_to_kube_told=1; { set +ex; } 2>/dev/null; ${told} return $hub_to_kube_code; }
trap hub_to_kube_end EXIT; set -e
${script}
hub_to_kube_end
`;
}

/** bash where there is one, as most steps were written for it. */
export const shell = (script: string): string[] => [
  '-c',
  'if command -v bash >/dev/null 2>&1; then exec bash -c "$1" steps; else exec sh -c "$1" steps; fi',
  'sh',
  script,
];

/** Takes the exported values out of the lines of standard output; the other lines go on. */
export class Exports {
  readonly values: { [name: string]: string } = {};
  readonly #mark: string;
  readonly #tell: (line: string) => void;
  #open: { name: string; lines: string[]; length: number } | undefined;

  constructor(mark: string, tell: (line: string) => void) {
    this.#mark = mark;
    this.#tell = tell;
  }

  /** Names of values that are too long to be kept. */
  readonly tooLong: string[] = [];

  line(text: string): void {
    const at = text.indexOf(this.#mark);
    if (this.#open) this.#inside(text, at);
    else if (at === -1) this.#tell(text);
    else {
      // The steps' last line may have had no end.
      if (at > 0) this.#tell(text.slice(0, at));
      this.#open = { name: text.slice(at + this.#mark.length + 1), lines: [], length: 0 };
    }
  }

  #inside(text: string, at: number): void {
    const open = this.#open;
    if (!open) return;
    if (at === -1) {
      open.length += text.length + 1;
      if (open.length <= longestExport) open.lines.push(text);
      return;
    }
    if (open.length > longestExport) this.tooLong.push(open.name);
    else this.values[open.name] = open.lines.join('\n');
    this.#open = undefined;
  }
}
