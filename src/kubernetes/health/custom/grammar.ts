import { parts, remembered, type Tone, wordsOf } from './words.ts';

/** `Failed: 0`, `Cancelled 0`, `0 errors`: nothing of it is there. */
const none = /\b[A-Za-z]+(?:[:=] ?| )0\b|\b0 [A-Za-z]+/g;
/** `Ready: false` */
const denied = /\b([A-Za-z]+)[:=] ?(?:false|no)\b/gi;
/** A verb in its past form is done, these excepted. */
const undone = new Set(['queued', 'deleted', 'terminated', 'delayed', 'requeued']);
/** Before another part, these turn it around. */
const negations = new Set(['not', 'no', 'non', 'never', 'without']);
/** Before a good part, however far, these say that it is not so, or not yet: `NotAllReady`, `PendingReady`, `to be deployed`. */
const hedges =
  /^(not|none|nothing|zero|some|half|yet|almost|nearly|soon|about|will|would|should|could|cannot|be|(has|is|was|did|does|are|wo)n|awaiting|waiting|pending|propos(al|ed))$/;
/** Well ended with these is gone: `DELETE_COMPLETE`. */
const endings = /^(delet|uninstall|remov|destroy|teardown|decommission|deprovision|terminat)/;
/** Ready for anything but its use is not ready: `ReadyForDeletion`, `ready to be installed`. */
const uses = new Set('use serve accept receive handle traffic requests connections clients scaling work'.split(' '));
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

/**
 * What a state, a phase or a reason says as a whole. Bad news anywhere is bad news. In a name the last part is what it is
 * (`UpgradeCompleted`), in a sentence the worst part counts, and a long one is never taken for good.
 */
export function readerOf(tones: Readonly<Record<Tone, string>>): (text: string) => Tone | undefined {
  const vocabulary = vocabularyOf(tones);
  return remembered((text) => {
    const tone = readBy(vocabulary, text);
    return tone === 'good' && countsFew(text) ? 'busy' : tone;
  });
}
/** By the words that are known, `parts`. */
export const read = readerOf(parts);

function readBy(vocabulary: Vocabulary, text: string): Tone | undefined {
  const words = wordsOf(text.replace(none, '').replace(denied, 'not $1'));
  const whole = vocabulary.exact.get(words.join(''));
  if (whole !== undefined) return whole;
  const tones = tonesOf(vocabulary, words);
  if (tones.includes('bad')) return 'bad';
  if (!/\s/.test(text.trim())) return tones.slice(0, end(words)).findLast((tone) => tone !== undefined);
  const worst = (['paused', 'busy', 'unknown', 'good'] as const).find((tone) => tones.includes(tone));
  return worst === 'good' && words.length > longestState ? undefined : worst;
}
/** In words: more of them are a sentence. */
export const longestState = 4;

/** `1/3 ready`, `1 of 3` */
function countsFew(text: string): boolean {
  const [, some, all] = /(\d+) ?(?:\/|of) ?(\d+)/.exec(text) ?? [];
  return Number(some) < Number(all);
}

function end(words: readonly string[]): number {
  const index = words.findIndex((word, at) => at > 0 && prepositions.has(word));
  return index === -1 ? words.length : index;
}

/** A tone for each word; a pair that is one word (`in progress`) has it at its first. */
function tonesOf(vocabulary: Vocabulary, words: readonly string[]): (Tone | undefined)[] {
  const tones: (Tone | undefined)[] = words.map(() => undefined);
  for (let at = 0; at < words.length; at++) {
    const [word = '', next] = words.slice(at, at + 2);
    const pair = next === undefined ? undefined : vocabulary.exact.get(word + next);
    if (particles.has(word) && words[at - 1]?.endsWith('ing')) continue;
    tones[at] = inContext(pair ?? toneOf(vocabulary, word), words, at);
    if (pair !== undefined) at += 1;
  }
  return tones;
}

/** What the words before and behind make of one. */
function inContext(tone: Tone | undefined, words: readonly string[], at: number): Tone | undefined {
  const before = words[at - 1] ?? '';
  if (negations.has(before)) return turned(tone);
  if (tone !== 'good') return tone;
  const earlier = words.slice(0, at);
  const promised = words[at] === 'ready' && ['for', 'to'].includes(words[at + 1] ?? '') && !uses.has(words[at + 2] ?? '');
  // `configuring-monitoring`: what is monitored then?
  const ing = (word: string | undefined) => word?.endsWith('ing') === true;
  const inHand = ing(words[at]) && earlier.some(ing);
  if (promised || inHand || before.startsWith('partial') || earlier.some((word) => hedges.test(word))) return 'busy';
  return earlier.some((word) => endings.test(word)) ? 'unknown' : 'good';
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
