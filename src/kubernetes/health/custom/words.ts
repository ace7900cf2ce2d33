/**
 * What controllers call their states. Words are many, but they are made of few parts: `UpgradeFailed`, `upgrade-failed` and
 * `Upgrade failed` are read alike, part by part. What is worse is looked for first, so `ReadyButFailed` is bad.
 */
export type Tone = 'bad' | 'paused' | 'busy' | 'good' | 'unknown';

/** Parts by tone. A part also stands for its longer forms where it ends in `*`. */
const parts: Record<Tone, string> = {
  bad: `fail* error* err degraded unhealthy invalid* crash* lost down reject* abort* missing denied deny forbidden unauthori* misconfigur* unavailable broken
    unreachable inaccessible blocked conflict* exceed* expired noncompliant red fault* rolledback rollback stall* dead
    violat* unsupported mismatch* unable cannot refus* timeout timedout insufficient exhaust* critical evicted terminal nonstructural
    unresolved undefined unsuccessful inconsistent incompatible corrupt* unschedulable fatal killed unexpected notfound duplicate*`,
  paused: 'paus* suspend* hibernat* sleep* stopped disabled halted frozen inactive cordoned',
  busy: `pend* progress* creat* provision* updat* upgrad* delet* terminat* initiali* install* reconcil* wait* start* scal* process* queue* restor* sync validat* deploying
    prepar* rolling rollout configuring building binding issuing starting inprogress moving migrat* resiz* rebuild* rebalanc* allocating attaching bootstrap*
    connecting joining recover* downloading pulling unpack* evaluat* assess* cleanup cleaning releasing retry* requeue* yellow partial* standby
    outofsync stale outdated drain* uninitialized`,
  good: `ready available healthy succe* complet* bound deployed installed online ok green synced insync uptodate applied created enabled provisioned connected
    valid accepted reconciled done finished issued published stable normal up open on alive compliant passed finalized configured exists started attached
    registered serving resolved verified active running initialized established programmed admitted scheduled idle released joined trusted approved updated normal
    yes true loaded pass protected restored processed promoted operational reachable found closed`,
  unknown: 'unknown undetermined inconclusive indeterminate',
};
/** Before another part, these turn it around. */
const negations = new Set(['not', 'no', 'non', 'never', 'without']);

interface Lexicon {
  exact: Map<string, Tone>;
  stems: [stem: string, tone: Tone][];
}
const lexicon = build();

function build(): Lexicon {
  const made: Lexicon = { exact: new Map(), stems: [] };
  for (const tone of ['good', 'unknown', 'busy', 'paused', 'bad'] as const) {
    for (const word of parts[tone].split(/\s+/)) {
      if (word.endsWith('*')) made.stems.unshift([word.slice(0, -1), tone]);
      else made.exact.set(word, tone);
    }
  }
  return made;
}

/** The words of a name: CamelCase, kebab-case, snake_case, CAPITALS or plain text. */
export function wordsOf(text: string): string[] {
  return text
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
}

/** What one word says; undefined where it says nothing. An ability (`Upgradeable`) is no state. */
function toneOf(word: string): Tone | undefined {
  const exact = lexicon.exact.get(word);
  if (exact !== undefined || word.endsWith('able')) return exact;
  return lexicon.stems.find(([stem]) => word.startsWith(stem))?.[1];
}

/** What a state, a phase or a reason says as a whole. */
export function read(text: string): Tone | undefined {
  const words = wordsOf(text);
  const whole = lexicon.exact.get(words.join(''));
  if (whole !== undefined) return whole;
  const tones = words.map((word, index) => {
    const tone = toneOf(word);
    return negations.has(words[index - 1] ?? '') ? turned(tone) : tone;
  });
  return (['bad', 'paused', 'busy', 'unknown', 'good'] as const).find((tone) => tones.includes(tone));
}

function turned(tone: Tone | undefined): Tone | undefined {
  if (tone === 'good') return 'busy';
  return tone === 'bad' ? 'good' : tone;
}
