/** The pages' style: the reader's own fonts and colours, a table that becomes cards on a telephone. */
export const style = `:root { color-scheme: light dark; --ground: #fff; --ink: #1a1a1a; --link: #0b57d0; --line: #8886; --field: #767676; --quiet: #595959; --bad: #b3261e; --good: #1a6b2e; --wait: #7a5200 }
@media (prefers-color-scheme: dark) { :root { --ground: #161616; --ink: #e8e8e8; --link: #8ab4f8; --field: #8c8c8c; --quiet: #b0b0b0; --bad: #ff8a80; --good: #7fd694; --wait: #f0c060 } }
* { box-sizing: border-box }
html { background: var(--ground); color: var(--ink) }
body { font: 15px/1.45 system-ui, sans-serif; margin: 0 auto; max-width: 96rem; padding: 0 1rem 3rem }
a { color: var(--link) }
header { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: baseline; padding: .75rem 0; border-bottom: 1px solid var(--line) }
header > a { font-weight: 600; color: inherit; text-decoration: none }
.account { margin: 0 0 0 auto; align-items: center }
h1 { font-size: 1.3rem; margin: 1rem 0 .75rem; overflow-wrap: anywhere }
h2 { font-size: 1.05rem; margin: 1.5rem 0 .5rem }
p { margin: .5rem 0 }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; list-style: none; margin: 0; padding: 0 }
nav a[aria-current] { font-weight: 600; text-decoration: none; color: inherit }
.fates { margin: .75rem 0 }
.count, .quiet { color: var(--quiet) }
.notices { border-left: 4px solid var(--bad); padding: .5rem 1rem .5rem 2rem }
.done { border-left: 4px solid var(--good); padding: .5rem 1rem }
form { display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: end; margin: .75rem 0 }
label { display: grid; gap: .15rem; font-size: .87rem; color: var(--quiet) }
.again { align-items: center }
.again label { display: inline }
input, select, button { font: inherit; color: inherit; background: var(--ground); border: 1px solid var(--field); border-radius: 3px; padding: .3rem .5rem; max-width: 100% }
input[type=checkbox] { vertical-align: middle }
button { cursor: pointer; background: color-mix(in srgb, var(--ink) 8%, var(--ground)) }
.buttons { display: flex; gap: .75rem; align-items: center }
table { border-collapse: collapse; width: 100% }
th { text-align: left; font-weight: 600; font-size: .87rem; white-space: nowrap }
th, td { border-bottom: 1px solid var(--line); padding: .4rem .75rem .4rem 0; vertical-align: top; overflow-wrap: anywhere }
:is([data-label='Commit time'], [data-label=Execution], [data-label=Status]) { white-space: nowrap }
:is([data-label=Image], [data-label=Tag]) { min-width: 6rem }
[data-label=Message] { min-width: 12rem }
.fate { font-weight: 600 }
.dispatched { color: var(--good) } .dead, .rejected { color: var(--bad) } .waiting, .retrying { color: var(--wait) }
dl { display: grid; gap: .2rem 1rem; margin: 1rem 0 }
dl > div { display: grid; grid-template-columns: 9rem 1fr }
dt { color: var(--quiet) } dd { margin: 0; overflow-wrap: anywhere }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(24rem, 100%), 1fr)); gap: 1rem; list-style: none; margin: 0; padding: 0 }
.cards > li { border: 1px solid var(--line); border-radius: 4px; padding: .25rem 1rem }
.cards h2 { margin: .75rem 0 0; overflow-wrap: anywhere }
.warning { color: var(--wait); font-weight: 600 }
pre { border: 1px solid var(--line); padding: .75rem; overflow-x: auto; white-space: pre-wrap; overflow-wrap: anywhere }
code, pre { font: .87em/1.5 ui-monospace, monospace }
@media (max-width: 76rem) {
  .pushes, .pushes tbody, .pushes tr, .pushes td { display: block }
  .pushes thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden }
  .pushes tr { border-top: 1px solid var(--line); padding: .5rem 0 }
  .pushes td { display: grid; grid-template-columns: 7.5rem 1fr; border: 0; padding: .1rem 0; white-space: normal; min-width: 0 }
  .pushes td::before { content: attr(data-label); color: var(--quiet) }
  .pushes td:empty { display: none }
}
@media (max-width: 30rem) { .filter label, .filter input, .filter select { width: 100% } dl > div { grid-template-columns: 7.5rem 1fr } }
`;
