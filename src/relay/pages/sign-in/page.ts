import { html } from 'hono/html';
import type { Html } from '../layout.ts';

export interface SignInShown {
  /** What each form has. */
  form: string;
  next: string;
  /** Why somebody is here again. */
  words?: string | undefined;
  password: boolean;
  gitHub: boolean;
}

/** The one page for whoever is not signed in: no word of what is behind it. */
export const signInPage = ({ form, next, words, password, gitHub }: SignInShown): Html => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="same-origin">
<title>Sign in - hub-to-kube</title>
<link rel="stylesheet" href="/style.css">
</head>
<body>
<main>
<h1>Sign in to hub-to-kube</h1>
${words === undefined ? '' : html`<p class="notices" role="alert">${words}</p>`}
${
  password
    ? html`<form method="post" action="/sign-in">
<input type="hidden" name="token" value="${form}"><input type="hidden" name="next" value="${next}">
<input type="text" name="username" value="relay" autocomplete="username" hidden>
<label>Password <input type="password" name="password" autocomplete="current-password" required autofocus></label>
<button>Sign in</button>
</form>`
    : ''
}
${gitHub ? html`<p><a href="/sign-in/github?${new URLSearchParams({ next }).toString()}">Sign in with GitHub</a></p>` : ''}
</main>
</body>
</html>
`;
