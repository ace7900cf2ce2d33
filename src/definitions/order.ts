import { didYouMean } from '../text/nearest.ts';
import type { Path, Problem } from '../types.ts';
import type { WrittenPipeline } from './schema.ts';
import type { Defined, PipelineDefinition, StageDefinition } from './types.ts';

/** The tasks of a stage in order; those of one group run side by side. */
export const tasksInOrder = ({ taskOrder }: Pick<StageDefinition, 'taskOrder'>): string[][] => taskOrder.map(names);

/** `Build-A,Build-B`; a long item may have been folded over several lines. */
const names = (item: string): string[] => item.split(',').map((name) => name.trim());

/** A pipeline whose orders are there, and what is wrong with them (H2K-609, 610). Keys of a map stand in the file's order only where none looks like a number. */
export function ordered(
  { value, at }: Defined<WrittenPipeline>,
  keys: (path: Path) => string[],
): { value: PipelineDefinition; problems: Problem[] } {
  const problems: Problem[] = [];
  const check = (order: string[] | undefined, path: Path, written: string[], what: 'stage' | 'task'): string[] => {
    const key = `${what}Order`;
    for (const name of written.filter((one) => /[.,]/.test(one)))
      problems.push(
        problem(
          'H2K-610',
          `the ${what} name ${JSON.stringify(name)} has a dot or a comma in it`,
          'bindings and orders are divided there: rename it',
          at([...path, `${what}s`, name], 'key'),
        ),
      );
    if (!order) return written;
    const listed = order.flatMap((item, index) => (what === 'task' ? names(item) : [item.trim()]).map((name) => ({ name, index })));
    for (const [position, { name, index }] of listed.entries()) {
      const where = at([...path, key, index]);
      if (!written.includes(name))
        problems.push(
          problem(
            'H2K-609',
            `${key} names ${JSON.stringify(name)}, and there is no such ${what}${didYouMean(name, written)}`,
            `there are ${written.join(', ') || 'none'}`,
            where,
          ),
        );
      else if (listed.findIndex((other) => other.name === name) < position)
        problems.push(problem('H2K-609', `${key} names ${JSON.stringify(name)} twice`, 'remove one of them', where));
    }
    for (const name of written.filter((one) => !listed.some((other) => other.name === one)))
      problems.push(
        problem(
          'H2K-609',
          `the ${what} ${JSON.stringify(name)} is not in ${key}, so it would never run`,
          `add it to ${key}, or remove the ${what}`,
          at([...path, `${what}s`, name], 'key'),
        ),
      );
    return order.map((item) => (what === 'task' ? names(item).join(',') : item.trim()));
  };
  const stages = Object.entries(value.stages).map(([name, stage]): [string, StageDefinition] => {
    const path = ['stages', name];
    const tasks = Object.entries(stage.tasks).map(
      ([task, definition]) => [task, { ...definition, input: definition.input ?? {} }] as const,
    );
    const taskOrder = check(stage.taskOrder, path, keys([...path, 'tasks']), 'task');
    return [name, { ...stage, taskOrder, tasks: Object.fromEntries(tasks) }];
  });
  const stageOrder = check(value.stageOrder, [], keys(['stages']), 'stage');
  const { ciWorkspace, ...rest } = value;
  const workspace = value.workspace ?? ciWorkspace;
  return { value: { ...rest, ...(workspace && { workspace }), stageOrder, stages: Object.fromEntries(stages) }, problems };
}

const problem = (code: Problem['code'], message: string, fix: string, at: Problem['at'] & object): Problem => ({
  code,
  severity: 'error',
  message,
  fix,
  at,
});
