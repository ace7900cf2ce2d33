import { html } from 'hono/html';

export type Html = ReturnType<typeof html>;

const places = [
  ['/', 'Activity'],
  ['/executions', 'Executions'],
  ['/webhooks', 'Webhooks'],
] as const;

export interface Account {
  name: string;
  form: string;
}
export interface Frame {
  title: string;
  /** Which of the places it is, or belongs to. */
  place: (typeof places)[number][0];
  /** What a person should know. */
  notices: readonly string[];
  /** Who is signed in, with what a form has. */
  account?: Account | undefined;
  /** What was just done. */
  done?: string | undefined;
}

/** One page: readable without JavaScript, on a telephone, and by machines that read aloud. */
export const layout = ({ title, place, notices, done, account }: Frame, content: Html): Html => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="same-origin">
<title>${title} - hub-to-kube</title>
<link rel="stylesheet" href="/style.css">
</head>
<body>
<header><a href="/">hub-to-kube</a>
<nav aria-label="Pages"><ul>${places.map(([path, name]) => html`<li><a href="${path}"${path === place ? html` aria-current="page"` : ''}>${name}</a></li>`)}</ul></nav>${account ? signedIn(account) : ''}</header>
<main>
${notices.length > 0 ? html`<ul class="notices" role="alert">${notices.map((notice) => html`<li>${notice}</li>`)}</ul>` : ''}
${done === undefined ? '' : html`<p class="done" role="status">${done}</p>`}
<h1>${title}</h1>
${content}
</main>
</body>
</html>
`;

const signedIn = ({ name, form }: Account): Html => html`<form class="account" method="post" action="/sign-out">
<input type="hidden" name="token" value="${form}"><span class="quiet">${name}</span> <button>Sign out</button></form>`;
