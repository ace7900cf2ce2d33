import { reported } from '../causes.ts';
import { condition, conditionsOf, count, text } from '../read.ts';
import { notVerified, progressing, type Rule, ready } from '../verdicts.ts';

export const customResourceDefinition: Rule = (live) => {
  const names = condition(live.body, 'NamesAccepted');
  if (names?.status === 'False') return { state: 'failing', causes: reported(live, 'Reported', names.reason, names.message) };
  const schema = condition(live.body, 'NonStructuralSchema');
  if (schema?.status === 'True') return { state: 'failing', causes: reported(live, 'Reported', schema.reason, schema.message) };
  if (condition(live.body, 'Terminating')?.status === 'True') return progressing('terminating');
  const established = condition(live.body, 'Established');
  if (established?.status === 'True') return ready();
  if (established?.status === 'False' && established.reason !== 'Installing')
    return { state: 'failing', causes: reported(live, 'Reported', established.reason, established.message) };
  return progressing(established?.message || 'not established yet');
};

export const namespace: Rule = (live) => {
  const phase = text(live.body, 'status', 'phase');
  return phase === 'Active' ? ready() : progressing(phase === 'Terminating' ? 'terminating' : 'no status yet');
};

/** The node's own word; pressure on it keeps pods away. */
export const node: Rule = (live) => {
  const told = condition(live.body, 'Ready');
  if (told?.status === 'True') return ready();
  if (told?.status === 'Unknown') return { state: 'failing', causes: reported(live, 'NodeLost', told.reason, told.message) };
  return progressing(told?.message || 'no status yet');
};

export const apiService: Rule = (live) => {
  const available = condition(live.body, 'Available');
  return available?.status === 'True' ? ready() : progressing(available?.message || 'not available yet');
};

/** An autoscaler is ready when it has an opinion and no reason to doubt it. Version 1 tells nothing but numbers. */
export const horizontalPodAutoscaler: Rule = (live) => {
  const bad = conditionsOf(live.body).find((one) => one.status === 'False' && (one.type === 'AbleToScale' || one.type === 'ScalingActive'));
  if (bad)
    return bad.reason === 'ScalingDisabled'
      ? notVerified(bad.message)
      : { state: 'failing', causes: reported(live, 'Reported', bad.reason, bad.message) };
  const [current, desired] = [count(live.body, 'status', 'currentReplicas'), count(live.body, 'status', 'desiredReplicas')];
  // The API server writes a zero before anybody has looked.
  const looked = conditionsOf(live.body).length > 0 || text(live.body, 'status', 'lastScaleTime') !== undefined || desired !== 0;
  if (desired === undefined || !looked) return progressing('no status yet');
  if (current !== undefined && current > desired) return progressing(`scaling from ${current} to ${desired}`);
  if (current !== undefined && current < desired) return progressing(`scaling from ${current} to ${desired}`);
  return ready();
};
