import { randomBytes } from 'node:crypto';
import type { Route } from './contract.ts';
import { type NewRun, repositoryDispatch, workflowDispatch } from './dispatches.ts';
import { type Handler, inRepository, iso, nameOf, number, type State } from './handler.ts';
import { issueHandlers } from './issues.ts';
import { notFound, type Said } from './refusals.ts';
import { appOf } from './who.ts';
import type { Deployment, Run } from './world.ts';

export const handlers: { [route: string]: Handler } = {
  ...issueHandlers,
  'GET /repos/{owner}/{repo}/installation': ({ world, now }, call) => {
    const app = appOf(world, call.authorization, now());
    if ('status' in app) return app;
    const id = app.installations[nameOf(call)];
    return id === undefined ? notFound() : { status: 200, body: { ...call.route.example(200), id } };
  },
  'POST /app/installations/{installation_id}/access_tokens': ({ world, now }, { route, authorization, body }) => {
    const app = appOf(world, authorization, now());
    if ('status' in app) return app;
    const { repositories } = body as { repositories?: string[] };
    const installed = Object.entries(app.installations).filter(([, id]) => id === number(route.path['installation_id']));
    const chosen = installed.map(([name]) => name).filter((name) => !repositories || repositories.includes(name.split('/')[1] ?? ''));
    if (chosen.length === 0) return notFound();
    const token = `ghs_${randomBytes(200).toString('base64url')}`;
    world.tokens[token] = { kind: 'integration', rights: Object.fromEntries(chosen.map((name) => [name, app.rights])) };
    return { status: 201, body: { token, expires_at: iso(now() + 3_600_000), permissions: app.rights, repository_selection: 'selected' } };
  },
  'POST /repos/{owner}/{repo}/dispatches': inRepository('contents', 'write', (state, { body }, { name, repository }) => {
    const { said, runs } = repositoryDispatch(repository, body);
    for (const run of runs) started(state, name, run);
    return said;
  }),
  'POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches': inRepository(
    'actions',
    'write',
    (state, { route, body }, at) => {
      const { said, runs } = workflowDispatch(at.repository, route, body);
      const [run] = runs.map((one) => started(state, at.name, one));
      if (!run || !(body as { return_run_details?: boolean }).return_run_details) return said;
      return { status: 200, body: { workflow_run_id: run.id, run_url: `${state.web}/api/${run.id}`, html_url: urlOf(state, run) } };
    },
  ),
  'GET /repos/{owner}/{repo}/actions/runs': inRepository('actions', 'read', (state, { route }, { name }) =>
    listed(
      state,
      route,
      state.runs.filter((run) => run.repository === name),
    ),
  ),
  'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs': inRepository(
    'actions',
    'read',
    (state, { route }, { name, repository }) => {
      const file = route.path['workflow_id'] ?? '';
      if (!repository.workflows[file]) return notFound();
      return listed(
        state,
        route,
        state.runs.filter((run) => run.repository === name && run.workflow === file),
      );
    },
  ),
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}': inRepository('actions', 'read', (state, { route }, { name }) => {
    const run = state.runs.find((one) => one.repository === name && one.id === number(route.path['run_id']));
    return run ? { status: 200, body: runBody(state, route.example(200), run) } : notFound();
  }),
  'POST /repos/{owner}/{repo}/deployments': inRepository('deployments', 'write', (state, { route, body }, { name }) => {
    const given = body as { ref: string; environment?: string; description?: string; production_environment?: boolean };
    const { environment = 'production' } = given;
    const deployment: Deployment = {
      id: state.deployments.length + 1,
      repository: name,
      ref: given.ref,
      environment,
      description: given.description ?? '',
      production: given.production_environment ?? environment === 'production',
      statuses: [],
    };
    state.deployments.push(deployment);
    return { status: 201, body: deploymentBody(route.example(201), deployment) };
  }),
  'GET /repos/{owner}/{repo}/deployments': inRepository('deployments', 'read', (state, { route }, { name }) => {
    const { environment, per_page: size = '30' } = route.query;
    const found = state.deployments.filter((one) => one.repository === name && (!environment || one.environment === environment));
    const [example = {}] = route.example(200) as object[];
    return {
      status: 200,
      body: found
        .toReversed()
        .slice(0, number(size))
        .map((one) => deploymentBody(example, one)),
    };
  }),
  'GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses': inRepository('deployments', 'read', (state, { route }, { name }) => {
    const deployment = deploymentOf(state, name, route);
    const [example = {}] = route.example(200) as object[];
    return deployment ? { status: 200, body: deployment.statuses.toReversed().map((one) => ({ ...example, ...one })) } : notFound();
  }),
  'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses': inRepository(
    'deployments',
    'write',
    (state, { route, body }, { name }) => {
      const deployment = deploymentOf(state, name, route);
      if (!deployment) return notFound();
      const {
        state: word,
        description = '',
        log_url = '',
        auto_inactive = true,
      } = body as {
        state: string;
        description?: string;
        log_url?: string;
        auto_inactive?: boolean;
      };
      const status = { id: deployment.statuses.length + 1, state: word, description, log_url };
      deployment.statuses.push(status);
      if (word === 'success' && auto_inactive) makeInactive(state, deployment);
      return { status: 201, body: { ...route.example(201), ...status } };
    },
  ),
};

function started(state: State, repository: string, run: NewRun): Run {
  const made: Run = { ...run, id: 1000 + state.runs.length, repository, createdAt: iso(state.now()), status: 'queued', conclusion: null };
  state.runs.push(made);
  return made;
}

function listed(state: State, route: Route, runs: Run[]): Said {
  const { event, per_page: size = '30' } = route.query;
  const found = runs.filter((run) => !event || run.event === event);
  const { workflow_runs: [example = {}] = [] } = route.example(200) as { workflow_runs?: object[] };
  const shown = found.toReversed().slice(0, number(size));
  return { status: 200, body: { total_count: found.length, workflow_runs: shown.map((run) => runBody(state, example, run)) } };
}

const urlOf = ({ web }: State, { repository, id }: Run): string => `${web}/${repository}/actions/runs/${id}`;
const runBody = (state: State, example: object, run: Run): object => ({
  ...example,
  id: run.id,
  name: run.workflow,
  event: run.event,
  display_title: run.title,
  status: run.status,
  conclusion: run.conclusion,
  created_at: run.createdAt,
  html_url: urlOf(state, run),
});
const deploymentBody = (example: object, { id, ref, environment, description, production }: Deployment): object => ({
  ...example,
  id,
  ref,
  environment,
  description,
  production_environment: production,
});
const deploymentOf = ({ deployments }: State, repository: string, route: Route): Deployment | undefined =>
  deployments.find((one) => one.repository === repository && one.id === number(route.path['deployment_id']));

/** Former successes of the environment, but never in production. */
function makeInactive({ deployments }: State, { id, repository, environment }: Deployment): void {
  for (const one of deployments) {
    const isFormer = one.id < id && one.repository === repository && one.environment === environment && !one.production;
    if (isFormer && one.statuses.at(-1)?.state === 'success')
      one.statuses.push({ id: one.statuses.length + 1, state: 'inactive', description: '', log_url: '' });
  }
}
