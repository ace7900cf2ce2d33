import type { Problem } from '../../types.ts';

export const unseen = (relay: string, why: string): Problem => ({
  code: 'H2K-860',
  severity: 'warning',
  message: `the execution can't be shown at ${relay}: ${why}`,
  fix: 'look at report-url and at the relay’s log; the run itself does not depend on it',
  input: 'report-url',
});
