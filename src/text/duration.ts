/** `90s`, `5m`, `1h`, `250ms` in ms; a bare number is minutes, as in Automation Pipelines. undefined: it is none, or nothing at all. */
export function milliseconds(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)\s*(ms|s|m|h)?$/.exec(text.trim());
  if (!match) return undefined;
  const unit = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 }[match[2] ?? 'm'] as number;
  const value = Number(match[1]) * unit;
  return value > 0 && Number.isFinite(value) ? value : undefined;
}
