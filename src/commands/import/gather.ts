import type { Export } from '../../definitions/import/read.ts';
import { decode } from '../../ports/files.ts';
import { FileProblem, type Files } from '../../ports/types.ts';
import type { Problem } from '../../types.ts';

/** An archive of hundreds of exports has less. */
const largest = 16 * 1024 * 1024;

interface Gathered {
  exports: Export[];
  problems: Problem[];
  /** Files of archives that are no exports. */
  left: string[];
}

/** The exports of all files that were named, archives unpacked in memory. Every file that can't be taken is told (H2K-830 to 834, 601 to 606). */
export async function gather(names: readonly string[], files: Files): Promise<Gathered> {
  const { readExport } = await import('../../definitions/import/read.ts');
  const all = await Promise.all(names.map((name) => sources(name, files)));
  const read = all.flatMap(({ texts }) => texts.map(({ file, text }) => readExport(file, text)));
  return {
    exports: read.map(({ found }) => found).filter(({ items }) => items.length > 0),
    problems: [...all.flatMap(({ problems }) => problems), ...read.flatMap(({ problems }) => problems)],
    left: all.flatMap(({ left }) => left),
  };
}

interface Sources {
  texts: { file: string; text: string }[];
  problems: Problem[];
  left: string[];
}

async function sources(file: string, files: Files): Promise<Sources> {
  try {
    const bytes = await files.bytesAnywhere(file, largest);
    const { isZip, unzip } = await import('../../definitions/import/zip.ts');
    if (!isZip(bytes)) return { texts: [{ file, text: decode(bytes, file) }], problems: [], left: [] };
    const archive = await unzip(file, bytes);
    if ('problem' in archive) return { texts: [], problems: [archive.problem], left: [] };
    const { members, left } = archive;
    const within = (name: string): string => `${file}/${name}`;
    const none = members.length === 0 ? [unread(`${file}: the archive holds no YAML and no JSON`)] : [];
    return {
      texts: members.map(({ name, bytes: content }) => ({ file: within(name), text: decode(content, within(name)) })),
      problems: none,
      left: left.map(within),
    };
  } catch (error) {
    if (error instanceof FileProblem) return { texts: [], problems: [unread(error.message)], left: [] };
    throw error;
  }
}

const unread = (message: string): Problem => ({
  code: 'H2K-830',
  severity: 'error',
  message,
  fix: 'name files: YAML, the zip of the product, or JSON of its API',
});
