import type { Json, JsonObject } from '../../../types.ts';
import { withItsEnd } from '../../core/reports/ended.ts';
import type { ExecutionPage, ExecutionRow } from '../../core/reports/types.ts';
import type { ExecutionView } from '../../core/reports/view.ts';

export const executionsPath = '/api/executions';

/** A list in Automation Pipelines' shape: documents by their links, without their stages. */
export function executionList({ rows, total }: ExecutionPage): JsonObject {
  const documents = Object.fromEntries(rows.map((row) => [`${executionsPath}/${row.id}`, rowDocument(row)]));
  return { count: rows.length, totalCount: total, links: Object.keys(documents), documents };
}

/** One execution with its whole tree, in Automation Pipelines' own names; what they have no word for stands at the end. */
export function executionDocument(view: ExecutionView, row: ExecutionRow): JsonObject {
  const { problems, question } = view;
  const execution = view.execution && withItsEnd(view.execution);
  return {
    ...(execution as unknown as JsonObject | undefined),
    ...rowDocument(row),
    ...(question && { question: { ...question } }),
    problems: problems as unknown as Json,
  };
}

function rowDocument(row: ExecutionRow): JsonObject {
  const { id, name, index, status, message, started, ended, webhook, delivery, run, image, tag, digest, heard, omitted } = row;
  return {
    id,
    name,
    index,
    status,
    statusMessage: message,
    _requestTimeInMicros: started * 1000,
    ...(ended !== undefined && { _durationInMicros: (ended - started) * 1000 }),
    ...(webhook !== undefined && { webhook }),
    ...(delivery !== undefined && { delivery }),
    ...(run && { run: { ...run } }),
    ...(image !== undefined && { image }),
    ...(tag !== undefined && { tag }),
    ...(digest !== undefined && { digest }),
    heardInMicros: heard * 1000,
    omittedEvents: omitted,
  };
}
