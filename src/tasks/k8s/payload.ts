import type { Defined } from '../../definitions/types.ts';
import { compile, nowhere, own, textOf } from '../../expressions/index.ts';
import type { Scope } from '../../expressions/types.ts';
import { type Reading, readText } from '../../kubernetes/index.ts';
import type { Fill } from '../../kubernetes/types.ts';
import type { CheckContext } from '../../pipeline/types.ts';
import { didYouMean } from '../../text/nearest.ts';
import { Source } from '../../text/source.ts';
import type { JsonObject, Position } from '../../types.ts';
import type { K8sInput } from './input.ts';

type At = Defined<JsonObject>['at'];
interface Means extends Pick<CheckContext, 'manifests'> {
  /** undefined: bindings stay as they are written. */
  scope: Scope | undefined;
  /** Where the task's input stands. */
  at: At;
}

/** The manifests of a task: of files (or what a kustomization or chart makes of them), in which `$${NAME}` are its scmConstants, or of its own `yaml`, in which bindings are filled in too. */
export async function readPayload(
  {
    filePath,
    yaml = '',
    scmConstants,
    values,
    set,
    release,
    namespace,
  }: Pick<K8sInput, 'filePath' | 'yaml' | 'scmConstants' | 'values' | 'set' | 'release' | 'namespace'>,
  means: Means,
): Promise<Reading> {
  if (yaml.trim() !== '') return readInline(yaml, scmConstants, means);
  return means.manifests(filePath, {
    chart: { values, set, ...(release === undefined ? {} : { release }), ...(namespace === undefined ? {} : { namespace }) },
    ...(scmConstants === undefined ? {} : { fill: (text) => withConstants(text, scmConstants) }),
  });
}

function readInline(yaml: string, constants: K8sInput['scmConstants'], { scope, at }: Means): Reading {
  const fill: Fill = (text) => {
    if (!text.includes('${')) return text;
    const { parts } = compile(text, nowhere).template;
    // Each part by itself: what one brings is not looked at for another.
    const filled = parts.map((part) => {
      if (typeof part === 'string') return withConstants(part, constants);
      return scope ? textOf(scope(part.path)) : `\${${part.written}}`;
    });
    const texts = filled.filter((part) => typeof part === 'string');
    return filled.find((part) => typeof part !== 'string') ?? texts.join('');
  };
  const { manifests, problems } = readText('yaml', yaml, fill);
  const source = new Source('yaml', yaml);
  const placed = (position: Position): Position => at(['yaml'], source.offset(position));
  if (manifests.length === 0 && problems.length === 0)
    return {
      manifests,
      problems: [
        { code: 'H2K-661', severity: 'error', message: 'yaml of a K8S task has no object in it', fix: 'write one', at: at(['yaml']) },
      ],
    };
  return {
    manifests: manifests.map((manifest) => ({ ...manifest, at: (path, part) => placed(manifest.at(path, part)) })),
    problems: problems.map((problem) => (problem.at ? { ...problem, at: placed(problem.at) } : problem)),
  };
}

/** A text with its constants, in one pass. */
function withConstants(text: string, constants: K8sInput['scmConstants']): ReturnType<Fill> {
  if (constants === undefined || !text.includes('$${')) return text;
  const unknown: string[] = [];
  const filled = text.replace(/\$\$\{([^{}\n]*)\}/g, (whole, written: string) => {
    const value = own(constants, written.trim());
    if (value === undefined) unknown.push(written.trim());
    return value ?? whole;
  });
  const [name] = unknown;
  if (name === undefined) return filled;
  const known = Object.keys(constants);
  return {
    code: 'H2K-668',
    message: `$\${${name}} is none of the task's scmConstants${didYouMean(name, known)}`,
    fix: known.length > 0 ? `they are ${known.join(', ')}` : `add it: scmConstants: { ${name}: … }`,
  };
}
