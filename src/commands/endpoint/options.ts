import type { OwnOption } from '../relay/options.ts';

/** Flags of `endpoint check` alone. */
export const endpointCheckOptions: readonly OwnOption[] = [
  {
    name: 'accept',
    kind: 'boolean',
    description: 'Accept the certificate: its fingerprint is written into the ENDPOINT, and no other one is taken from then on',
    default: '',
    placeholder: '',
  },
  {
    name: 'docker-hub-api',
    kind: 'text',
    description: 'Where the sign-in to Docker Hub is tried',
    default: 'https://hub.docker.com',
    placeholder: 'https://…',
  },
];
