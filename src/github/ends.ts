/** GitHub tells a token's end with each answer, as `2026-12-24 10:00:00 UTC` or with an offset (`+0200`). */
export function endIn(headers: Readonly<Record<string, string>>): number | undefined {
  const [, day, time, zone = ''] =
    /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) (UTC|[+-]\d{4})$/.exec(headers['github-authentication-token-expiration'] ?? '') ?? [];
  if (day === undefined || time === undefined) return undefined;
  const offset = zone === 'UTC' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(3)}`;
  const at = Date.parse(`${day}T${time}${offset}`);
  return Number.isNaN(at) ? undefined : at;
}
