import { reported } from '../causes.ts';
import { condition, count, items, object, text } from '../read.ts';
import { notVerified, progressing, type Rule, ready } from '../verdicts.ts';

export const podDisruptionBudget: Rule = (live) => {
  // The API server writes zeros before anybody has looked.
  if (count(live.body, 'status', 'observedGeneration') === undefined) return progressing('no status yet');
  const failed = condition(live.body, 'DisruptionAllowed');
  if (failed?.reason === 'SyncFailed') return { state: 'failing', causes: reported(live, 'Reported', failed.reason, failed.message) };
  return ready();
};

/** The API server reads its expressions against the types that they are for; what it warns of fails when it is evaluated. */
export const admissionPolicy: Rule = (live) => {
  if (count(live.body, 'status', 'observedGeneration') === undefined) return progressing('its expressions are not checked yet');
  const warning = items(live.body, 'status', 'typeChecking', 'expressionWarnings')[0];
  if (!warning) return ready();
  return notVerified(`${text(warning, 'fieldRef') ?? 'an expression'}: ${text(warning, 'warning') ?? 'a warning'}`);
};

/** Its flow control level does not exist: requests would go another way. */
export const flowSchema: Rule = (live) => {
  const dangling = condition(live.body, 'Dangling');
  if (dangling?.status !== 'True') return ready();
  return { state: 'failing', causes: reported(live, 'Reported', dangling.reason || 'Dangling', dangling.message) };
};

export const certificateSigningRequest: Rule = (live) => {
  const refused = ['Denied', 'Failed'].map((type) => condition(live.body, type)).find((one) => one?.status === 'True');
  if (refused) return { state: 'failing', causes: reported(live, 'Reported', refused.reason || refused.type, refused.message) };
  if (text(live.body, 'status', 'certificate') !== undefined) return ready();
  return progressing(condition(live.body, 'Approved')?.status === 'True' ? 'approved, not issued yet' : 'not approved yet');
};

/** As with a claim for a volume: given to the first pod that uses it. */
export const resourceClaim: Rule = (live) =>
  object(live.body, 'status', 'allocation') ? ready() : notVerified('allocated only when the first pod uses it');
