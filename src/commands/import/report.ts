import type { Changed } from '../../definitions/import/changes.ts';
import { stubProblems } from '../../definitions/import/stubs.ts';
import { find } from '../../definitions/names.ts';
import { reachable } from '../../definitions/nesting.ts';
import { tasksOf } from '../../definitions/parts.ts';
import type { Defined, Definitions, DockerWebhook, PipelineDefinition } from '../../definitions/types.ts';
import { inReadingOrder } from '../../text/order.ts';
import type { Position, Problem } from '../../types.ts';
import { endpointsOf, judged } from '../judge.ts';
import { placeholders } from './addresses.ts';

/** Something about an export, and where it stands there. */
export interface Told {
  what: string;
  at?: Position;
}
/** What becomes of a pipeline: `runs` once what it `needs` is filled in; else `problems` say why not, and what to use instead. */
export interface PipelineReport {
  name: string;
  project?: string;
  at: Position;
  runs: boolean;
  problems: Problem[];
  /** Warnings: it runs all the same. */
  notes: Problem[];
  needs: Told[];
  changed: Told[];
}
/** What becomes of a docker webhook. */
export interface WebhookReport extends Pick<PipelineReport, 'name' | 'at' | 'problems' | 'needs' | 'changed'> {
  pipeline: string;
}

interface Judging {
  definitions: Definitions;
  mistaken: ReadonlySet<string>;
}

/** What of the imported definitions runs: each pipeline is judged as `validate` does, but for files that are not there yet. */
export async function pipelineReports(judging: Judging, changed: Changed): Promise<PipelineReport[]> {
  const pipelines = [...judging.definitions.pipelines.values()];
  const all = await Promise.all(pipelines.map(async (one) => ({ one, report: await reported(one, judging, changed) })));
  return all.map(({ one, report }) => {
    const called = reachable(one, judging.definitions.pipelines).slice(1);
    const stuck = called.filter((other) => all.some(({ one: same, report: { runs } }) => same === other && !runs));
    const problems = [...report.problems, ...stuck.map(({ value }) => cantRun(value.name, one.at(['name'])))];
    return { ...report, runs: problems.length === 0, problems };
  });
}

async function reported(one: Defined<PipelineDefinition>, judging: Judging, changed: Changed): Promise<PipelineReport> {
  const { definitions, mistaken } = judging;
  const { value, at } = one;
  const found = await judged(
    { pipelines: [one], webhooks: [], endpoints: [] },
    { definitions, mistaken, ...nothingThere, noValue: 'warning' },
  );
  const problems = inReadingOrder(found.filter(({ severity, code }) => severity === 'error' && !later.test(code)));
  const notes = inReadingOrder(found.filter(({ severity, code }) => severity === 'warning' && !later.test(code)));
  const stubs = endpointsOf([one], [], definitions).flatMap(stubProblems);
  return {
    name: value.name,
    ...(value.project === undefined ? {} : { project: value.project }),
    at: at(['name']),
    runs: problems.length === 0,
    problems,
    notes,
    needs: [
      ...found.filter(({ code }) => code === 'H2K-617').map(({ message, at: place }) => told(message, place)),
      ...stubs.map(({ message, at: place }) => told(message, place)),
      ...placeholders(one, definitions),
      ...files(one),
      ...(value.enabled === false ? [told('enabled: true: it was switched off', at(['enabled']))] : []),
    ],
    changed: changesOf(one, changed),
  };
}

export function webhookReports({ definitions }: Judging, changed: Changed): WebhookReport[] {
  return [...definitions.webhooks.values()].map((one): WebhookReport => {
    const { name, pipeline, project, target, endpoint } = one.value;
    const stubs = [find(definitions.endpoints, endpoint ?? '', project)].filter((found) => found !== undefined).flatMap(stubProblems);
    const where = 'where the relay sends its pushes: target: { repository: OWNER/REPOSITORY, event: docker-push }';
    return {
      name,
      pipeline,
      at: one.at(['name']),
      problems: find(definitions.pipelines, pipeline, project) ? [] : [absent(one)],
      needs: [...stubs.map(({ message, at }) => told(message, at)), ...(target ? [] : [told(where, one.at(['name']))])],
      changed: changesOf(one, changed),
    };
  });
}

/** Files that tasks read from the repository in which the definitions are: the product took them from that of an ENDPOINT. Each is told once. */
function files({ value, at }: Defined<PipelineDefinition>): Told[] {
  const all = tasksOf(value).flatMap(({ task, path }) => {
    if (task.type !== 'K8S') return [];
    return ['filePath', 'filepath'].flatMap((key) => {
      const file = task.input[key];
      return typeof file === 'string' && file !== '' ? [told(`the file ${file} in this repository`, at([...path, 'input', key]))] : [];
    });
  });
  return [...new Map(all.toReversed().map((one) => [one.what, one])).values()].toReversed();
}

function changesOf(one: Defined<PipelineDefinition | DockerWebhook>, { changes, items }: Changed): Told[] {
  const place = one.at(['name']);
  const own = items.find(({ value, at }) => value['name'] === one.value.name && isSame(at(['name']), place));
  const left = own?.left.map(({ what, why, at }) => told(`${what} is left out: ${why}`, at)) ?? [];
  const made = changes.filter(({ item }) => isSame(item.at(['name']), place)).map(({ change }) => told(change.what, change.at));
  return [...made, ...left];
}

const isSame = (one: Position, other: Position): boolean =>
  one.file === other.file && one.line === other.line && one.column === other.column;
const told = (what: string, at: Position | undefined): Told => ({ what, ...(at && { at }) });

/** What is told as a need: a variable without a value, files that are not here yet. */
const later = /^H2K-(?:201|617|671)$/;

/** Nothing that the pipelines will find where they run is here: files, values. */
const nothingThere = {
  manifests: async () => ({ manifests: [], problems: [] }),
  files: { find: async () => [], read: async () => '' } as never,
  given: new Map<string, string>(),
  env: {},
};

const cantRun = (name: string, at: Position): Problem => ({
  code: 'H2K-839',
  severity: 'error',
  message: `it runs the pipeline ${name}, which can't be run`,
  fix: 'put that one right first',
  at,
});

const absent = ({ value: { name, pipeline }, at }: Defined<DockerWebhook>): Problem => ({
  code: 'H2K-612',
  severity: 'error',
  message: `the docker webhook ${name} starts the pipeline ${pipeline}, and it is not among these exports`,
  fix: 'import its pipeline too',
  at: at(['pipeline']),
});
