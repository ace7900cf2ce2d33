import type { Answers } from '../../../src/relay/core/answers.ts';
import { Guesses } from '../../../src/relay/core/guesses.ts';
import { LiveExecutions } from '../../../src/relay/core/reports/live.ts';
import { Sessions } from '../../../src/relay/core/sessions.ts';
import { newPages } from '../../../src/relay/pages/app.ts';
import { executionRoutes } from '../../../src/relay/pages/executions/routes.ts';
import { newForms } from '../../../src/relay/pages/forms.ts';
import type { Store } from '../../../src/relay/types.ts';

const fates = { waiting: 0, retrying: 0, dispatched: 0, joined: 0, ignored: 0, rejected: 0, superseded: 0, dead: 0 };
const forms = newForms((bytes) => new Uint8Array(bytes));
/** The pages over a store that has nothing. */
export const newTestPages = () =>
  newPages({
    store: {
      list: async () => ({ rows: [] }),
      fates: async () => fates,
      opened: async () => undefined,
      overview: async () => ({ deliveries: {}, attempts: {} }),
      overrides: async () => new Map(),
      tokens: { add: async () => {}, revoke: async () => false, find: async () => undefined, list: async () => [] },
      trouble: () => undefined,
    },
    executions: executionRoutes({
      store: { executions: {} as Store['executions'] },
      notices: () => [],
      now: () => 0,
      mayOperate: () => false,
      ending: new AbortController().signal,
      live: new LiveExecutions({ events: async () => [] }),
      answers: {} as Answers,
      forms,
    }),
    forms,
    sessions: new Sessions({ now: () => 0, random: (bytes) => new Uint8Array(bytes) }),
    guesses: new Guesses(() => 0),
    apiTokens: [],
    webhooks: () => new Map(),
    repositoryOf: () => undefined,
    credentialEnds: () => undefined,
    calls: () => new Map(),
    replay: async () => [],
    pause: async () => {},
    sendTest: async () => ({ status: 503, result: 'busy' }),
    notices: () => [],
    now: () => 0,
    random: (bytes) => new Uint8Array(bytes),
    log() {},
  });
