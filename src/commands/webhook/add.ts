import type { Loaded } from '../../definitions/load.ts';
import { find } from '../../definitions/names.ts';
import type { Defined, DockerWebhook } from '../../definitions/types.ts';
import { freeName, relayMark } from '../../dockerhub/hooknames.ts';
import { isRepository } from '../../dockerhub/names.ts';
import { repositoryIn, repositoryOf } from '../../triggers/repository.ts';
import type { Problem } from '../../types.ts';
import type { Host } from '../host.ts';
import type { Asked } from '../options.ts';
import { whereDefinitionsAre } from '../relay/definitions.ts';
import type { OwnGiven } from '../relay/options.ts';
import { readPublicUrl, readStore } from '../relay/settings.ts';
import { relayToken, type TokenReport } from '../relay/token.ts';
import { stopped } from '../result.ts';
import { hubCredentials } from './credentials.ts';
import { readWhole } from './read.ts';
import { pageOf } from './steps.ts';
import { append, documentsText, type Lacking, passwordVariable, place } from './written.ts';

export interface AddReport extends TokenReport {
  repository?: string;
  /** The file that documents were written into. */
  written?: string;
  /** What is left to do, for people. */
  steps: string[];
}

/** Makes an address for a docker webhook. What the definitions lack for it is written where it is asked for (`--pipeline`, `--make-endpoint`), else offered. */
export async function webhookAdd(asked: Asked, given: OwnGiven, webhook: string, host: Pick<Host, 'ports'>): Promise<AddReport> {
  const loaded = await readWhole(asked);
  const found = find(loaded.definitions.webhooks, webhook);
  const lacking = lackingFor(webhook, found, loaded, given, host);
  const mistakes = [
    ...asked.mistakes,
    ...(found || lacking.webhook ? [] : missing(webhook, loaded, given)),
    ...(found ? contradicted(found, loaded, given) : []),
  ];
  const repository =
    lacking.webhook?.repository ?? lacking.endpoint?.repository ?? (found && repositoryOf(found.value, loaded.definitions.endpoints));
  let written: string | undefined;
  try {
    const isGood = [readStore(given), readPublicUrl(given)].every(({ problem }) => !problem);
    if (isGood && mistakes.length === 0) written = await write(asked, webhook, found, lacking, given);
  } catch (error) {
    return { webhook, token: '', steps: [], ...stopped(error, AbortSignal.any([])) };
  }
  const report = await relayToken({ ...asked, mistakes }, given, webhook, host);
  const steps =
    report.result === 'done'
      ? [...(await leftToDo(report, repository, written === undefined ? lacking : {}, given)), ...unfinished(webhook, found, loaded, given)]
      : [];
  return { ...report, steps, ...(repository === undefined ? {} : { repository }), ...(written === undefined ? {} : { written }) };
}

function lackingFor(
  webhook: string,
  found: Defined<DockerWebhook> | undefined,
  { definitions }: Loaded,
  given: OwnGiven,
  { ports }: Pick<Host, 'ports'>,
): Lacking {
  const told = given['repository'] === undefined ? undefined : repositoryIn(given['repository']);
  const repository = (found && repositoryOf(found.value, definitions.endpoints)) ?? told;
  if (repository === undefined || !isRepository(repository) || !repository.includes('/')) return {};
  const pipeline = given['pipeline'];
  const lacks = (name: string): boolean => find(definitions.endpoints, name, found?.value.project) === undefined;
  const endpoint = found?.value.endpoint ?? ['dockerhub', `dockerhub-${webhook}`].find(lacks) ?? 'dockerhub';
  const credential = hubCredentials(definitions, ports)(repository);
  const isNone = 'problem' in credential && credential.problem.code === 'H2K-778' && lacks(endpoint);
  const username = given['make-endpoint'] ?? repository.split('/', 1)[0] ?? '';
  return {
    ...(found || !pipeline
      ? {}
      : { webhook: { name: webhook, repository, pipeline, endpoint: isNone && given['make-endpoint'] ? endpoint : undefined } }),
    ...(isNone ? { endpoint: { name: endpoint, repository, username } } : {}),
    ...(isNone && !find(definitions.variables, passwordVariable) ? { variable: passwordVariable } : {}),
  };
}

