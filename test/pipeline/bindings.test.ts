import { describe, expect, it } from '@jest/globals';
import { load } from '../../src/definitions/load.ts';
import { endpointBindings, pipelineBindings, webhookBindingProblems } from '../../src/pipeline/bindings.ts';
import type { Unbound } from '../../src/pipeline/types.ts';
import { trial } from './fixture.ts';

const unbound: Unbound[] = [
  { path: ['condition'], as: 'condition' },
  { path: ['exitCriteria', 'success'], as: 'criteria' },
];
const tasks = { REST: trial({}, { unbound }) };

const text = (input: string, rest = '') => `kind: PIPELINE
name: p
options: [DOCKER_TRIGGER, GIT_TRIGGER]
input: { TAG: '1', OWNER: '' }
_inputMeta: { ONLY_META: { mandatory: true } }
output: { ID: '\${Build.Make it.output.id}' }
stages:
  Build:
    taskOrder: [Make it, 'A,B']
    tasks:
      Make it: { type: REST, input: { url: x } }
      A: { type: REST }
      B:
        type: REST
        ${input}
  Deploy Ü: { tasks: { Last: { type: REST } } }
${rest}---
kind: VARIABLE
name: Slack URL
type: REGULAR
value: x
---
kind: ENDPOINT
name: hub
type: k8s
properties: { token: '\${var.Slack URL}', kubernetesURL: '\${input.TAG}' }
`;
function found(source: string) {
  const { definitions, problems } = load([{ file: 'p.yaml', text: source }]);
  expect(problems).toEqual([]);
  return { definitions, pipeline: definitions.pipelines.get('p')! };
}
function problemsOf(input: string, rest = '') {
  const { definitions, pipeline } = found(text(input, rest));
  return pipelineBindings(pipeline, { definitions, tasks }).problems;
}
const inInput = (binding: string) => problemsOf(`input: { x: "${binding}" }`);

describe('what may lead to something', () => {
  it.each([
    '${input.TAG}',
    '${input.OWNER}',
    '${input.ONLY_META}',
    '${input.DOCKER_DIGEST}',
    '${input.GIT_COMMIT_ID}',
    '${var.Slack URL}',
    '${Build.Make it.output.anything[0].x}',
    '${Build.Make it.status}',
    '${Build.Make it.statusMessage}',
    '${Build.Make it.input.url}',
    '${executionId} ${executionUrl} ${executionIndex} ${name} ${requestBy} ${status}',
    '\\\\${HOME}',
    '$${TAG_VER}',
  ])('%s', (binding) => expect(inInput(binding)).toEqual([]));

  it('after the end: outputs, and every task', () => {
    const rest = `notifications:\n  webhook:\n  - { event: SUCCESS, action: post, url: 'http://x/\${output.ID}', payload: '\${Deploy Ü.Last.status}' }\nrollbacks:\n- { name: back, stage: Build, inputs: { X: '\${Deploy Ü.Last.status}' } }\n`;
    expect(problemsOf('input: {}', rest)).toEqual([]);
  });
});

