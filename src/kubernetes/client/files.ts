import { FileProblem, type Ports } from '../../ports/types.ts';
import { ConfigurationError } from '../../types.ts';
import { kubeconfigProblem } from './problems.ts';

/**
 * The text of a file, wherever it lies; undefined: there is none. One that is there and can't be read (a folder, no permission, UTF-16) is a mistake
 * of whoever named it: ConfigurationError.
 * @param subject what the message begins with; the file's own name only where it can't be a secret that was taken for a path
 */
export async function readIfThere(file: string, subject: string, { files }: Pick<Ports, 'files'>): Promise<string | undefined> {
  try {
    return await files.readAnywhere(file);
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    const why = error.message.startsWith(`${file}: `) ? error.message.slice(file.length + 2) : "can't be read";
    throw new ConfigurationError([kubeconfigProblem('H2K-106', `${subject} ${why}`, fix)]);
  }
}
const fix = 'Name a file that this user may read, or give the whole text: `kubectl config view --raw --flatten --minify` prints it.';
