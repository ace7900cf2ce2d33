import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, expect, it } from '@jest/globals';
import { apiTokens, operate, read } from '../relay/pages/client.ts';
import { body, closeAll, rig } from '../relay/rig.ts';

afterEach(closeAll);

const schemathesis = join(import.meta.dirname, '../../build/schemathesis/bin/schemathesis');
/** What the document promises of every answer; which requests are good it doesn't promise, as much of that is a matter of what is there. */
const checks = ['not_a_server_error', 'status_code_conformance', 'content_type_conformance', 'response_schema_conformance'];

/** What it has against the relay; empty: nothing. The same requests each time. */
async function faults(url: string, headers: string[]): Promise<string> {
  const flags = ['--checks', checks.join(','), '--max-examples', '25', '--seed', '6', '--no-color', '--generation-database', 'none'];
  const args = ['run', `${url}/api/openapi.json`, ...flags, ...headers.flatMap((header) => ['--header', header])];
  try {
    await promisify(execFile)(schemathesis, args, { maxBuffer: 64 * 1024 * 1024, timeout: 240_000 });
    return '';
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    return `${stdout}${stderr}` || String(error);
  }
}

it.each([
  ['operate', operate],
  ['read', read],
])('the relay answers as its document says, to a token with the right to %s', async (_, token) => {
  const relay = await rig({ apiTokens, publicUrl: 'https://relay.example.com' });
  await relay.post(body('v1'));
  await relay.activity(([row]) => row?.fate === 'dispatched');
  expect(await faults(relay.relay.url, [`Authorization: Bearer ${token}`])).toBe('');
  expect(relay.log.filter((line) => line.startsWith('error'))).toEqual([]);
});
