// npm run cluster -- up [--owner PID] [--dir D] [--kubeconfig F [--registry HOST]] | down [DIR] | status | build   [--json]
import { parseArgs } from 'node:util';
import { build } from './build.ts';
import { clusters, down, name, up } from './lifecycle.ts';

const usage = `usage: npm run cluster -- COMMAND [--json]
  up      starts a cluster and prints where it is; --owner PID ends it with that process, --dir D is its folder,
          --kubeconfig F [--registry HOST] names a cluster of yours instead of starting one
  down    ends the cluster in the folder given, or all that run
  status  what runs
  build   builds what a cluster needs, and act`;

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
    const dirs = positionals[1] === undefined ? (await clusters()).map(({ dir }) => dir) : [positionals[1]];
    for (const dir of dirs) await down(dir);
    return { ended: dirs };
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

function lines(answer: object): string {
  return Object.entries(answer)
    .map(([key, value]) => `${key}: ${typeof value === 'object' ? JSON.stringify(value, null, 2) : value}\n`)
    .join('');
}
