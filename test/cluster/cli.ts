// npm run cluster -- up [--owner PID] [--dir D] [--kubeconfig F [--registry HOST]] | down [DIR] | status | build   [--json]
import { parseArgs } from 'node:util';
import { build } from './build.ts';
import { clusters, down, name, up } from './lifecycle.ts';

const usage = `usage: npm run cluster -- COMMAND [--json]
  up      starts a cluster and prints where it is; --owner PID ends it with that process, --dir D is its folder,
          --kubeconfig F [--registry HOST] names a cluster of yours instead of starting one
  down    ends the cluster in the folder given; without one, the only cluster that runs
  status  what runs
  build   builds what a cluster needs, act and helm`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    owner: { type: 'string' },
    dir: { type: 'string' },
    kubeconfig: { type: 'string' },
    registry: { type: 'string' },
  },
});

const say = (line: string) => process.stderr.write(`${line}\n`);

const commands: Record<string, () => Promise<object>> = {
  async up() {
    const { owner, dir, kubeconfig, registry } = values;
    if (kubeconfig !== undefined) return name({ kubeconfig, registry: registry ?? '', ...(dir !== undefined && { dir }), say });
    return up({ say, ...(owner !== undefined && { owner: Number(owner) }), ...(dir !== undefined && { dir }) });
  },
  async down() {
    const dir = positionals[1] ?? (await onlyOne());
    await down(dir);
    return { ended: dir };
  },
  async status() {
    return { clusters: await clusters() };
  },
  async build() {
    return build(undefined, say);
  },
};

const command = commands[positionals[0] ?? ''];
if (!command) {
  say(usage);
  process.exit(2);
}
try {
  const answer = await command();
  process.stdout.write(values.json ? `${JSON.stringify(answer)}\n` : lines(answer));
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

async function onlyOne(): Promise<string> {
  const dirs = (await clusters()).map(({ dir }) => dir);
  if (dirs.length === 1 && dirs[0] !== undefined) return dirs[0];
  throw new Error(dirs.length === 0 ? 'no cluster runs' : `which one? ${dirs.join(' ')}`);
}

function lines(answer: object): string {
  return Object.entries(answer)
    .map(([key, value]) => `${key}: ${typeof value === 'object' ? JSON.stringify(value, null, 2) : value}\n`)
    .join('');
}
