import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import { StoreAway } from '../types.ts';
import { isForPrograms, letIn } from './access.ts';
import { eventsApi } from './api-events.ts';
import { tokensApi } from './api-tokens.ts';
import { webhooksApi } from './api-webhooks.ts';
import { BadBody } from './bodies.ts';
import type { PageEnv } from './caller.ts';
import { eventsPath } from './events.ts';
import { executionStyle } from './executions/style.ts';
import { metrics } from './metrics.ts';
import { openApi, openApiPath } from './openapi/document.ts';
import type { PagePorts } from './ports.ts';
import { routePages } from './routes.ts';
import { signInRoutes, signOut } from './sign-in/routes.ts';
import { style } from './style.ts';

/** Pages, checks and the API: everything but the hooks themselves. */
export function newPages(ports: PagePorts): Hono<PageEnv> {
  const { store, log } = ports;
  const app = new Hono<PageEnv>();
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        // The page of an execution that goes on is kept up to date; without scripts it is read by loading it again.
        scriptSrc: ["'self'"],
        connectSrc: ["'self'"],
        imgSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
      // A form of ours has to say where it comes from, and other sites get nothing.
      referrerPolicy: 'same-origin',
      xFrameOptions: 'DENY',
    }),
  );
  app.onError((error, context) => {
    if (error instanceof HTTPException) return error.getResponse();
    if (error instanceof BadBody) return context.json({ message: error.message }, error.status);
    const away = error instanceof StoreAway;
    if (!away) log('error', `a page can't be shown: ${error.message}`);
    const message = away ? `nothing was changed: ${error.message}` : 'this can’t be shown now; try again';
    const retry = { 'retry-after': '5' };
    return isForPrograms(context.req.path) ? context.json({ message }, 503, retry) : context.text(`${message}\n`, 503, retry);
  });
  app.notFound((context) =>
    isForPrograms(context.req.path)
      ? context.json({ message: 'there is nothing here' }, 404)
      : context.text('there is no such page\n', 404),
  );

  app.get('/healthz', (context) => context.text('alive\n'));
  app.get('/readyz', (context) => {
    const trouble = store.trouble();
    return trouble === undefined ? context.text('ready\n') : context.text(`not ready: ${trouble}\n`, 503);
  });
  app.get('/style.css', (context) =>
    context.body(`${style}${executionStyle}`, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'max-age=3600' }),
  );

  app.route('/', ports.executions.reports);

  if (ports.password !== undefined || ports.gitHub) app.route('/', signInRoutes(ports));
  app.use(letIn(ports));
  app.use(async (context, next) => {
    await next();
    if (!context.res.headers.has('cache-control')) context.header('cache-control', 'no-store');
  });
  app.get('/metrics', async (context) =>
    context.body(await metrics(ports), 200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }),
  );
  app.get(openApiPath, (context) => context.json(openApi()));
  app.route(eventsPath, eventsApi(ports));
  app.route('/api/registry-webhooks', webhooksApi(ports));
  app.route('/api/hook-tokens', tokensApi(ports));
  app.route('/', ports.executions.pages);
  const { forms } = ports;
  app.post('/sign-out', forms.own, (context) => signOut(context, ports.sessions, ports.publicUrl));
  routePages(app, ports, forms);
  return app;
}
