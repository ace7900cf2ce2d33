import type { Json, JsonObject, Path } from '../../types.ts';
import { environmentName } from '../variables.ts';
import { isMap, plain } from './api.ts';
import { type Edit, edited } from './edits.ts';
import type { Item } from './read.ts';
import { type Change, everywhere, Lifted, lift } from './secrets.ts';

/** What becomes of exports: their definitions as they will be, the edits that make them so, and what each was. */
export interface Changed {
  items: Item[];
  edits: Map<Item, Edit[]>;
  changes: { item: Item; change: Change }[];
  lifted: Lifted;
  /** VARIABLEs for keys of SSH hosts, which exports don't have. */
  hostKeys: Set<string>;
}
interface Options {
  /** CREATE becomes APPLY (rules 31). */
  createToApply: boolean;
}

/** Moves credentials into variables, and makes what else has to be other here than in the product. */
export function change(found: readonly Item[], { createToApply }: Options): Changed {
  const lifted = new Lifted(found.filter(({ value }) => value['kind'] === 'VARIABLE').map(({ value }) => plain(value['name'])));
  const hostKeys = new Set<string>();
  // A variable's own name is the best one for a value that stands elsewhere too.
  const first = found.toSorted((one, other) => Number(isVariable(other)) - Number(isVariable(one)));
  const own = new Map(
    first.map((item) => [item, [...lift(item, lifted), ...(createToApply ? applies(item) : []), ...keyed(item, hostKeys)]]),
  );
  const all = found.map((item) => {
    const changes: (Change & { adds?: true })[] = own.get(item) ?? [];
    const after = everywhere(edited(item, changes), lifted);
    return { item, changes: [...changes.filter((one) => !after.some((other) => isSame(one.path, other.path))), ...after] };
  });
  return {
    items: all.map(({ item, changes }) => edited(item, changes)),
    edits: new Map(all.map(({ item, changes }) => [item, changes])),
    changes: all.flatMap(({ item, changes }) => changes.map((one) => ({ item, change: one }))),
    lifted,
    hostKeys,
  };
}

const isVariable = ({ value }: Item): boolean => value['kind'] === 'VARIABLE';
const isSame = (one: Path, other: Path): boolean => one.length === other.length && one.every((step, index) => step === other[index]);

interface Task {
  type: Json | undefined;
  input: JsonObject;
  path: Path;
}

function tasksOf({ value }: Item): Task[] {
  const stages = value['kind'] === 'PIPELINE' && isMap(value['stages']) ? Object.entries(value['stages']) : [];
  return stages.flatMap(([stage, one]) =>
    Object.entries(isMap(one) && isMap(one['tasks']) ? one['tasks'] : {}).flatMap(([name, task]) =>
      isMap(task) && isMap(task['input'])
        ? [{ type: task['type'], input: task['input'], path: ['stages', stage, 'tasks', name, 'input'] }]
        : [],
    ),
  );
}

function applies(item: Item): Change[] {
  return tasksOf(item)
    .filter(({ type, input }) => type === 'K8S' && plain(input['action']).toUpperCase() === 'CREATE')
    .map(({ path }) => {
      const place = [...path, 'action'];
      return {
        path: place,
        value: 'APPLY',
        what: `${String(path[1])}.${String(path[3])} applies what it created: CREATE is APPLY now`,
        at: item.at(place),
      };
    });
}

/** An SSH task talks to a host whose key somebody has accepted; the product accepted any. */
function keyed(item: Item, hostKeys: Set<string>): (Change & { adds: true })[] {
  return tasksOf(item)
    .filter(({ type, input }) => type === 'SSH' && Object.keys(input).length > 0 && input['fingerprint'] === undefined)
    .map(({ path, input }) => {
      const host = plain(input['host']).replace(/^\$\{(?:var|input)\.|\}$/g, '');
      const name = `SSH_HOST_KEY_${environmentName(host).replace(/_+/g, '_').replace(/^_|_$/g, '').slice(0, 60)}`;
      hostKeys.add(name);
      const what = `${String(path[1])}.${String(path[3])} checks its host’s key: fingerprint is \${var.${name}}`;
      return { path: [...path, 'fingerprint'], value: `\${var.${name}}`, what, at: item.at(path), adds: true };
    });
}
