import type { Option } from '../options.ts';

/** A flag of some commands alone: no input of the action. */
export interface OwnOption extends Option {
  /** What stands for its value in the help. */
  placeholder: string;
}
const own = (name: string, placeholder: string, description: string, fallback = ''): OwnOption => ({
  name,
  kind: 'text',
  description,
  default: fallback,
  placeholder,
});

const store = own('store', 'sqlite:file', 'Where pushes are kept', 'sqlite:relay.db');
const publicUrl = own('public-url', 'https://…', 'The address under which Docker Hub reaches the relay');

/** No text stands behind it. */
const allowRun: OwnOption = {
  ...own('allow-run', '', 'Run the pipelines of docker webhooks with the target run: true here; it holds the cluster then'),
  kind: 'boolean',
};

export const relayOptions: readonly OwnOption[] = [
  own('listen', 'host:port', 'Where the relay takes calls', '127.0.0.1:8080'),
  store,
  publicUrl,
  own('github-api', 'https://…', "GitHub's API; a GitHub Enterprise Server has https://HOST/api/v3", 'https://api.github.com'),
  own('docker-hub-api', 'https://…', 'Where a push is verified', 'https://hub.docker.com'),
  own('join', 'quiet,most', 'Pushes of one tag go out together: after so many quiet seconds, so many at most; 0: each at once', '15,60'),
  own('verify', 'on|off', "Ask Docker Hub for the tag's digest before a push goes out", 'on'),
  allowRun,
];
export const tokenOptions: readonly OwnOption[] = [store, publicUrl, own('revoke', 'token or URL', 'End this token instead of making one')];
/** Where addresses are made, and what they begin with. */
export const addressOptions: readonly OwnOption[] = [store, publicUrl];
export const sendTestOptions: readonly OwnOption[] = [own('wait', 'seconds', 'How long to wait for what becomes of the push', '30')];

export type OwnGiven = Readonly<Record<string, string | undefined>>;
