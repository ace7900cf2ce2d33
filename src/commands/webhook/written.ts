import type { Loaded } from '../../definitions/load.ts';
import { FileProblem, type Files } from '../../ports/types.ts';
import { ConfigurationError, type Problem } from '../../types.ts';

/** What a docker webhook needs and the definitions lack. */
export interface Lacking {
  webhook?: { name: string; repository: string; pipeline: string; endpoint: string | undefined };
  endpoint?: { name: string; repository: string; username: string };
  /** A secret's name. */
  variable?: string;
}

const quoted = (text: string): string =>
  /^[A-Za-z_][\w/-]*$/.test(text) && !/^(?:true|false|yes|no|on|off|null|y|n)$/i.test(text) ? text : JSON.stringify(text);

/** The documents as their text: what a person would write. */
export function documentsText({ webhook, endpoint, variable }: Lacking): string {
  const parts = [
    webhook && [
      'kind: DOCKER_WEBHOOK',
      `name: ${quoted(webhook.name)}`,
      webhook.endpoint === undefined ? `repository: ${webhook.repository}` : `endpoint: ${quoted(webhook.endpoint)}`,
      `pipeline: ${quoted(webhook.pipeline)}`,
    ],
    endpoint && [
      'kind: ENDPOINT',
      `name: ${quoted(endpoint.name)}`,
      'type: dockerregistry',
      'properties:',
      '  serverType: dockerhub',
      `  repoURL: https://hub.docker.com/r/${endpoint.repository}`,
      `  username: ${quoted(endpoint.username)}`,
      `  password: '\${var.${passwordVariable}}'`,
    ],
    variable !== undefined && ['kind: VARIABLE', `name: ${variable}`, 'type: SECRET'],
  ];
  return parts.flatMap((lines) => (lines ? [`${lines.join('\n')}\n`] : [])).join('---\n');
}

export const passwordVariable = 'HUB_TOKEN';

/** Puts documents behind those of a file, which stay byte for byte. Throws ConfigurationError (H2K-789) where it can't, or would not read as it was meant. */
export async function append(file: string, documents: string, files: Pick<Files, 'edit'>): Promise<string> {
  const { load } = await import('../../definitions/load.ts');
  await written(file, async () =>
    files.edit(file, (text) => {
      const ends = /\r\n/.test(text) ? '\r\n' : '\n';
      const gap = text === '' || text.endsWith('\n') ? '' : ends;
      const whole = `${text}${gap}${`---\n${documents}`.replace(/\n/g, ends)}`;
      const [before, after] = [text, whole].map((one) => load([{ file, text: one }]));
      if (countOf(after) !== countOf(before) + countOf(load([{ file, text: documents }])))
        throw new FileProblem(`${file}: the documents would not read as they were meant`);
      return whole;
    }),
  );
  return file;
}

const countOf = (loaded: Loaded | undefined): number => Object.values(loaded?.definitions ?? {}).reduce((sum, { size }) => sum + size, 0);

/** Puts documents into a file of their own. Throws ConfigurationError (H2K-789). */
export async function place(folder: string, name: string, documents: string, files: Pick<Files, 'place'>): Promise<string> {
  const file = `${name.toLowerCase().replace(/[^a-z0-9.-]+/g, '-')}.yaml`;
  const taken = await written(file, () => files.place(folder, [{ name: file, text: documents }], { replace: false }));
  if (taken.length > 0) throw new ConfigurationError([cannot(`${folder}/${file} is there already`)]);
  return `${folder}/${file}`;
}

async function written<T>(file: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    throw new ConfigurationError([cannot(error.message.startsWith(file) ? error.message : `${file}: ${error.message}`)]);
  }
}

const cannot = (why: string): Problem => ({
  code: 'H2K-789',
  severity: 'error',
  message: `the definitions can't be written: ${why}`,
  fix: 'write the documents by hand',
  input: 'definitions',
});
