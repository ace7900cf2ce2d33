import type { GitHub } from '../github/types.ts';
import type { Sink } from '../pipeline/types.ts';
import { ConfigurationError, type Problem, Stop } from '../types.ts';
import type { Host } from './host.ts';
import type { Asked } from './options.ts';
import type { RunReport } from './result.ts';
import { resume } from './resume.ts';
import { type RunEnd, untouched } from './run.ts';
import { moveTo } from './waiting/commit.ts';
import { heardIn, type Told } from './waiting/heard.ts';
import { gitHubOf, inTime } from './waiting/issues.ts';
import { outcomeOf } from './waiting/outcome.ts';
import { asksIn, mustBePerson } from './waiting/proven.ts';
import type { AskedIn, Heard } from './waiting/types.ts';

type Where = Pick<AskedIn, 'repository' | 'number'>;

/**
 * Goes on with an execution as somebody on GitHub says: by a comment on its issue, or by starting the workflow. Who that is, and that it is theirs to say, is
 * proven by GitHub; which execution the issue asks for, by the execution's own record. Whatever comes of it is told on the issue, and what is over is closed.
 * Never throws for a user's mistake or an absent cluster. H2K-882 not an approver, 890 edited, 891 an App's, 892 and 893 not the issue as it was asked,
 * 894 no such commit, 895 no answer.
 */
export async function answer(asked: Asked, told: Told, token: string, host: Host, sink: Sink): Promise<RunEnd> {
  const github = await gitHubOf(host, token);
  let heard: Heard | undefined;
  let issue: Where | undefined;
  let end: RunEnd;
  try {
    const found = await heardIn(told, host.ports);
    if ('nothing' in found) return { report: nothing(found.nothing), causes: [] };
    if (token === '') throw new ConfigurationError([noToken]);
    heard = found;
    if (heard.from === 'comment') issue = { repository: host.repository, number: heard.issue.number };
    await mustBePerson(heard, host.repository, github);
    const { kept, task } = await asksIn(asked, heard, host, github);
    issue ??= kept.issue;
    if (kept.commit !== undefined) await moveTo(kept.commit, host.ports, host.signal);
    const { approve, comment } = heard.word;
    const said = { id: heard.execution, approve, reject: !approve, comment, as: heard.by, task, isProven: true } as const;
    end = await resume(asked, said, host, sink);
  } catch (error) {
    end = { report: untouched(error, host, undefined), causes: [] };
  }
  const executionId = heard?.execution ?? end.report.executionId;
  const unheard = heard && issue ? await tell(heard, issue, end.report, github, host) : [];
  return { ...end, report: { ...end.report, executionId, problems: [...end.report.problems, ...unheard] } };
}

/** A warning where it can't be told. */
async function tell(heard: Heard, issue: Where, report: RunReport, github: GitHub, { run, ports }: Host): Promise<Problem[]> {
  const outcome = outcomeOf(heard, report, run.url);
  if (!outcome) return [];
  try {
    await github.comment(issue, ports.secrets.redact(outcome.words), inTime());
    if (outcome.isOver) await github.closeIssue(issue, outcome.how, inTime());
    return [];
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return [untold(issue, error.problems[0] as Problem)];
  }
}

/** Not for us: that is no failure. */
const nothing = (why: string): RunReport => ({
  result: 'skipped',
  status: 'SKIPPED',
  reason: `nothing is to be done: ${why}`,
  executionId: '',
  image: '',
  digest: '',
  proof: '',
  changed: false,
  undone: 'none',
  output: {},
  execution: undefined,
  problems: [],
});

const noToken: Problem = {
  code: 'H2K-897',
  severity: 'error',
  message: 'mode: resume asks GitHub who answers, and has no token for it',
  fix: 'leave github-token out, or give one',
  input: 'github-token',
};
const untold = ({ repository, number }: Where, { message }: Problem): Problem => ({
  code: 'H2K-896',
  severity: 'warning',
  message: `what came of it does not stand in issue ${number} of ${repository}: ${message}`,
  fix: 'close it by hand; the job needs `permissions: { issues: write }`, beside every other right that it uses',
  input: 'github-token',
});
