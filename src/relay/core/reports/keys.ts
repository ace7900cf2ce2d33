import { type Delivery, type Store, StoreAway } from '../../types.ts';
import { hashToken, isToken, mintToken } from '../tokens.ts';
import type { Owner } from './types.ts';

/** As long as the longest run of GitHub's would take, its wait for a runner included. */
const validFor = 86_400_000;

interface KeyPorts {
  store: Pick<Store, 'executions'>;
  now: () => number;
  random: (bytes: number) => Uint8Array;
}

/** Lets the run of a delivery report its progress; undefined where the store can't remember it: the push goes out without. Rules 41. */
export async function newReportKey(
  { store, now, random }: KeyPorts,
  { id, webhook }: Pick<Delivery, 'id' | 'webhook'>,
): Promise<string | undefined> {
  const key = mintToken(random);
  try {
    await store.executions.allow({ hash: await hashToken(key), delivery: id, webhook, until: now() + validFor });
    return key;
  } catch (error) {
    if (!(error instanceof StoreAway)) throw error;
    return undefined;
  }
}

/** The delivery that a key is for; undefined where it is wrong, too old, or another delivery's. */
export async function ownerOf(
  key: string,
  delivery: string,
  { store, now }: Omit<KeyPorts, 'random'>,
): Promise<Required<Owner> | undefined> {
  if (!isToken(key)) return undefined;
  const owner = await store.executions.keyOf(await hashToken(key), now());
  return owner?.delivery === delivery ? owner : undefined;
}
