import { addressOptions, type OwnGiven, type OwnOption } from '../relay/options.ts';

const text = (name: string, placeholder: string, description: string, fallback = ''): OwnOption => ({
  name,
  kind: 'text',
  description,
  default: fallback,
  placeholder,
});
const flag = (name: string, description: string): OwnOption => ({ name, kind: 'boolean', description, default: '', placeholder: '' });

/** How the relay and Docker Hub are reached. */
export const reachOptions: readonly OwnOption[] = [
  text(
    'relay',
    'https://…',
    'The relay whose API makes addresses, with RELAY_API_TOKEN from the environment; left out: the store on this machine',
  ),
  ...addressOptions,
  text('docker-hub-api', 'https://…', 'Docker Hub’s API', 'https://hub.docker.com'),
];
const dryRun = flag('dry-run', 'Say what would be done, and do nothing');

export const syncOptions: readonly OwnOption[] = [
  ...reachOptions,
  flag('rotate', 'Give every docker webhook a new address'),
  flag('keep', 'Leave webhooks whose document is gone'),
  dryRun,
];
export const removeOptions: readonly OwnOption[] = [...reachOptions, dryRun];

export const addOptions: readonly OwnOption[] = [
  ...addressOptions,
  text('repository', 'acme/shop', 'Write the docker webhook, of this repository, where the definitions have none of the name'),
  text('pipeline', 'name', 'The pipeline that it starts'),
  text('make-endpoint', 'user', 'Write the ENDPOINT of Docker Hub with this user, where there is none for the repository'),
];

/** `--rotate`, or the action's `rotate: true`. */
export const isSet = (given: OwnGiven, name: string): boolean => given[name]?.trim() === 'true';
