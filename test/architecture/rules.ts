import { basename } from 'node:path/posix';
import { type Import, importsOf, type Source } from './imports.ts';
import { doors, free, grounds, kubernetesRooms, places, rooms, typesOpenTo } from './table.ts';

const most = 300;

/** Everything that is wrong with the sources' build, one line a finding. Paths are below src/. */
export function findings(sources: Source[]): string[] {
  const files = new Set(sources.map(({ file }) => file));
  const imports = sources.flatMap(importsOf);
  return [
    ...sources.flatMap(({ file, text }) => [...shape(file, text), ...reaches(file, text)]),
    ...imports.flatMap((one) => (one.ours ? inside(one, files) : outside(one))),
    ...circles(imports.filter(({ ours }) => ours)),
  ];
}

function shape(file: string, text: string): string[] {
  const lines = text.split('\n').length - 1;
  return [
    ...(lines > most ? [`${file} has ${lines} lines, ${most} are the most`] : []),
    ...(/^(utils?|helpers?)\b/i.test(basename(file)) ? [`${file}: say what it is about`] : []),
    ...(!file.includes('/') && file !== 'types.ts' ? [`${file} is in no room`] : []),
    ...(file.includes('/') && !rooms[roomOf(file)] ? [`${file}: the room ${roomOf(file)} is not in the table`] : []),
  ];
}

function reaches(file: string, text: string): string[] {
  const code = text.replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, '');
  return places.filter(({ pattern, only }) => pattern?.test(code) && !only.test(file)).map(({ what }) => `${file} uses ${what}`);
}

function outside({ file, target, kind }: Import): string[] {
  if (target === '') return [`${file}: import() of what is no literal can't be judged`];
  return places
    .filter((place) => place.package?.test(target) && (!place.only.test(file) || (place.lazily && kind === 'value')))
    .map(
      (place) =>
        `${file} imports ${target}: ${place.what}${place.only.test(file) ? ' is loaded only when needed' : ' has its place elsewhere'}`,
    );
}

function inside(one: Import, files: Set<string>): string[] {
  const { file, target, kind } = one;
  if (!files.has(target)) return [`${file} imports ${target}, which is not there`];
  if (free.includes(target)) return [];
  const [here, there] = [roomOf(file), roomOf(target)];
  if (grounds.includes(there)) return [];
  if (here === there) return here === 'kubernetes' ? betweenKubernetesRooms(one) : [];
  if (kind === 'type' && target === `${there}/types.ts` && typesOpenTo[there]?.includes(here)) return [];
  if (!rooms[here]?.includes(there)) return [`${file} imports ${target}: ${here} knows nothing of ${there}`];
  const door = doors.find(({ room, to }) => room === there && (to === 'all' || to.includes(here)));
  if (!door || door.files.some((name) => target === `${there}/${name}`)) return [];
  return [`${file} imports ${target}: ${there} shows only ${door.files.join(', ')} (${door.why})`];
}

function betweenKubernetesRooms({ file, target, kind }: Import): string[] {
  if (file === 'kubernetes/index.ts') return [];
  if (target === 'kubernetes/index.ts') return [`${file} imports its own door`];
  const [from, to] = [inner(file), inner(target)];
  if (from === to || to === undefined) return [];
  if (from === undefined) return [`${file} lies beside the door and imports a room: ${target}`];
  const allowed = kubernetesRooms[from];
  if (!allowed) return [`${file}: the room kubernetes/${from} is not in the table`];
  if (allowed.includes(to) || (kind === 'type' && target === `kubernetes/${to}/types.ts`)) return [];
  return [`${file} imports ${target}: kubernetes/${from} knows nothing of kubernetes/${to}`];
}

const roomOf = (file: string) => file.split('/')[0] ?? '';
const inner = (file: string) => file.split('/').slice(1, -1)[0];

/** Each circle once, as the ring that it is. */
function circles(imports: Import[]): string[] {
  const next = Map.groupBy(imports, ({ file }) => file);
  const found = new Set<string>();
  const done = new Set<string>();
  const walk = (file: string, way: string[]): void => {
    const start = way.indexOf(file);
    if (start >= 0) found.add(ring(way.slice(start)));
    if (start >= 0 || done.has(file)) return;
    for (const { target } of next.get(file) ?? []) walk(target, [...way, file]);
    done.add(file);
  };
  for (const file of next.keys()) walk(file, []);
  return [...found].map((text) => `a circle: ${text}`);
}

function ring(files: string[]): string {
  const first = files.indexOf([...files].sort()[0] ?? '');
  const turned = [...files.slice(first), ...files.slice(0, first)];
  return [...turned, turned[0]].join(' → ');
}
