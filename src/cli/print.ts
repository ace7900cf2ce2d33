/** Writes one document to standard output; resolves when it is on its way, as `process.exit` would cut a pipe short. */
export const print = (text: string): Promise<void> => new Promise((resolve) => process.stdout.write(`${text}\n`, () => resolve()));
