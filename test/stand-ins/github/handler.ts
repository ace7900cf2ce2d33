import type { Route } from './contract.ts';
import { notFound, type Said } from './refusals.ts';
import { refusedTo } from './who.ts';
import type { Deployment, Issue, Repository, Right, Run, World } from './world.ts';

/** What this GitHub is, and what has happened on it. */
export interface State {
  world: World;
  runs: Run[];
  deployments: Deployment[];
  issues: Issue[];
  now: () => number;
  /** Where people would look. */
  web: string;
}
export interface Call {
  route: Route;
  authorization: string | undefined;
  body: object;
}
export type Handler = (state: State, call: Call) => Said;

export const number = (text: string | undefined): number => Number(text);
export const iso = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;

/** A handler of a repository's route, for those who have the right; undefined: whoever sees the repository has it. */
export const inRepository =
  (
    right: Right | undefined,
    level: 'read' | 'write',
    handle: (state: State, call: Call, at: { name: string; repository: Repository }) => Said,
  ): Handler =>
  (state, call) => {
    const name = nameOf(call);
    const refused = refusedTo(state.world, call.authorization, name, right, level);
    const repository = state.world.repositories[name];
    return refused ?? (repository ? handle(state, call, { name, repository }) : notFound());
  };
export const nameOf = ({ route: { path } }: Call): string => `${path['owner']}/${path['repo']}`;
