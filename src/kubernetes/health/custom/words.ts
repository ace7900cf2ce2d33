/**
 * What controllers call their states. Words are many, but they are made of few parts: `UpgradeFailed`, `upgrade-failed` and
 * `Upgrade failed` are read alike, part by part.
 */
export type Tone = 'bad' | 'paused' | 'busy' | 'unknown' | 'good';

/** Parts by tone; with `*`: also what begins so. */
export const parts: Readonly<Record<Tone, string>> = {
  bad: `fail* error* err degraded unhealthy invalid* crash* lost down reject* abort* missing denied deny forbidden unauthori* misconfigur* unavailable
    broken unreachable inaccessible blocked conflict* exceed* expired noncompliant red fault* rolledback rollback stall* dead violat* unsupported
    mismatch* unable cannot refus* timeout timedout insufficient exhaust* critical evicted terminal nonstructural unresolved unsuccessful inconsistent
    incompatible corrupt* unschedulable fatal killed unexpected* notfound alreadyexists duplicate* warning fallback notallowed
    stuck hung panic* malform* abnormal* disconnect* unresponsive unrecoverable unauthenticated overload* quarantin* diverged tainted orphan*
    deadlock* incorrect wrong bad oom unacceptable illegal disallow* prohibit* undeliverable undelivered unsatisfi* breach* cancel* interrupt* damaged compromised revoked saturated`,
  paused: 'paus* suspend* hibernat* sleep* stopped disabled halted frozen cordoned hold maintenance deactivated offline',
  busy: `pend* progress* creat* provision* updat* upgrad* delet* terminat* initiali* install* reconcil* wait* start* scal* process* queue* restor* sync
    syncing synchroniz* validat* deploying prepar* rolling rollout configur* building binding issuing inprogress moving migrat* resiz* rebuild* rebalanc*
    allocat* attaching bootstrap* connecting joining recover* downloading pull* unpack* evaluat* assess* cleanup cleaning releasing retry* requeue* yellow
    partial* disrupting succeeding submitted await* drifted throttled preempted invalidating installready requestready standby outofsync stale outdated drain* uninitialized inactive`,
  unknown: 'unknown undetermined inconclusive indeterminate',
  good: `ready available healthy succe* complet* bound deployed online ok green insync uptodate connected valid accepted done finished issued published
    stable normal up open on alive compliant passed exists attached registered serving resolved verified active running established programmed
    admitted scheduled idle joined trusted approved true loaded pass protected promoted operational reachable found synced atlatestknown listening streaming watching monitoring operating
    functioning responding replicating accepting leading following`,
};
/** `Failed: 0`, `0 errors`: nothing of it is there. */
const none = /\b[A-Za-z]+[:=] ?0\b|\b0 [A-Za-z]+/g;
/** A verb in its past form is done, these excepted. */
const undone = new Set(['queued', 'deleted', 'terminated', 'delayed', 'requeued']);
/** Before another part, these turn it around. */
const negations = new Set(['not', 'no', 'non', 'never', 'without']);
/** After a verb that goes on, these belong to it: `ScalingUp` is not up. */
const particles = new Set(['up', 'down', 'on', 'off', 'out']);
/** What comes after them is what the state is about, not the state. */
const prepositions = new Set(['for', 'on', 'to', 'by', 'of', 'until', 'with', 'after', 'before', 'due']);

interface Vocabulary {
  exact: ReadonlyMap<string, Tone>;
  stems: readonly (readonly [stem: string, tone: Tone])[];
}

function vocabularyOf(tones: Readonly<Record<Tone, string>>): Vocabulary {
  const exact = new Map<string, Tone>();
  const stems: [stem: string, tone: Tone][] = [];
  for (const tone of ['good', 'unknown', 'busy', 'paused', 'bad'] as const) {
    for (const word of tones[tone].split(/\s+/)) {
      if (word.endsWith('*')) stems.unshift([word.slice(0, -1), tone]);
      else exact.set(word, tone);
    }
  }
  return { exact, stems };
}

/** Names and states come again with every object of a kind: what was read once is kept, as long as it is short and there is room. */
function remembered<T>(find: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > 60) return find(text);
    if (known.has(text)) return known.get(text) as T;
    const found = find(text);
    if (known.size < 5000) known.set(text, found);
    return found;
  };
}

/** The words of a name: CamelCase, kebab-case, snake_case, CAPITALS or plain text. */
export const wordsOf: (text: string) => readonly string[] = remembered((text) =>
  text
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== ''),
);

/** Kinds that are a task: running is not yet done. */
const tasks = new Set(['job', 'workflow', 'run', 'backup', 'restore', 'migration', 'task', 'experiment', 'execution', 'test']);
export const isTask = (kind: string): boolean => tasks.has(wordsOf(kind).at(-1) ?? '');

/**
 * What a state, a phase or a reason says as a whole. Bad news anywhere is bad news. In a name the last part is what it is
 * (`UpgradeCompleted`), in a sentence the worst part counts, and a long one is never taken for good.
 */
export function readerOf(tones: Readonly<Record<Tone, string>>): (text: string) => Tone | undefined {
  const vocabulary = vocabularyOf(tones);
  return remembered((text) => readBy(vocabulary, text));
}
/** By the words above. */
export const read = readerOf(parts);

function readBy(vocabulary: Vocabulary, text: string): Tone | undefined {
  const words = wordsOf(text.replace(none, ''));
  const whole = vocabulary.exact.get(words.join(''));
  if (whole !== undefined) return whole;
  const tones = tonesOf(vocabulary, words);
  if (tones.includes('bad')) return 'bad';
  if (!/\s/.test(text.trim())) return tonesOf(vocabulary, words.slice(0, end(words))).findLast((tone) => tone !== undefined);
  const worst = (['paused', 'busy', 'unknown', 'good'] as const).find((tone) => tones.includes(tone));
  return worst === 'good' && words.length > longestState ? undefined : worst;
}
const longestState = 4;

function end(words: readonly string[]): number {
  const index = words.findIndex((word, at) => at > 0 && prepositions.has(word));
  return index === -1 ? words.length : index;
}

function tonesOf(vocabulary: Vocabulary, words: readonly string[]): (Tone | undefined)[] {
  const tones: (Tone | undefined)[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    const pair = vocabulary.exact.get(word + (words[index + 1] ?? ''));
    if (pair !== undefined && index + 1 < words.length) {
      tones.push(pair);
      index += 1;
      continue;
    }
    if (particles.has(word) && words[index - 1]?.endsWith('ing')) continue;
    const tone = toneOf(vocabulary, word);
    const before = words[index - 1] ?? '';
    if (negations.has(before)) tones.push(turned(tone));
    else tones.push(tone === 'good' && before.startsWith('partial') ? 'busy' : tone);
  }
  return tones;
}

/** What one word says; undefined where it says nothing. An ability (`Upgradeable`) is no state. */
function toneOf({ exact, stems }: Vocabulary, word: string): Tone | undefined {
  const known = exact.get(word);
  if (known !== undefined || word.endsWith('able')) return known;
  const tone = stems.find(([stem]) => word.startsWith(stem))?.[1];
  return tone === 'busy' && word.endsWith('ed') && !undone.has(word) ? 'good' : tone;
}

function turned(tone: Tone | undefined): Tone | undefined {
  if (tone === 'good') return 'busy';
  return tone === 'bad' ? 'good' : tone;
}
