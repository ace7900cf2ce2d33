import type { Filter } from '../../types.ts';

/** A rare fate is looked for among this many pushes at a time, so that a page never holds up the answers beside it. */
export const window = 20_000;

const fate = `CASE WHEN p.outcome <> 'join' THEN p.outcome WHEN d.newest <> p.id THEN 'joined' ELSE CASE d.state
  WHEN 'open' THEN 'waiting' WHEN 'retry' THEN 'retrying' WHEN 'claimed' THEN iif(d.attempts > 1, 'retrying', 'waiting')
  WHEN 'following' THEN 'dispatched' WHEN 'done' THEN 'dispatched' ELSE d.state END END`;
/** The pushes before `:before`, a window of them; bodies stay on the disk. */
const pushes = `(SELECT seq, delivery, id, webhook, at, outcome, reason, event, pipeline, replayOf FROM push
  WHERE seq < :before AND (:webhook IS NULL OR webhook = :webhook) ORDER BY seq DESC LIMIT ${window}) p
  LEFT JOIN delivery d ON d.seq = p.delivery LEFT JOIN attempt a ON a.delivery = d.seq AND a.number = d.attempts`;
/** `:text` in what people read of a push. */
const words = `lower(concat_ws(' ', p.event ->> 'image' || ':' || (p.event ->> 'tag'), p.event ->> 'owner', p.event ->> 'pusher', p.webhook,
  p.reason, d.reason, d.target ->> 'workflow', d.target ->> 'event', d.target ->> 'repository', a.error))`;
const fits = `(:repository IS NULL OR p.event ->> 'image' = :repository) AND (:tag IS NULL OR p.event ->> 'tag' = :tag)
  AND (:from IS NULL OR p.at >= :from) AND (:to IS NULL OR p.at < :to) AND (:text IS NULL OR instr(${words}, :text) > 0)`;

/** The last one that a delivery's runs reported. */
const execution = `(SELECT json_object('id', e.id, 'name', e.name, 'index', e.number, 'status', e.status) FROM execution e
  WHERE e.delivery = d.id ORDER BY e.seq DESC LIMIT 1)`;
export const listed = `SELECT p.seq, p.id, p.webhook, p.at, p.reason, p.pipeline, p.replayOf, iif(d.newest = p.id, d.event, p.event) AS event, ${fate} AS fate,
  d.id AS delivery, d.state, d.target, d.due, d.attempts, d.newest, d.reason AS why, d.supersededBy, d.run, ${execution} AS execution, a.at AS tried, a.ms, a.answer,
  a.status, a.requestId, a.error
  FROM ${pushes} WHERE (:fate IS NULL OR ${fate} = :fate) AND (:id IS NULL OR p.id = :id) AND ${fits} ORDER BY p.seq DESC LIMIT :limit`;
export const counted = `SELECT ${fate} AS fate, count(*) AS n FROM ${pushes} WHERE ${fits} GROUP BY 1`;
export const endOfWindow = `SELECT seq FROM push WHERE seq < :before AND (:webhook IS NULL OR webhook = :webhook)
  ORDER BY seq DESC LIMIT 1 OFFSET ${window - 1}`;

/** A filter as these statements take it. */
export const bound = ({ webhook, repository, tag, from, to, text }: Filter) => ({
  webhook: webhook ?? null,
  repository: repository ?? null,
  tag: tag ?? null,
  from: from ?? null,
  to: to ?? null,
  // As SQLite's lower() does: letters of ASCII alone.
  text: text?.replace(/[A-Z]/g, (letter) => letter.toLowerCase()) ?? null,
});
