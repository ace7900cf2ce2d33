export type Entry = { path: string; content: Buffer | string; mode: number } | { path: string; link: string };

/** A tar archive (ustar). Owner and times are zero, so equal content has equal bytes. */
export function tar(entries: Entry[]): Buffer {
  const blocks = entries.flatMap((entry) => {
    if ('link' in entry) return [header({ path: entry.path, mode: 0o777, size: 0, type: '2', link: entry.link })];
    const content = Buffer.from(entry.content);
    const padding = Buffer.alloc((512 - (content.length % 512)) % 512);
    return [header({ path: entry.path, mode: entry.mode, size: content.length, type: '0', link: '' }), content, padding];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

function header(file: { path: string; mode: number; size: number; type: string; link: string }): Buffer {
  const block = Buffer.alloc(512);
  const octal = (value: number, at: number, length: number) => block.write(`${value.toString(8).padStart(length - 1, '0')}\0`, at);
  block.write(file.path, 0, 100);
  octal(file.mode, 100, 8);
  octal(0, 108, 8);
  octal(0, 116, 8);
  octal(file.size, 124, 12);
  octal(0, 136, 12);
  block.fill(' ', 148, 156); // the checksum counts itself as blanks
  block.write(file.type, 156);
  block.write(file.link, 157, 100);
  block.write('ustar\x0000', 257);
  octal(
    block.reduce((sum, byte) => sum + byte, 0),
    148,
    7,
  );
  return block;
}
