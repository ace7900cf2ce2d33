import { describe, expect, it } from '@jest/globals';
import { type Contents, type ProofTarget, prove } from '../../../src/kubernetes/health/proof.ts';
import type { Live } from '../../../src/kubernetes/types.ts';
import type { Digest } from '../../../src/types.ts';
import { deployment, pod } from './objects.ts';

/** facts/kubernetes-tried 13: what a container runtime reports of a pinned image. */
const digest = (letter: string): Digest => `sha256:${letter.repeat(64)}`;
const [index, platform, config, otherIndex, otherConfig] = ['a', 'b', 'c', 'd', 'e'].map(digest) as [
  Digest,
  Digest,
  Digest,
  Digest,
  Digest,
];
const web = deployment('web');
const target: ProofTarget = { ref: web.ref, containers: [{ container: 'c', image: 'docker.io/acme/shop:1.0', digest: index }] };
const running = (imageID: string, image = 'docker.io/acme/shop:1.0') => pod(web, 'web-1', { ready: true, imageID, image });

const registry: Record<string, Contents> = {
  [`docker.io/acme/shop@${index}`]: { children: [platform], configs: [config] },
  [`docker.io/acme/tried@${otherIndex}`]: { children: [], configs: [config] },
  [`docker.io/acme/wrong@${otherIndex}`]: { children: [], configs: [otherConfig] },
  [`docker.io/acme/half@${otherIndex}`]: { children: [], configs: [config, otherConfig] },
};

async function proof(pods: Live[] | undefined, known: Record<string, Contents> = registry) {
  const [one] = await prove([target], { pods: async () => pods, aliases: async (image) => known[image] });
  return one!;
}

describe('proven', () => {
  const cases: [name: string, imageID: string, image?: string][] = [
    ['the pinned digest itself', `docker.io/acme/shop@${index}`],
    ['the same digest under another repository', `docker.io/acme/copy@${index}`],
    ['a platform of the pinned index', `docker.io/acme/shop@${platform}`],
    ['with docker’s prefix', `docker-pullable://docker.io/acme/shop@${index}`],
    ['the config, as CRI-O tells it', config],
    ['the config in status.image, under a foreign name', `docker.io/acme/fresh@${otherIndex}`, config],
    ['another index in another repository with the same config', `docker.io/acme/tried@${otherIndex}`],
  ];
  for (const [name, imageID, image] of cases) {
    it(name, async () =>
      expect(await proof([running(imageID, image)])).toMatchObject({ container: 'c', digest: index, verdict: 'proven' }),
    );
  }
});

describe('mismatch: a config was read and differs', () => {
  const cases: [name: string, imageID: string, image?: string][] = [
    ['by the reported digest’s own registry', `docker.io/acme/wrong@${otherIndex}`],
    ['by status.image', `docker.io/acme/gone@${otherIndex}`, otherConfig],
    ['by a bare config digest', otherConfig],
  ];
  for (const [name, imageID, image] of cases) {
    it(name, async () => expect((await proof([running(imageID, image)])).verdict).toBe('mismatch'));
  }

  it('in one pod of several is a mismatch', async () => {
    const pods = [running(`docker.io/acme/shop@${index}`), running(`docker.io/acme/wrong@${otherIndex}`)];
    expect((await proof(pods)).verdict).toBe('mismatch');
  });
});

describe('unproven, never a mismatch', () => {
  it('no pod to look at', async () => expect((await proof([])).verdict).toBe('unproven'));
  it('pods forbidden', async () => expect((await proof(undefined)).verdict).toBe('unproven'));
  it('no imageID', async () => expect((await proof([running('')])).verdict).toBe('unproven'));
  it('a digest that its registry does not tell about', async () =>
    expect((await proof([running(`docker.io/acme/gone@${otherIndex}`)])).verdict).toBe('unproven'));
  it('a pinned image that its registry does not tell about', async () =>
    expect((await proof([running(`docker.io/acme/tried@${otherIndex}`)], {})).verdict).toBe('unproven'));
  it('an index that is the same on some platforms only', async () =>
    expect((await proof([running(`docker.io/acme/half@${otherIndex}`)])).verdict).toBe('unproven'));

  it('one pod that can’t be read leaves it open', async () => {
    expect((await proof([running(`docker.io/acme/shop@${index}`), running('')])).verdict).toBe('unproven');
  });
});

it('asks a registry once for each image, and for none where the digest is the pinned one', async () => {
  const asked: string[] = [];
  const pods = [running(`docker.io/acme/tried@${otherIndex}`), running(`docker.io/acme/tried@${otherIndex}`)];
  const aliases = async (image: string) => {
    asked.push(image);
    return registry[image];
  };
  await prove([target], { pods: async () => pods, aliases });
  expect(asked).toEqual([`docker.io/acme/shop@${index}`, `docker.io/acme/tried@${otherIndex}`]);
  await prove([target], { pods: async () => [running(`docker.io/acme/shop@${index}`)], aliases });
  expect(asked).toHaveLength(2);
});
