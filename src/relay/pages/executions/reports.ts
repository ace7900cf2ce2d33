import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { ownerOf } from '../../core/reports/keys.ts';
import { type ReportPorts, report } from '../../core/reports/receive.ts';
import type { Owner } from '../../core/reports/types.ts';
import type { Store } from '../../types.ts';

export interface ReportRoutePorts extends Omit<ReportPorts, 'executions'> {
  store: Pick<Store, 'executions'>;
  /** Whether this is an API token with the right to operate. */
  mayOperate: (token: string) => boolean;
}

/** Larger than any report of the action's. */
const largest = 1024 * 1024;

/** Where executions are reported: by the run of a delivery with its key, or by any run with an API token. Rules 41. */
export function reportRoutes(ports: ReportRoutePorts): Hono {
  const app = new Hono();
  const tooLarge = bodyLimit({
    maxSize: largest,
    onError: (context) => context.json({ message: `the report is larger than ${largest / 1024} KiB` }, 413),
  });
  app.post('/api/deliveries/:delivery/events', tooLarge, async (context) => {
    const key = bearerOf(context);
    const owner = key === undefined ? undefined : await ownerOf(key, context.req.param('delivery'), ports);
    if (!owner) return refused(context, 'the report key is wrong, is another delivery’s, or is older than a day');
    return answer(context, { owner }, ports);
  });
  app.post('/api/executions/:execution/events', tooLarge, async (context) => {
    const token = bearerOf(context);
    if (token === undefined || !ports.mayOperate(token)) return refused(context, 'this takes an API token with the right to operate');
    return answer(context, { owner: {}, asked: context.req.param('execution') }, ports);
  });
  return app;
}

function bearerOf({ req }: Context): string | undefined {
  return /^Bearer ([\x21-\x7e]{1,512})$/i.exec(req.header('authorization') ?? '')?.[1];
}

const refused = (context: Context, message: string) => context.json({ message }, 401, { 'www-authenticate': 'Bearer' });

async function answer(context: Context, given: { owner: Owner; asked?: string }, ports: ReportRoutePorts): Promise<Response> {
  let body: unknown;
  try {
    body = JSON.parse(await context.req.text());
  } catch {
    return context.json({ message: 'the body is not JSON' }, 400);
  }
  const { status, ...told } = await report({ body, ...given }, { ...ports, executions: ports.store.executions });
  return context.json(told, status, status === 503 ? { 'retry-after': '5' } : {});
}
