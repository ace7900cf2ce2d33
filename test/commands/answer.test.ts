import { afterEach, describe, expect, it } from '@jest/globals';
import { answer } from '../../src/commands/answer.ts';
import { executionIn } from '../../src/commands/waiting/question.ts';
import { commentEvent, type GitHubStandIn, gitHubStandIn } from '../stand-ins/github/index.ts';
import { hostIn } from './workspace.ts';

const servers: GitHubStandIn[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    const faults = server.faults();
    await server.close();
    expect(faults).toEqual([]);
  }
});

const repository = 'acme/shop';
const marker = '<!-- hub-to-kube execution 7-1 -->';

/** What comes of a comment on an issue that asks, where no cluster is reached. */
async function answered(
  by: string,
  body: string,
  { edit = {}, right = 'write', token = 'ghs_job', asks = marker, files = {} as { [name: string]: string } } = {},
) {
  const server = await gitHubStandIn({
    repositories: { [repository]: { workflows: {} } },
    tokens: { ghs_job: { kind: 'integration', rights: { [repository]: { issues: right as 'read' | 'write' } } } },
  });
  servers.push(server);
  const issue = {
    repository,
    number: 1,
    title: 'Go?',
    body: asks,
    by: 'github-actions[bot]',
    state: 'open' as const,
    reason: null,
    comments: [],
  };
  server.issues.push(issue);
  const comment = server.comment(issue, { by, body });
  const event = JSON.stringify(commentEvent(issue, comment));
  Object.assign(comment, edit);
  const host = hostIn({ 'event.json': event, ...files }, { GITHUB_API_URL: server.url, GITHUB_EVENT_NAME: 'issue_comment' });
  const env = { ...host.ports.env, GITHUB_EVENT_PATH: `${host.ports.files.root}/event.json` };
  const run = { id: '8-1', url: 'https://github.test/run' };
  const told = { given: {}, mistakes: [] };
  const { report } = await answer(
    told,
    { execution: '', answer: '' },
    token,
    { ...host, repository, run, ports: { ...host.ports, env } },
    () => {},
  );
  return {
    report,
    codes: report.problems.map(({ code }) => code),
    said: server.issues[0]!.comments.slice(1).map(({ body: words }) => words),
    issue: server.issues[0]!,
    server,
  };
}

describe('an answer on GitHub', () => {
  it.each([
    ['no answer', 'fine', marker],
    ['on an issue that asks nothing', '/approve', 'Something else'],
  ])('that is none asks nobody anything: %s', async (_, body, asks) => {
    const { report, codes, server } = await answered('ann', body, { asks });
    expect([report.result, report.status, codes, server.requests]).toEqual(['skipped', 'SKIPPED', [], []]);
    expect(report.reason).toMatch(/^nothing is to be done: /);
  });

  it('that counts for nothing is told so where it stands, and the issue stays open', async () => {
    const { report, codes, said, issue } = await answered('ann', '/approve', { edit: { body: '/reject' } });
    expect([report.result, report.executionId, codes, issue.state]).toEqual(['refused', executionIn(marker), ['H2K-890'], 'open']);
    expect(said).toEqual([
      `Nothing was done ([the run](https://github.test/run)).\n\n<code>the comment was edited\\: what it says now is not what started this</code> (H2K-890): <code>answer by a new comment</code>`,
    ]);
  });

  it('of an App gets no reply', async () => {
    const { codes, said } = await answered('helper[bot]', '/approve');
    expect([codes, said]).toEqual([['H2K-891'], []]);
  });

  it('where the branch’s definitions have mistakes is told those', async () => {
    const { report, codes, said } = await answered('ann', '/approve', { files: { '.github/hub-to-kube/a.yaml': 'kind: PIPELIEN\n' } });
    expect(report.result).toBe('refused');
    expect(codes).toContain('H2K-607');
    expect(said.join()).toContain('H2K-607');
  });

  it('whose outcome can’t be written there says so', async () => {
    const { codes, report } = await answered('ann', '/approve', { edit: { body: '/reject' }, right: 'read' });
    expect(codes).toEqual(['H2K-890', 'H2K-896']);
    expect(report.problems[1]).toMatchObject({
      severity: 'warning',
      message: expect.stringContaining('issue 1 of acme/shop'),
      fix: expect.stringContaining('issues: write'),
    });
  });

  it('can’t be asked after without a token', async () => {
    const { codes, server } = await answered('ann', '/approve', { token: '' });
    expect([codes, server.requests]).toEqual([['H2K-897'], []]);
  });
});
