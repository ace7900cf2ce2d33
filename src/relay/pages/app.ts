import { type Context, Hono } from 'hono';
import { basicAuth } from 'hono/basic-auth';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import type { Query, Store } from '../types.ts';
import { activity, fates, isFate } from './activity.ts';
import { documentOf, eventsPath, listOf } from './events.ts';
import { layout, style } from './layout.ts';

export interface PagePorts {
  store: Pick<Store, 'list' | 'count' | 'trouble'>;
  /** What a person should know: definitions that can't be read, a token that ends. */
  notices: () => string[];
  /** Left out: only who asks on this machine sees pages. */
  password?: string;
  log: (level: 'error', text: string) => void;
}

const pageSize = 50;
const loopbackName = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;
const loopbackAddress = /^(127(\.\d{1,3}){3}|::1|::ffff:127(\.\d{1,3}){3})$/;

/** What a server in front of the pages tells of a request: the connection it came by. */
export interface PageEnv {
  Bindings: { incoming?: { socket: { remoteAddress?: string } } };
}

/**
 * Whether somebody on this machine asks: by its connection and by the name it asks under, and no proxy handed it on. The name alone is the
 * caller's to choose, the connection alone may be a page's elsewhere that leads a browser here.
 */
function isHere({ req, env }: Context<PageEnv>): boolean {
  const handedOn = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some((name) => req.header(name) !== undefined);
  return !handedOn && loopbackAddress.test(env.incoming?.socket.remoteAddress ?? '') && loopbackName.test(req.header('host') ?? '');
}

/** Pages, checks and the API: everything but the hooks themselves. */
export function newPages({ store, notices, password, log }: PagePorts): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
      referrerPolicy: 'no-referrer',
      xFrameOptions: 'DENY',
    }),
  );
  app.onError((error, context) => {
    // A wrong password: an answer like any other.
    if (error instanceof HTTPException) return error.getResponse();
    log('error', `a page can't be shown: ${error.message}`);
    return context.text('this can’t be shown now; try again\n', 503, { 'retry-after': '5' });
  });
  app.notFound((context) => context.text('there is no such page\n', 404));

  app.get('/healthz', (context) => context.text('alive\n'));
  app.get('/readyz', (context) => {
    const trouble = store.trouble();
    return trouble === undefined ? context.text('ready\n') : context.text(`not ready: ${trouble}\n`, 503);
  });
  app.get('/style.css', (context) =>
    context.body(style, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'max-age=3600' }),
  );

  if (password) app.use(basicAuth({ username: 'relay', password, realm: 'hub-to-kube' }));
  else
    app.use(async (context, next) => {
      if (isHere(context)) return next();
      return context.text('pages are shown on this machine only, until RELAY_PASSWORD is set\n', 403);
    });
  app.get('/', async (context) => {
    const query = queryOf(context.req.query());
    const page = await store.list(query);
    const title = query.fate ? `Activity: ${fates[query.fate]}` : 'Activity';
    return context.html(layout(title, notices(), activity(page, query)), 200, { 'cache-control': 'no-store' });
  });
  app.get(eventsPath, async (context) => {
    const page = await store.list(queryOf(context.req.query()));
    return context.json(listOf(page.rows, await store.count()), 200, { 'cache-control': 'no-store' });
  });
  app.get(`${eventsPath}/:seq{[0-9]{1,15}}`, async (context) => {
    const seq = Number(context.req.param('seq'));
    const { rows } = await store.list({ before: seq + 1, limit: 1 });
    const [row] = rows;
    return row?.seq === seq ? context.json(documentOf(row)) : context.json({ message: `there is no event ${seq}` }, 404);
  });
  return app;
}

/** What a page asks for; what makes no sense is as if it were not there. */
function queryOf({ fate, webhook, before }: Record<string, string>): Query {
  return {
    limit: pageSize,
    ...(isFate(fate) && { fate }),
    ...(webhook && { webhook }),
    ...(before && /^\d{1,15}$/.test(before) && { before: Number(before) }),
  };
}
