import { expect, it } from '@jest/globals';
import { load } from '../../src/definitions/load.ts';
import { plannedTasks } from '../../src/pipeline/planned.ts';
import { begin, definitions, done, pipeline, task, trial } from './fixture.ts';

const documents = ['', 'retail', 'stock']
  .map((project) => `kind: HEALTH\nname: shops\nmatch: Shop\nready: true\n${project && `project: ${project}\n`}`)
  .join('---\n');

it('a task is given the HEALTH documents of its pipeline’s project, before those of none, whether it runs or is planned', async () => {
  const { health } = load([{ file: 'h.yaml', text: documents }]).definitions;
  const value = pipeline({ S: { T: task() } }, { project: 'retail' });
  const known = { ...definitions(value), health };
  const given: (string | undefined)[][][] = [];
  const projects = (groups: readonly (readonly { value: { project?: string } }[])[]) =>
    given.push(groups.map((group) => group.map((one) => one.value.project)));
  const tasks = {
    REST: trial({
      echo: (_, context) => {
        projects(context.health);
        return done();
      },
    }),
  };
  await begin(value, { definitions: known, tasks }).ran;
  const [planned] = plannedTasks(value, {}, { definitions: known, tasks, variable: () => undefined });
  projects(planned?.health ?? []);
  expect(given).toEqual([
    [['retail'], [undefined]],
    [['retail'], [undefined]],
  ]);
});
