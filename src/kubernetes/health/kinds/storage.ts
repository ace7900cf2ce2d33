import type { Health, Live } from '../../types.ts';
import { eventsOf, messageOf, reasonOf } from '../causes/events.ts';
import { reported } from '../causes.ts';
import { condition, conditionsOf, text } from '../read.ts';
import { failingOr, notVerified, progressing, type Rule, ready } from '../verdicts.ts';

/**
 * A claim whose class waits for its first consumer stays Pending until a pod uses it: nobody's fault, and no reason to wait for ever.
 * Its event tells (facts/kubernetes 4a).
 */
export const persistentVolumeClaim: Rule = (live, related) => {
  const phase = text(live.body, 'status', 'phase');
  if (phase === 'Bound') return resized(live);
  if (phase === 'Lost')
    return { state: 'failing', causes: reported(live, 'VolumeClaimPending', 'Lost', 'the volume of this claim is gone') };
  const last = eventsOf(live.uid, related).at(-1);
  if (last && reasonOf(last) === 'WaitForFirstConsumer') return notVerified('bound only when the first pod uses it (WaitForFirstConsumer)');
  const failure = last && ['ProvisioningFailed', 'FailedBinding'].includes(reasonOf(last)) ? last : undefined;
  return failingOr(
    failure ? reported(live, 'VolumeClaimPending', reasonOf(failure), messageOf(failure)) : [],
    `phase ${phase ?? 'not told yet'}`,
  );
};

/** A larger volume was asked for: kstatus never looks. Until a pod mounts it anew, the file system may stay as it was. */
function resized(live: Live): Health {
  const bad = conditionsOf(live.body).find((one) => one.status === 'True' && /(Resize|ModifyVolume)Error$/.test(one.type));
  if (bad) return { state: 'failing', causes: reported(live, 'VolumeClaimPending', bad.reason || bad.type, bad.message) };
  const busy = conditionsOf(live.body).find((one) => one.status === 'True' && (one.type === 'Resizing' || one.type === 'ModifyingVolume'));
  if (busy) return progressing(busy.message || `${busy.type} is True`);
  const modified = text(live.body, 'status', 'modifyVolumeStatus', 'status');
  if (modified !== undefined) return progressing(`its change of attributes is ${modified}`);
  const [has, wants] = [text(live.body, 'status', 'capacity', 'storage'), text(live.body, 'spec', 'resources', 'requests', 'storage')];
  const grown = condition(live.body, 'FileSystemResizePending')?.status === 'True';
  if (grown || has === undefined || wants === undefined || bytes(has) >= bytes(wants)) return ready();
  return progressing(`it has ${has} of ${wants}`);
}

const units = ['', 'K', 'M', 'G', 'T', 'P', 'E'];
/** Of a quantity as the API server writes it back: `10Gi`, `1e9`, `500M`. */
function bytes(quantity: string): number {
  const [, number = '', unit = '', binary] = /^([\d.]+(?:[eE]\d+)?)([kKMGTPE]?)(i?)$/.exec(quantity) ?? [];
  return Number(number || Number.NaN) * (binary ? 1024 : 1000) ** units.indexOf(unit.toUpperCase());
}

export const persistentVolume: Rule = (live) => {
  const phase = text(live.body, 'status', 'phase');
  if (phase === 'Available' || phase === 'Bound' || phase === 'Released') return ready();
  if (phase === 'Failed')
    return { state: 'failing', causes: reported(live, 'Reported', 'Failed', text(live.body, 'status', 'message') ?? '') };
  return progressing(`phase ${phase ?? 'not told yet'}`);
};
