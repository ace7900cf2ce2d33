/** A duration in ms, as people say it. */
export function duration(ms: number): string {
  const seconds = ms / 1000;
  if (seconds < 120) return seconds === 1 ? 'a second' : `${round(seconds)} seconds`;
  return seconds < 7200 ? `${round(seconds / 60)} minutes` : `${round(seconds / 3600)} hours`;
}

const round = (value: number): number => Math.round(value * 10) / 10;
