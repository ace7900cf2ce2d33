import { body, newClock, type Rig, type RigOptions, rig, webhook } from '../relay/rig.ts';

/** A relay with pushes of every fate, at the same moments each time. */
export async function busyRelay(options: Partial<RigOptions> = {}): Promise<Rig> {
  const clock = newClock();
  const relay = await rig({
    clock,
    publicUrl: 'https://relay.example.com',
    webhooks: [webhook('shop', { tagNamePattern: 'v.*', project: 'retail' }), webhook('web', { repository: 'acme/web', enabled: false })],
    ...options,
  });
  const at = clock.now / 1000;
  await relay.post(body('v1.2.3', at - 600));
  await relay.activity(([row]) => row?.delivery?.state === 'following');
  clock.advance(3000);
  await relay.activity(([row]) => row?.delivery?.run !== undefined);
  await relay.post(body('latest', at - 500));
  await relay.post('{"zen": "Keep it logically awesome."}');
  relay.github.world.tokens['github_pat_of_a_test']!.rights = {};
  await relay.post(body('v1.2.4', at - 400));
  await relay.activity(([row]) => row?.fate === 'dead');
  return relay;
}
