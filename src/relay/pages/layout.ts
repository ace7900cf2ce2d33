import { html } from 'hono/html';

type Html = ReturnType<typeof html>;

/** One page: readable without JavaScript, on a telephone, and by machines that read aloud. */
export const layout = (title: string, notices: readonly string[], content: Html): Html => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title} - hub-to-kube</title>
<link rel="stylesheet" href="/style.css">
</head>
<body>
<header><a href="/">hub-to-kube</a></header>
<main>
${notices.length > 0 ? html`<ul class="notices" role="alert">${notices.map((notice) => html`<li>${notice}</li>`)}</ul>` : ''}
<h1>${title}</h1>
${content}
</main>
</body>
</html>
`;

export const style = `:root { color-scheme: light dark; --line: #8884; --quiet: #666; --bad: #b3261e; --good: #1a6b2e; --wait: #7a5200 }
@media (prefers-color-scheme: dark) { :root { --quiet: #aaa; --bad: #ff8a80; --good: #7fd694; --wait: #f0c060 } }
* { box-sizing: border-box }
body { font: 16px/1.45 system-ui, sans-serif; margin: 0 auto; max-width: 70rem; padding: 0 1rem 3rem }
header { padding: 1rem 0; border-bottom: 1px solid var(--line) }
header a { font-weight: 600; color: inherit; text-decoration: none }
h1 { font-size: 1.4rem }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem .75rem; list-style: none; padding: 0 }
nav a[aria-current] { font-weight: 600; text-decoration: none; color: inherit }
.notices { border-left: 4px solid var(--bad); padding: .5rem 1rem .5rem 2rem }
.pushes { list-style: none; padding: 0; margin: 0 }
.pushes > li { border-top: 1px solid var(--line); padding: .75rem 0; overflow-wrap: anywhere }
.pushes h2 { font-size: 1rem; margin: 0; display: inline }
.fate { font-weight: 600 }
.dispatched { color: var(--good) } .dead, .rejected { color: var(--bad) } .waiting, .retrying { color: var(--wait) }
.quiet { color: var(--quiet); font-size: .9rem }
p { margin: .15rem 0 }
code { font-size: .9em }
`;
