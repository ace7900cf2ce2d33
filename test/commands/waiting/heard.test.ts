import { describe, expect, it } from '@jest/globals';
import { heardIn, wordIn } from '../../../src/commands/waiting/heard.ts';
import { hostIn } from '../workspace.ts';

describe('an answer', () => {
  it.each([
    ['/approve', { approve: true, comment: '' }],
    ['/reject', { approve: false, comment: '' }],
    ['/approve tried on test', { approve: true, comment: 'tried on test' }],
    ['/reject \t not today \r\nbecause it is Friday', { approve: false, comment: 'not today' }],
    ['/approve\n/reject', { approve: true, comment: '' }],
    ['/approved', undefined],
    ['/Approve', undefined],
    [' /approve', undefined],
    ['approve', undefined],
    ['I would /approve', undefined],
    ['> /approve', undefined],
    ['\n/approve', undefined],
    ['/approve,', undefined],
    ['', undefined],
  ])('%j is %j', (text, word) => expect(wordIn(text, '/')).toEqual(word));

  it('of an input is the same without the stroke', () =>
    expect([wordIn('reject too late', ''), wordIn('/approve', '')]).toEqual([{ approve: false, comment: 'too late' }, undefined]));
});

const issue = { number: 3, body: '<!-- hub-to-kube execution 7-1 -->\n\nGo?', user: { login: 'github-actions[bot]', type: 'Bot' } };
const comment = { id: 301, body: '/approve go', user: { login: 'ann' } };
const event = { action: 'created', issue, comment };
const env = (name: string, more: { [name: string]: string } = {}) => ({ GITHUB_EVENT_NAME: name, GITHUB_ACTOR: 'ann', ...more });

async function heard(name: string, body: object | string, told = { execution: '', answer: '' }, more = {}) {
  const { ports } = hostIn({ 'event.json': typeof body === 'string' ? body : JSON.stringify(body) }, env(name, more));
  const path = `${ports.files.root}/event.json`;
  return heardIn(told, { ...ports, env: { ...ports.env, GITHUB_EVENT_PATH: path } });
}

describe('what started a workflow', () => {
  it('is an answer: a comment on an issue that asks', async () =>
    expect(await heard('issue_comment', event)).toEqual({
      from: 'comment',
      execution: '7-1',
      word: { approve: true, comment: 'go' },
      by: 'ann',
      issue: { number: 3, isByApp: true },
      comment: { id: 301, body: '/approve go' },
    }));

  it.each([
    ['an edit', { ...event, action: 'edited' }, 'the comment was edited, and only a new one answers'],
    ['a pull request', { ...event, issue: { ...issue, pull_request: {} } }, 'the comment is on a pull request'],
    [
      'other words',
      { ...event, comment: { ...comment, body: 'fine, /approve' } },
      'the comment is no answer: its first line is neither /approve nor /reject',
    ],
    ['another issue', { ...event, issue: { ...issue, body: null } }, 'the issue asks for no approval'],
    ['a marker that is not at its place', { ...event, issue: { ...issue, body: `x${issue.body}` } }, 'the issue asks for no approval'],
    [
      'a marker with more than an id',
      { ...event, issue: { ...issue, body: '<!-- hub-to-kube execution a/../b -->' } },
      'the issue asks for no approval',
    ],
  ])('is none, quietly: %s', async (_, body, nothing) => expect(await heard('issue_comment', body)).toEqual({ nothing }));

  const dispatched = { execution: '7-1', answer: 'reject too late' };
  it('is an answer of whoever started it by hand, or started it again', async () => {
    const said = { from: 'dispatch', execution: '7-1', word: { approve: false, comment: 'too late' } };
    expect(await heard('workflow_dispatch', {}, dispatched)).toEqual({ ...said, by: 'ann' });
    expect(await heard('workflow_dispatch', {}, dispatched, { GITHUB_TRIGGERING_ACTOR: 'ben' })).toEqual({ ...said, by: 'ben' });
  });

  it.each([
    ['push', {}, { execution: '', answer: '' }, ['mode: resume goes on with what somebody answers, and push is no answer']],
    [
      'workflow_dispatch',
      {},
      { execution: '', answer: '' },
      ['mode: resume goes on with what somebody answers, and workflow_dispatch is no answer'],
    ],
    ['issue_comment', event, dispatched, ['answer: nothing proves who it is that answers by issue_comment']],
    [
      'schedule',
      {},
      { execution: '', answer: 'yes' },
      [
        'answer: nothing proves who it is that answers by schedule',
        'execution: it isn’t said which one is answered',
        'answer: "yes" is neither approve nor reject',
      ],
    ],
    ['issue_comment', '{', { execution: '', answer: '' }, ["the file of the event issue_comment can't be read"]],
    ['issue_comment', {}, { execution: '', answer: '' }, ["the file of the event issue_comment can't be read"]],
  ])('is a mistake of the workflow: %s %j %j', async (name, body, told, messages) =>
    expect(heard(name, body, told)).rejects.toMatchObject({ problems: messages.map((message) => ({ code: 'H2K-895', message })) }),
  );
});
