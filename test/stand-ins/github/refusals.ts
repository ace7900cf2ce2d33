/** An answer that refuses, in GitHub's words. */
export interface Said {
  status: number;
  body?: object;
  headers?: { [name: string]: string };
}

const refuse = (status: number, message: string, more: object = {}, headers: { [name: string]: string } = {}): Said => ({
  status,
  body: { message, ...more, documentation_url: 'https://docs.github.com/rest', status: String(status) },
  headers,
});

export const badCredentials = (): Said => refuse(401, 'Bad credentials');
export const badJwt = (): Said => refuse(401, 'A JSON web token could not be decoded');
export const notFound = (): Said => refuse(404, 'Not Found');
export const gone = (): Said => refuse(410, 'Issues has been disabled in this repository.');
export const noUserAgent = (): Said =>
  refuse(403, 'Request forbidden by administrative rules. Please make sure your request has a User-Agent header');
export const noRight = (kind: string, permission: string): Said =>
  refuse(403, `Resource not accessible by ${kind}`, {}, { 'x-accepted-github-permissions': permission });
export const tooManyKeys = (keys: number): Said =>
  refuse(422, `Invalid request.\n\nNo more than 10 properties are allowed; ${keys} were supplied.`);
export const tooLarge = (): Said => refuse(422, 'client_payload is too large.');
export const inputsTooLarge = (): Said => refuse(422, 'inputs are too large.');
export const invalid = (faults: string[]): Said => refuse(422, `Invalid request.\n\n${faults.join('\n')}`);
export const noRef = (ref: string): Said => refuse(422, `No ref found for: ${ref}`);
export const noTrigger = (): Said => refuse(422, "Workflow does not have 'workflow_dispatch' trigger");
export const unknownInputs = (names: string[]): Said => refuse(422, `Unexpected inputs provided: ${JSON.stringify(names)}`);
/** The hourly limit: when it ends is told in a header. */
export const rateLimited = (resetSeconds: number): Said =>
  refuse(
    403,
    'API rate limit exceeded for user ID 1.',
    {},
    {
      'x-ratelimit-limit': '5000',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(resetSeconds),
    },
  );
/** The limit on bursts. GitHub answers it with 403 or 429, with and without the header. */
export const secondaryLimit = (status: 403 | 429, retryAfter?: number): Said =>
  refuse(
    status,
    'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
    {},
    retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) },
  );
export const unicorn = (status: 500 | 502 | 503 | 504): Said => ({ status });
