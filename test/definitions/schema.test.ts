import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { jsonSchema } from '../../src/definitions/schema.ts';

it('schema/definitions.json is the one that definitions are checked by: npm run schema', () =>
  expect(JSON.parse(readFileSync(join(import.meta.dirname, '../../schema/definitions.json'), 'utf8'))).toEqual(
    JSON.parse(JSON.stringify(jsonSchema())),
  ));
