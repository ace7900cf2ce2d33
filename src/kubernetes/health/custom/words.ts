/**
 * What controllers call their states. Words are many, but they are made of few parts: `UpgradeFailed`, `upgrade-failed` and
 * `Upgrade failed` are read alike, part by part.
 */
export type Tone = 'bad' | 'paused' | 'busy' | 'unknown' | 'good';

/** Parts by tone; with `*`: also what begins so. */
export const parts: Readonly<Record<Tone, string>> = {
  bad: `fail* error* err degraded unhealthy invalid* crash* lost down reject* abort* missing denied deny forbidden unauthori* misconfigur*
    unavailable broken unreachable inaccessible blocked conflict* exceed* expired noncompliant red fault* rolledback rollback stall* dead violat*
    unsupported mismatch* unable cannot refus* timeout timedout insufficient exhaust* critical evicted terminal nonstructural unresolved
    unsuccessful inconsistent incompatible corrupt* unschedulable fatal killed unexpected* notfound alreadyexists duplicate* warning fallback
    notallowed stuck hung panic* malform* abnormal* disconnect* unresponsive unrecoverable noquorum warn unauthenticated overload* quarantin* diverged tainted
    orphan* deadlock* incorrect wrong bad oom unacceptable illegal disallow* prohibit* undeliverable undelivered unsatisfi* breach* cancel*
    interrupt* damaged compromised revoked saturated issues problem*`,
  paused: 'paus* suspend* hibernat* sleep* stopped disabled halted frozen cordoned hold maintenance deactivated offline',
  busy: `pend* progress* creat* provision* updat* upgrad* delet* terminat* initiali* install* reconcil* wait* start* scal* process* queue* restor*
    sync syncing synchroniz* validat* deploying prepar* rolling rollout configur* building binding issuing inprogress moving migrat* resiz*
    rebuild* rebalanc* allocat* attaching bootstrap* connecting joining recover* downloading pull* unpack* evaluat* assess* cleanup cleaning
    releasing retry* requeue* yellow partial* disrupting succeeding submitted await* drifted throttled preempted invalidating installready
    requestready applying standby outofsync stale outdated drain* uninitialized inactive`,
  unknown: 'unknown undetermined inconclusive indeterminate uncertain',
  good: `ready available healthy succe* complet* bound deployed online ok green insync uptodate connected valid accepted done finished issued
    published stable normal up open on alive compliant passed exists attached registered serving resolved verified active running established
    programmed admitted scheduled idle joined trusted approved true loaded pass protected promoted operational reachable found synced
    atlatestknown listening streaming watching monitoring operating functioning responding replicating accepting leading following
    present satisfied assigned realized realised applied`,
};

/** Names and states come again with every object of a kind: what was read once is kept, as long as it is short and there is room. */
export function remembered<T>(find: (text: string) => T): (text: string) => T {
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
const tasks = new Set(
  'job workflow run backup restore migration task experiment execution test build request session maintenance import'.split(' '),
);
/** How a task says that it has ended well: `Finished`, `BackupCompleted`. */
const ends = new Set('succeeded complete completed done finished'.split(' '));
export const isEnd = (text: string): boolean => ends.has(wordsOf(text).at(-1) ?? '');
/** `JobSet`, `ActionSet` */
const sets = new Set(['job', 'action']);
export function isTask(kind: string): boolean {
  const [last = '', before = ''] = wordsOf(kind).toReversed();
  return tasks.has(last) || (last === 'set' && sets.has(before));
}
