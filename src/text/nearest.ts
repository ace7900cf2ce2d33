import { distance } from 'fastest-levenshtein';

/** `; did you mean run?` where one of the words is near enough to have been meant, else ''. Capitals don't count. */
export function didYouMean(word: string, words: readonly string[]): string {
  const away = (other: string): number => distance(word.toLowerCase(), other.toLowerCase());
  const [near] = words.toSorted((a, b) => away(a) - away(b));
  if (near === undefined || word === '') return '';
  const most = near.length > 6 ? 3 : near.length > 3 ? 2 : 1;
  return away(near) <= most ? `; did you mean ${near}?` : '';
}

/** Names as a message lists them: a folder may have hundreds. */
export function listed(names: readonly string[], most = 12): string {
  const shown = names.slice(0, most).join(', ') || 'none';
  return names.length > most ? `${shown} and ${names.length - most} more` : shown;
}
