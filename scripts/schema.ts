// npm run schema: schema/definitions.json from the shapes that definitions are checked by.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchema } from '../src/definitions/schema.ts';

const folder = join(import.meta.dirname, '../schema');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'definitions.json'), `${JSON.stringify(jsonSchema(), null, 2)}\n`);
