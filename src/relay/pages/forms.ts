import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { every } from 'hono/combine';
import { html } from 'hono/html';
import { hex } from '../core/encode.ts';
import type { PageEnv } from './caller.ts';
import type { Html } from './layout.ts';

/** A form's fields, and nothing larger. */
const most = 16 * 1024;

/** What keeps other sites from pressing the buttons of these pages in somebody's browser. */
export interface Forms {
  /** The field that each form has, for who asks. */
  field: (context: Context<PageEnv>) => Html;
  /** Lets through a form that was filled in here, by a person. */
  own: MiddlewareHandler<PageEnv>;
}

/** A secret of the session's, or where there is none one for as long as the relay runs: it is in every form, and a page elsewhere can't read it. */
export function newForms(random: (bytes: number) => Uint8Array): Forms {
  const secret = hex(random(32));
  const expected = (context: Context<PageEnv>): string => {
    const caller = context.get('caller');
    return (caller.by === 'person' && caller.session?.form) || secret;
  };
  const check: MiddlewareHandler<PageEnv> = async (context, next) => {
    if (context.get('caller').by !== 'person') return context.text('forms are for people: programs have /api/\n', 403);
    if (!isSameOrigin(context)) return context.text('this form came from another site\n', 403);
    const type = context.req.header('content-type') ?? '';
    if (!type.startsWith('application/x-www-form-urlencoded')) return context.text('this is no form\n', 415);
    const { token } = await context.req.parseBody();
    if (token !== expected(context))
      return context.text(
        'you signed in, or the relay was started, anew since this page was shown: go back, reload it, and try again\n',
        403,
      );
    return next();
  };
  const small = bodyLimit({ maxSize: most, onError: (context) => context.text('this form is too large\n', 413) });
  return { field: (context) => html`<input type="hidden" name="token" value="${expected(context)}">`, own: every(small, check) };
}

/** By what the browser says of where a form comes from; one that says nothing is not taken. */
export function isSameOrigin({ req }: Context<PageEnv>): boolean {
  const site = req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  const origin = req.header('origin') ?? '';
  return URL.canParse(origin) && new URL(origin).host === req.header('host');
}
