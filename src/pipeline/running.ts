import type { Definitions, PipelineDefinition, Workspace } from '../definitions/types.ts';
import type { Stop } from '../types.ts';
import type { Notices } from './notices.ts';
import type { Known } from './scope.ts';
import type { Stream, Tell } from './stream.ts';
import type { Answer, Execution, Halt, Sink, Status, TaskContext, TaskResult, Tasks, Ticket, Within } from './types.ts';

/** What a run is given beside the pipeline. */
export interface RunContext
  extends Pick<
    TaskContext,
    'ports' | 'signal' | 'leave' | 'repository' | 'push' | 'event' | 'cluster' | 'contents' | 'platforms' | 'pull' | 'images' | 'manifests'
  > {
  execution: { id: string; index?: number; url?: string; requestBy?: string; comments?: string };
  definitions: Definitions;
  /** A variable's value, the secret ones among them; `project`: of the pipeline that asks. */
  variable: (name: string, project?: string) => string | undefined;
  tasks: Tasks;
  sink: Sink;
  /** Resolves when all that the sink was told has arrived where it goes, or can't; never rejects. Left out: nobody has to be waited for. */
  arrived?: () => Promise<void>;
  /** How long all of it may take, in ms. Left out: six hours, as long as a job of GitHub's own runners. */
  limit?: number;
  /** A run that waited, to be gone on with. Left out: it begins. */
  halt?: Halt;
  /** What people said, by `Stage.Task`. */
  answers?: { [task: string]: Answer };
}

/** What all pipelines of one run share. */
export interface Shared {
  context: RunContext;
  stream: Stream;
  notices: Notices;
  /** Aborted: by a cancel, or because `deadline` has passed. */
  signal: AbortSignal;
  deadline: number;
  isLate: () => boolean;
  /** What tasks came to that did something, in order. */
  results: TaskResult[];
  /** Mistakes and absences that failed a task before it did anything. */
  stops: Stop[];
  nextId: () => string;
  /** Of tasks that wait, by `Stage.Task`. */
  tickets: { [task: string]: Ticket };
  begun: Halt['begun'];
}

/** One pipeline as it runs. */
export interface Running {
  shared: Shared;
  pipeline: PipelineDefinition;
  id: string;
  known: Known;
  tell: Tell;
  workspace: Workspace | undefined;
  /** Where there is but one task, nobody needs to be told which. */
  isOnly: boolean;
  isNested: boolean;
  /** Runs another pipeline as a part of a task or as its rollback. Throws ConfigurationError. */
  runPipeline: (
    asked: { name: string; project?: string | undefined },
    given: { [name: string]: string },
    step: Within,
  ) => Promise<Execution>;
}

/** How a part of an execution ended. COMPLETED: what comes after it goes on. */
export interface End {
  status: Status;
  message: string;
}
export const completed: End = { status: 'COMPLETED', message: '' };
export const canceled: End = { status: 'CANCELED', message: 'canceled' };