describe('what never leads to anything is told', () => {
  it.each([
    ['${input.TAGS}', 'H2K-631', 'the pipeline has no input TAGS; did you mean TAG?'],
    ['${var.Slack_URL}', 'H2K-616', 'there is no variable Slack_URL; did you mean Slack URL?'],
    ['${HOME}', 'H2K-631', 'nothing is called HOME'],
    ['${TAG}', 'H2K-631', 'did you mean input.TAG?'],
    ['${executionID}', 'H2K-631', 'did you mean executionId?'],
    ['${Biuld.Make it.output.x}', 'H2K-631', 'there is no stage Biuld; did you mean Build?'],
    ['${Build.Mkae it.output.x}', 'H2K-631', 'the stage Build has no task Mkae it; did you mean Make it?'],
    ['${Build.Make it}', 'H2K-631', 'something has to be named'],
    ['${Build.Make it.outputs.x}', 'H2K-631', 'nothing is called outputs; did you mean output?'],
    ['${Build.Make it.input.urls}', 'H2K-631', 'the task Make it has no input urls; did you mean url?'],
    ['${output.ID}', 'H2K-631', 'outputs of the pipeline are known when it has ended'],
    ['${event.tag}', 'H2K-631', 'the push event is known to docker webhooks only'],
    ['${Deploy Ü.Last.output.x}', 'H2K-632', 'Deploy Ü.Last runs after this task'],
    ['${Build.A.output.x}', 'H2K-632', 'Build.A runs side by side with this task'],
    ['${Build.B.status}', 'H2K-632', "a task can't bind what it has yet to do itself"],
    ['${input.TAG', 'H2K-630', 'has no closing }'],
    ['${toString}', 'H2K-631', 'nothing is called toString'],
    ['${Build.constructor.status}', 'H2K-631', 'has no task constructor'],
  ])('%s', (binding, code, words) => {
    const problems = inInput(binding);
    expect(problems).toMatchObject([{ code, severity: 'error', at: { file: 'p.yaml', line: 15, column: 22 } }]);
    expect(problems[0]?.message).toContain(words);
    expect(problems[0]?.fix).toBeTruthy();
  });

  it.each([
    'preCondition: \'"${input.NO}" == "x"\'',
    "input: { condition: '${input.NO} == 1' }",
    'input: { exitCriteria: { success: \'runState == "${input.NO}"\' } }',
    "input: { deep: [1, { x: 'a ${input.NO}' }] }",
  ])('%s: where it stands', (input) => {
    const column = `        ${input}`.indexOf('${input.NO}') + 1;
    expect(problemsOf(input)).toMatchObject([{ code: 'H2K-631', at: { line: 15, column } }]);
  });

  it.each([
    ["preCondition: '${input.TAG} = 1'", 'H2K-633'],
    ['input: { condition: runState == 1 }', 'H2K-633'],
    ['input: { exitCriteria: { success: runState == } }', 'H2K-633'],
  ])('%s: a condition that can’t be read', (input, code) => {
    expect(problemsOf(input)).toMatchObject([{ code }]);
  });

  it('all of them, each where it stands in a block of text', () => {
    const problems = problemsOf('input:\n          steps: |\n            echo ${input.TAG}\n            echo "${input.NO}" ${HOME}');
    expect(problems.map(({ at }) => [at?.line, at?.column])).toEqual([
      [18, 19],
      [18, 32],
    ]);
  });

  it('in the workspace, which is there before any task', () => {
    expect(
      problemsOf('input: {}', "workspace: { image: 'x:${Build.Make it.output.v}', environmentVariables: { A: '${input.TAG}' } }\n"),
    ).toMatchObject([{ code: 'H2K-632' }]);
  });

  it('a Docker parameter without the trigger says what brings it', () => {
    const { definitions, pipeline } = found(text('input: { x: "${input.DOCKER_TAG}" }').replace('DOCKER_TRIGGER, ', ''));
    expect(pipelineBindings(pipeline, { definitions, tasks }).problems[0]?.fix).toContain('DOCKER_TRIGGER');
  });
});

describe('the variables that are needed', () => {
  it('are listed with their places', () => {
    const { definitions, pipeline } = found(text('input: { x: "${var.Slack URL} ${var.Slack URL}" }'));
    expect(pipelineBindings(pipeline, { definitions, tasks }).variables).toEqual([
      { name: 'Slack URL', at: { file: 'p.yaml', line: 15, column: 22 } },
      { name: 'Slack URL', at: { file: 'p.yaml', line: 15, column: 39 } },
    ]);
  });

  it('an endpoint names variables, and nothing else', () => {
    const { definitions } = found(text('input: {}'));
    const { variables, problems } = endpointBindings(definitions.endpoints.get('hub')!, definitions);
    expect(variables).toMatchObject([{ name: 'Slack URL' }]);
    expect(problems).toMatchObject([{ code: 'H2K-631', message: '${input.TAG}: an ENDPOINT knows variables only' }]);
  });
});

describe('a docker webhook', () => {
  const webhook = (input: string) => {
    const { definitions } = found(
      `${text('input: {}')}---\nkind: DOCKER_WEBHOOK\nname: w\nrepository: a/b\npipeline: p\ninput: ${input}\n`,
    );
    return webhookBindingProblems(definitions.webhooks.get('w')!, definitions);
  };
  it('gives the pipeline what the event and variables say', () => {
    expect(webhook("{ TAG: '${event.tag}-${event.repository.name}', OWNER: '${var.Slack URL}', DOCKER_IMAGE: x }")).toEqual([]);
  });
  it.each([
    ["{ TAGS: '1' }", 'H2K-636', 'no input TAGS; did you mean TAG?'],
    ["{ TAG: '${event.tags}' }", 'H2K-631', 'no tags field; did you mean tag?'],
    ["{ TAG: '${input.OWNER}' }", 'H2K-631', 'knows the push event and variables only'],
    ["{ TAG: '${var.X}' }", 'H2K-616', 'no variable X'],
    ["{ TAG: '${event.tag' }", 'H2K-630', 'no closing }'],
  ])('%s', (input, code, words) => {
    expect(webhook(input)).toMatchObject([{ code, message: expect.stringContaining(words) }]);
  });
});
