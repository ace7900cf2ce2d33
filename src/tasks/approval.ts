import type { Answer, Task, TaskContext, TaskResult, Ticket } from '../pipeline/types.ts';
import { ConfigurationError, type JsonObject } from '../types.ts';
import { anything, boolean, choice, type Fields, fieldProblems, list, parseFields, positive, text } from './fields.ts';

export interface ApprovalInput {
  approvers: string[];
  approverGroups: string[];
  summary: string;
  description: string;
  expiration: number;
  expirationUnit: 'MINUTES' | 'HOURS' | 'DAYS';
  expirationInDays: number;
  cancelPreviousPendingUserOp: boolean;
  sendemail: boolean;
  pipelineName: unknown;
}

const names = (what: string) => list(`write a list of ${what}`, { commas: true });
const count = 'write a number above zero: 3';
const fields: Fields<ApprovalInput> = {
  approvers: names('names'),
  approverGroups: names('groups'),
  summary: text('say what is to be approved: summary: Deploy to production?', { required: true }),
  description: text('write a text', { fallback: '' }),
  expiration: positive(count, { fallback: 3 }),
  expirationUnit: choice(['MINUTES', 'HOURS', 'DAYS'], { fallback: 'DAYS' }),
  expirationInDays: positive(count, {}),
  cancelPreviousPendingUserOp: boolean(false),
  // Exports write these two; nobody is written to, and which pipeline it is about is known.
  sendemail: boolean(false),
  pipelineName: anything,
};
const units = { MINUTES: 60_000, HOURS: 3_600_000, DAYS: 86_400_000 };

/** Waits for a person's word: without one the run ends WAITING, and another process goes on with it. */
export const approval: Task<ApprovalInput> = {
  type: 'UserOperation',
  check: async (input) => fieldProblems('UserOperation', fields, input),
  parse: (input: JsonObject) => parseFields('UserOperation', fields, input),
  async run(input, context) {
    const { answer } = context;
    return answer ? answered(answer, context) : waiting(input, context);
  },
};

function waiting(input: ApprovalInput, { mayWait, ports, execution }: TaskContext): TaskResult {
  if (!mayWait) throw new ConfigurationError([within]);
  const { summary, description, approvers, approverGroups, expirationInDays, cancelPreviousPendingUserOp } = input;
  const asked = ports.now();
  const patience = expirationInDays === undefined ? input.expiration * units[input.expirationUnit] : expirationInDays * units.DAYS;
  const ticket: Ticket = {
    summary,
    description,
    approvers: [...approvers, ...approverGroups],
    groups: approverGroups,
    asked,
    expires: asked + patience,
    replaces: cancelPreviousPendingUserOp,
  };
  return {
    status: 'WAITING',
    statusMessage: `waits for approval: ${summary}`,
    output: { index: execution.index, status: 'ACTIVE' },
    ticket,
  };
}

function answered({ approved, by, comments, at }: Answer, { execution }: TaskContext): TaskResult {
  const words = comments === '' ? '' : `: ${comments}`;
  const status = by === '' ? 'EXPIRED' : approved ? 'APPROVED' : 'REJECTED';
  return {
    status: approved ? 'COMPLETED' : 'FAILED',
    statusMessage: by === '' ? 'nobody answered in time' : `${approved ? 'approved' : 'rejected'} by ${by}${words}`,
    output: { index: execution.index, status, respondedBy: by, respondedOnInMicros: at * 1000, comments },
  };
}

const within = {
  code: 'H2K-884' as const,
  severity: 'error' as const,
  message: "a pipeline that another one runs can't wait for a person",
  fix: 'put the UserOperation into the outer pipeline, before the task that runs this one',
};
