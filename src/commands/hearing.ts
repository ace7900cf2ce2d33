import type { RunContext } from '../pipeline/run.ts';
import type { ExecutionEvent, Sink } from '../pipeline/types.ts';
import type { Problem } from '../types.ts';
import type { Host } from './host.ts';
import type { Reporting } from './report/index.ts';

/** Where all goes that an execution tells: to the face that shows it, and to the relay that it is reported to. */
export interface Hearing {
  context: Pick<RunContext, 'sink' | 'arrived'>;
  /** What it told so far. */
  problems: Problem[];
  /** After its last event. That it could not be shown elsewhere is told like any other problem of the run, and returned. */
  end: () => Promise<Problem[]>;
}

export function hearing(reporting: Reporting | undefined, execution: string, sink: Sink, { ports }: Pick<Host, 'ports'>): Hearing {
  const problems: Problem[] = [];
  let told = 0;
  const hear: Sink = (event) => {
    problems.push(...toldIn(event));
    told = event.seq + 1;
    sink(event);
  };
  return {
    problems,
    context: {
      sink(event) {
        hear(event);
        reporting?.take(event);
      },
      ...(reporting ? { arrived: reporting.arrived } : {}),
    },
    async end() {
      const unseen = (await reporting?.end()) ?? [];
      for (const problem of unseen) hear({ seq: told, at: ports.now(), execution, type: 'problem', problem });
      return unseen;
    },
  };
}

function toldIn(event: ExecutionEvent): Problem[] {
  if (event.type === 'problem') return [event.problem];
  return event.type === 'deploy' && event.deploy.type === 'problem' ? [event.deploy.problem] : [];
}
