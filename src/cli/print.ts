/** Writes one document to standard output; resolves when it is on its way, as `process.exit` would cut a pipe short. Gives why it could not be written. */
export const print = (text: string): Promise<Error | undefined> =>
  new Promise((resolve) => process.stdout.write(`${text}\n`, (error) => resolve(error ?? undefined)));
