import { expect, it } from '@jest/globals';
import { begin, done, ended, pipeline, settled, task, trial } from './fixture.ts';

const image = { image: 'acme/shop', tag: 'prod', digest: `sha256:${'a'.repeat(64)}` } as const;
const definition = pipeline({ Copy: { Prod: task({ do: 'copy' }) } });

it('a tag is announced before it is written: the task goes on when whoever must know of it has heard', async () => {
  const heard = Promise.withResolvers<void>();
  const told: string[] = [];
  const copies = trial({
    copy: async (_, { announce }) => {
      await announce(image);
      told.push('written');
      return done();
    },
  });
  const { events, ran } = begin(definition, { tasks: { REST: copies }, arrived: () => heard.promise });
  await settled();
  expect(events.at(-1)).toMatchObject({ type: 'image', stage: 'Copy', task: 'Prod', ...image });
  expect(told).toEqual([]);
  heard.resolve();
  await ran;
  expect(told).toEqual(['written']);
});

it('where nobody has to hear, it goes on at once', async () => {
  const copies = trial({ copy: async (_, { announce }) => announce(image).then(() => done()) });
  const { execution } = await ended(definition, { tasks: { REST: copies } });
  expect(execution.status).toBe('COMPLETED');
});
