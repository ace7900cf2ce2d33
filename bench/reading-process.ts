/** Reads manifests, puts a pushed image into them and writes what would be sent: `node reading-process.ts FOLDER…`. */
import { stringifyForApply } from '../src/kubernetes/client/json.ts';
import { pinImages } from '../src/kubernetes/manifests/images.ts';
import { readManifests } from '../src/kubernetes/manifests/read.ts';
import { workspaceFiles } from '../src/ports/files.ts';

const [folder = '.', ...more] = process.argv.slice(2);
const { manifests, problems } = await readManifests([`${folder}/**`, ...more], workspaceFiles('/', '/'));
const pinning = pinImages(manifests, [
  { repository: 'docker.io/acme/bench', tag: '2.0', digest: `sha256:${'a'.repeat(64)}`, images: 'pushed', recorded: 'acme/bench:1.0' },
]);
let written = 0;
for (const { body } of pinning.manifests) written += stringifyForApply(body).length;
const pinned = pinning.used.reduce((sum, { places }) => sum + places.length, 0);
process.stderr.write(`${JSON.stringify({ objects: manifests.length, problems: problems.length, written, pinned })}\n`);
