/** What the pages of executions add to the style of all pages. */
export const executionStyle = `.status { font-weight: 600; white-space: nowrap }
.good { color: var(--good) } .bad { color: var(--bad) } .wait { color: var(--wait) }
.execution details { border-top: 1px solid var(--line); padding: .35rem 0 }
.execution .task, .execution .inner { margin-left: 1.25rem }
.execution summary { cursor: pointer; padding: .25rem 0; overflow-wrap: anywhere }
.execution progress { width: 5rem; vertical-align: middle }
.execution h3 { font-size: 1rem; margin: .5rem 0 0 } .execution h4 { font-size: .9rem; margin: .75rem 0 .25rem }
.execution pre { max-height: 24rem; overflow: auto; margin: .25rem 0; padding: .5rem .75rem; border: 1px solid var(--line); border-radius: 4px; font-size: .85rem; white-space: pre-wrap; overflow-wrap: anywhere }
.cause { border-left: 4px solid var(--bad); padding: 0 0 0 .75rem; margin: .75rem 0 }
.question { border-left: 4px solid var(--wait); padding: 0 0 0 .75rem; margin: .75rem 0 }
.question h2 { margin-top: .5rem }
.question label { flex: 1 1 12rem; max-width: 24rem; min-width: 0 } .question input { width: 100%; min-width: 0 }
.problems { padding-left: 1.25rem }
.rows td { white-space: normal }
@media (max-width: 40rem) {
  .rows thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
  .rows, .rows tbody { display: block }
  .rows tr { display: block; border-top: 1px solid var(--line); padding: .5rem 0 }
  .rows td { display: grid; grid-template-columns: 6rem minmax(0, 1fr); border: 0; padding: .1rem 0 }
  .rows td:empty { display: none }
  .rows td::before { content: attr(data-label); color: var(--quiet) }
  .execution .task, .execution .inner { margin-left: .5rem }
}
`;