/** Writes what was asked for. */
async function write(
  asked: Asked,
  webhook: string,
  found: Defined<DockerWebhook> | undefined,
  lacking: Lacking,
  given: OwnGiven,
): Promise<string | undefined> {
  const { folder, files } = whereDefinitionsAre(asked.given.definitions);
  const text = documentsText(given['make-endpoint'] === undefined ? (lacking.webhook ? { webhook: lacking.webhook } : {}) : lacking);
  if (text === '') return undefined;
  return found ? append(found.at(['name']).file, text, files) : place(folder, webhook, text, files);
}

async function leftToDo(
  report: TokenReport,
  repository: string | undefined,
  { endpoint, variable }: Lacking,
  given: OwnGiven,
): Promise<string[]> {
  const publicUrl = readPublicUrl(given).value;
  const name = publicUrl === undefined ? `hub-to-kube ${report.webhook}` : freeName(await relayMark(publicUrl), report.webhook, []);
  const address = report.url === undefined ? 'the relay’s public address with this path behind it' : 'this address';
  const page = repository === undefined ? '' : ` (${pageOf(repository)})`;
  return [
    `In Docker Hub: ${repository ?? 'the repository'} > Webhooks > New webhook${page}, name "${name}", and ${address} as its URL.`,
    ...(endpoint
      ? [
          `hub-to-kube webhook sync can do that, once an ENDPOINT says who may; webhook add ${report.webhook} --make-endpoint ${endpoint.username} writes it:`,
          documentsText({ endpoint, ...(variable === undefined ? {} : { variable }) }),
        ]
      : []),
  ];
}

/** What its document lacks before a push of it runs anything. */
function unfinished(
  webhook: string,
  found: Defined<DockerWebhook> | undefined,
  { definitions }: Loaded,
  { pipeline = found?.value.pipeline }: OwnGiven,
): string[] {
  const known = pipeline === undefined || find(definitions.pipelines, pipeline, found?.value.project) !== undefined;
  return [
    ...(known ? [] : [`There is no PIPELINE ${JSON.stringify(pipeline)} in the definitions yet: until it is, validate refuses them.`]),
    ...(found?.value.target
      ? []
      : [
          `The DOCKER_WEBHOOK ${webhook} has no target yet, and the relay ignores its pushes: add where they go, target: { repository: OWNER/NAME, workflow: FILE.yml, ref: main }, or target: { run: true }.`,
        ]),
  ];
}

/** Flags that say another thing than the document that is there: it would be kept as it is. */
function contradicted({ value, at }: Defined<DockerWebhook>, { definitions }: Loaded, given: OwnGiven): Problem[] {
  const told = given['repository'] === undefined ? undefined : repositoryIn(given['repository']);
  const pairs = [
    ['repository', told, repositoryOf(value, definitions.endpoints)],
    ['pipeline', given['pipeline'], value.pipeline],
  ] as const;
  return pairs.flatMap(([input, said, is]): Problem[] =>
    said === undefined || said === is
      ? []
      : [
          {
            code: 'H2K-754',
            severity: 'error',
            message: `--${input} ${said}: the DOCKER_WEBHOOK ${value.name} has the ${input} ${is ?? 'of no name'}`,
            fix: `leave --${input} out, change the document, or give the new docker webhook a name of its own`,
            at: at([input]),
            input,
          },
        ],
  );
}

function missing(webhook: string, { definitions, problems }: Loaded, given: OwnGiven): Problem[] {
  const known = [...definitions.webhooks.keys()];
  const how = `write one: hub-to-kube webhook add ${webhook} --repository acme/shop --pipeline NAME`;
  const wrong =
    given['repository'] === undefined
      ? ''
      : `, and ${JSON.stringify(given['repository'])} with ${given['pipeline'] ? 'it' : 'no --pipeline'} makes none`;
  return [
    ...problems,
    {
      code: 'H2K-756',
      severity: 'error',
      message: `there is no DOCKER_WEBHOOK ${JSON.stringify(webhook)} in the definitions${wrong}`,
      fix: known.length > 0 ? `there are: ${known.join(', ')}; or ${how}` : how,
      input: 'webhook',
    },
  ];
}
