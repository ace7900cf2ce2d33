/** In which encodings a text shows a secret: as it is, in JSON, URLs, hex, and base64 at each of its three alignments. */
export function leaksOf(secret: string, text: string): string[] {
  const bytes = Buffer.from(secret);
  const base64 = (before: number): string => {
    const whole = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    // What neighbours can change is left out at both ends.
    return whole.slice(before === 0 ? 0 : 4, Math.floor((before + bytes.length) / 3) * 4);
  };
  const forms: Record<string, string> = {
    plain: secret,
    json: JSON.stringify(secret).slice(1, -1),
    url: encodeURIComponent(secret),
    hex: bytes.toString('hex'),
    reversed: secret.split('').reverse().join(''),
    'base64 0': base64(0),
    'base64 1': base64(1),
    'base64 2': base64(2),
  };
  return Object.entries(forms).flatMap(([name, form]) =>
    [form, form.replace(/\+/g, '-').replace(/\//g, '_')].some((one) => one.length > 8 && text.includes(one)) ? [name] : [],
  );
}
