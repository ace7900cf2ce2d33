import { reported } from './causes.ts';
import { conditionsOf } from './read.ts';
import { notVerified, progressing, type Rule, ready } from './verdicts.ts';

/** A custom resource, by what its kind of object usually tells. What says nothing about itself is not verified (rules 28). */
export const custom: Rule = (live) => {
  const conditions = conditionsOf(live.body);
  const stalled = conditions.find((one) => ['Stalled', 'Failed', 'Degraded', 'Error'].includes(one.type) && one.status === 'True');
  if (stalled) return { state: 'failing', causes: reported(live, 'Reported', stalled.reason || stalled.type, stalled.message) };
  const main = conditions.find((one) => one.type === 'Ready') ?? conditions.find((one) => one.type === 'Available');
  if (!main) return notVerified('it says nothing about itself that can be read');
  return main.status === 'True' ? ready() : progressing(main.message || `${main.type} is ${main.status}`);
};
