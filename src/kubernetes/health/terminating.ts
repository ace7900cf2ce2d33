import type { Health, Live } from '../types.ts';
import { reported } from './causes.ts';
import { conditionsOf, words } from './read.ts';
import { progressing } from './verdicts.ts';

/** The garbage collector's own: they only say that what belongs to the object goes first. */
const collecting = new Set(['foregroundDeletion', 'orphan']);

/** An object on its way out is never ready. What somebody's finalizer holds may stay so for ever; a Namespace says what is left in it. */
export function terminating(live: Live): Health {
  const finalizers = words(live.body, 'metadata', 'finalizers').filter((one) => !collecting.has(one));
  const left = conditionsOf(live.body).filter(({ type, status }) => status === 'True' && /^Namespace.*(Failure|Remaining)$/.test(type));
  const held = finalizers.length > 0 ? [`held by ${finalizers.join(', ')}`] : [];
  const message = ['terminating', ...held, ...left.map((one) => one.message)].join(', ');
  const hangs = held.length > 0 || left.some(({ type }) => type !== 'NamespaceContentRemaining');
  return hangs ? { state: 'failing', causes: reported(live, 'FinalizerHangs', 'Terminating', message) } : progressing(message);
}
