/** The lines of a body, whole, wherever its chunks were cut (also inside a character); the last one may lack its newline. */
export async function* lines(body: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  // Kept apart until their line ends: a line of megabytes comes in hundreds of chunks, and is joined once.
  let parts: Uint8Array[] = [];
  for await (const chunk of body) {
    let from = 0;
    for (let to = chunk.indexOf(0x0a); to !== -1; to = chunk.indexOf(0x0a, from)) {
      parts.push(chunk.subarray(from, to));
      yield text(parts);
      parts = [];
      from = to + 1;
    }
    if (from < chunk.length) parts.push(chunk.subarray(from));
  }
  if (parts.length > 0) yield text(parts);
}

const text = (parts: Uint8Array[]) => Buffer.concat(parts).toString();
