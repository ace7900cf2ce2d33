import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ // The require scope
/******/ var __nccwpck_require__ = {};
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  p: () => (/* binding */ Batches)
});

;// CONCATENATED MODULE: external "node:sqlite"
const external_node_sqlite_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:sqlite");
;// CONCATENATED MODULE: external "node:worker_threads"
const external_node_worker_threads_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");
;// CONCATENATED MODULE: ../build/relay/core/reports/room.js
const mebibyte = 1024 * 1024;
/** What one execution may take in the store, in characters. A log that talks for hours must not fill the disk, and the end must always be told. */
const most = { words: 2 * mebibyte, facts: 8 * mebibyte, end: 16 * mebibyte };
/** Whether an execution that takes `taken` already has room for one more event. */
function hasRoom(taken, { event, size }) {
    return taken + size <= most[weightOf(event)];
}
function weightOf(event) {
    if (event.type === 'log')
        return 'words';
    if (event.type === 'deploy')
        return event.deploy.type === 'log' || event.deploy.type === 'phase' ? 'words' : 'facts';
    return event.type === 'problem' ? 'facts' : 'end';
}

;// CONCATENATED MODULE: ../build/relay/core/reports/types.js
const last = new Set(['COMPLETED', 'FAILED', 'CANCELED', 'SKIPPED', 'ROLLBACK_COMPLETED', 'ROLLBACK_FAILED']);
/** A cancelled run brings things back after its end, and says so when it has: the action's post step may take so long. */
const afterwards = (/* unused pure expression or super */ null && (5 * 60_000));
/** Whether nothing more is to come of it. */
const isOver = ({ status, heard }, now) => isLast(status) && (status !== 'CANCELED' || now - heard > afterwards);
/** Whether an execution of this status goes on no more. */
const isLast = (status) => last.has(status);

;// CONCATENATED MODULE: ../build/relay/stores/sqlite/statements.js
/** A table of SQL over one handle: each statement is prepared when it is first asked for, and kept. */
function statementsOf(db, sql) {
    const prepared = new Map();
    const statement = (name) => {
        const known = prepared.get(name) ?? db.prepare(sql[name]);
        prepared.set(name, known);
        return known;
    };
    return {
        get: (name, ...values) => statement(name).get(...values),
        all: (name, ...values) => statement(name).all(...values),
        run: (name, ...values) => Number(statement(name).run(...values).changes),
    };
}

;// CONCATENATED MODULE: ../build/relay/stores/sqlite/executions.js



const executionTables = `
CREATE TABLE IF NOT EXISTS execution (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, delivery TEXT, webhook TEXT, name TEXT NOT NULL, number INTEGER NOT NULL,
  status TEXT NOT NULL, message TEXT NOT NULL, image TEXT, tag TEXT, digest TEXT, started INTEGER NOT NULL, ended INTEGER,
  heard INTEGER NOT NULL, last INTEGER NOT NULL DEFAULT -1, omitted INTEGER NOT NULL DEFAULT 0, taken INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX IF NOT EXISTS execution_delivery ON execution(delivery) WHERE delivery IS NOT NULL;
CREATE INDEX IF NOT EXISTS execution_heard ON execution(heard);
CREATE TABLE IF NOT EXISTS execution_event (
  execution INTEGER NOT NULL, seq INTEGER NOT NULL, event TEXT NOT NULL, PRIMARY KEY (execution, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS execution_image (
  webhook TEXT NOT NULL, image TEXT NOT NULL, tag TEXT NOT NULL, digest TEXT NOT NULL, at INTEGER NOT NULL, execution TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS execution_image_of ON execution_image(webhook, image, tag, digest);
CREATE TABLE IF NOT EXISTS report_key (
  hash TEXT PRIMARY KEY, delivery TEXT NOT NULL, webhook TEXT NOT NULL, until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`;
/** A workflow's run may be started again; nobody does it so often. */
const mostOfDelivery = 20;
const sql = {
    allow: 'INSERT INTO report_key (hash, delivery, webhook, until) VALUES (?, ?, ?, ?)',
    find: 'SELECT seq, delivery, last, taken FROM execution WHERE id = ?',
    count: 'SELECT count(*) AS n FROM execution WHERE delivery = ?',
    begin: `INSERT INTO execution (id, delivery, webhook, name, number, status, message, image, tag, digest, started, heard)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING seq, delivery, last, taken`,
    event: 'INSERT INTO execution_event (execution, seq, event) VALUES (?, ?, ?)',
    // How long it took is the run's to say: a report may have been on its way for minutes.
    status: `UPDATE execution SET status = ?2, message = coalesce(?3, message), ended = iif(?4 IS NULL, NULL, coalesce(started + ?5, ?4)) WHERE seq = ?1`,
    image: 'INSERT INTO execution_image (webhook, image, tag, digest, at, execution) VALUES (?, ?, ?, ?, ?, ?)',
    heard: 'UPDATE execution SET last = ?2, heard = ?3, taken = ?4, omitted = omitted + ?5 WHERE seq = ?1',
    purgeKeys: 'DELETE FROM report_key WHERE until < ?',
    purgeImages: 'DELETE FROM execution_image WHERE at < ?',
    old: 'SELECT seq FROM execution WHERE heard < ? ORDER BY heard LIMIT 1',
    purgeEvents: `DELETE FROM execution_event WHERE execution = ?1 AND seq IN
    (SELECT seq FROM execution_event WHERE execution = ?1 ORDER BY seq LIMIT ?2)`,
    purge: 'DELETE FROM execution WHERE seq = ?1 AND NOT EXISTS (SELECT 1 FROM execution_event WHERE execution = ?1)',
};
/** The writing half of the store's executions over one handle. Nothing here begins or ends a transaction. */
function newExecutionWrites(db) {
    const { get, run } = statementsOf(db, sql);
    /** The execution's row, which its first event makes. */
    function rowOf(id, { delivery = null, webhook = null }, [first], now) {
        const known = get('find', id);
        // Whoever may operate may go on with any, e.g. with one that waited.
        if (known)
            return delivery === null || known.delivery === delivery ? known : { refused: 'foreign' };
        if (first?.event.type !== 'begin' || first.event.seq !== 0)
            return { gap: -1 };
        if (delivery !== null && Number(get('count', delivery)?.['n']) >= mostOfDelivery)
            return { refused: 'many' };
        const { name, index, status, statusMessage, dockerEvent: push } = first.event.tree;
        const about = [push?.image ?? null, push?.tag ?? null, push?.digest ?? null];
        return get('begin', id, delivery, webhook, name, index, status, statusMessage, ...about, now, now);
    }
    return {
        allowReports: ({ hash, delivery, webhook, until }) => void run('allow', hash, delivery, webhook, until),
        append(id, owner, events, now) {
            const row = rowOf(id, owner, events, now);
            if (!('seq' in row))
                return row;
            const fresh = events.filter(({ event }) => event.seq > row.last);
            const isWhole = fresh.every(({ event }, index) => event.seq === row.last + 1 + index);
            if (!isWhole)
                return { gap: row.last };
            let { taken } = row;
            let omitted = 0;
            for (const one of fresh) {
                note(row.seq, id, owner, one.event, now);
                const hasPlace = one.kept && hasRoom(taken, one);
                if (hasPlace)
                    run('event', row.seq, one.event.seq, JSON.stringify(one.event));
                taken += hasPlace ? one.size : 0;
                omitted += hasPlace ? 0 : 1;
            }
            const last = row.last + fresh.length;
            run('heard', row.seq, last, now, taken, omitted);
            return { last };
        },
        purgeExecutions(before, limit) {
            run('purgeKeys', before);
            run('purgeImages', before);
            const seq = get('old', before)?.['seq'];
            if (seq === undefined)
                return 0;
            const gone = run('purgeEvents', seq, limit);
            return gone + run('purge', seq);
        },
    };
    /** What is asked of executions beside their own page. */
    function note(row, id, { webhook }, event, now) {
        if (event.type === 'status' && event.stage === undefined && event.within === undefined)
            run('status', row, event.status, event.message ?? null, isLast(event.status) ? now : null, millisOf(event));
        if (event.type === 'image' && webhook !== undefined)
            run('image', webhook, event.image, event.tag, event.digest, now, id);
    }
}
const millisOf = ({ micros }) => (micros === undefined ? null : Math.round(micros / 1000));

;// CONCATENATED MODULE: ../build/relay/stores/sqlite/engine.js


/** One in flight a lane, in order of receipt; an open join holds nobody back before it is due. Rules 38. */
const free = `(d.state = 'claimed' OR NOT EXISTS (SELECT 1 FROM delivery p WHERE p.lane = d.lane AND p.seq <> d.seq
  AND p.state IN ('open', 'retry', 'claimed') AND (p.state = 'claimed' OR (p.seq < d.seq AND (p.state = 'retry' OR p.due <= ?1)))))`;
const engine_sql = {
    open: `INSERT INTO delivery (id, lane, webhook, tag, target, event, newest, latest, due) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (lane, tag) WHERE state = 'open' DO UPDATE SET due = due RETURNING seq, id, event`,
    push: `INSERT INTO push (delivery, id, webhook, at, outcome, reason, event, pipeline, body, replayOf) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (delivery, id) WHERE delivery IS NOT NULL DO NOTHING`,
    extend: 'UPDATE delivery SET due = min(latest, ?), event = ?, newest = ? WHERE seq = ?',
    // A newer push of the same tag waits behind a try that failed: the tag has moved on, and so has the delivery.
    supersede: `UPDATE delivery AS d SET state = 'superseded', supersededBy =
    (SELECT p.id FROM delivery p WHERE p.lane = d.lane AND p.tag = d.tag AND p.state = 'open' AND p.seq > d.seq)
    WHERE d.state = 'retry' AND d.due <= ? AND EXISTS
    (SELECT 1 FROM delivery p WHERE p.lane = d.lane AND p.tag = d.tag AND p.state = 'open' AND p.seq > d.seq)`,
    claim: `UPDATE delivery SET state = 'claimed', due = ?2, attempts = attempts + 1, since = coalesce(since, ?1) WHERE seq IN (
    SELECT d.seq FROM delivery d WHERE d.state IN ('open', 'retry', 'claimed') AND d.due <= ?1 AND ${free}
    ORDER BY d.due LIMIT ?3) RETURNING seq, id, lane, webhook, target, event, attempts, due, since`,
    lastAnswer: 'SELECT answer FROM attempt WHERE delivery = ? AND number = ?',
    pushes: 'SELECT id FROM push WHERE delivery = ? ORDER BY seq',
    settle: `UPDATE delivery SET state = ?3, due = ?4, reason = ?5, run = ?6, acceptedAt = ?7, event = ?8
    WHERE id = ?1 AND attempts = ?2 AND state = 'claimed' RETURNING seq`,
    renew: "UPDATE delivery SET due = ?3 WHERE id = ?1 AND attempts = ?2 AND state = 'claimed'",
    attempt: 'INSERT INTO attempt (delivery, number, at, ms, answer, status, requestId, error) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    following: `SELECT id, target, acceptedAt FROM delivery WHERE state = 'following' AND due <= ? ORDER BY due LIMIT ?`,
    looked: `UPDATE delivery SET state = ?2, due = coalesce(?3, due), run = ?4, reason = ?5 WHERE id = ?1 AND state = 'following'`,
    addToken: 'INSERT INTO token (hash, webhook, added, repository) VALUES (?, ?, ?, ?)',
    revokeToken: 'UPDATE token SET revoked = ? WHERE hash = ? AND revoked IS NULL',
    override: 'INSERT INTO webhook (name, paused) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET paused = excluded.paused',
    release: "UPDATE delivery SET state = 'retry', due = 0, reason = 'the relay ended in the midst of an attempt' WHERE state = 'claimed'",
    purgePushes: `DELETE FROM push WHERE seq IN (SELECT p.seq FROM push p LEFT JOIN delivery d ON d.seq = p.delivery
    WHERE p.at < ? AND coalesce(d.state, 'done') NOT IN ('open', 'retry', 'claimed', 'following') ORDER BY p.at LIMIT ?)
    RETURNING delivery`,
    purgeAttempts: 'DELETE FROM attempt WHERE delivery = ?1 AND NOT EXISTS (SELECT 1 FROM push WHERE delivery = ?1)',
    purgeDelivery: 'DELETE FROM delivery WHERE seq = ?1 AND NOT EXISTS (SELECT 1 FROM push WHERE delivery = ?1)',
};
/** The writing half of the store over one handle. Nothing here begins or ends a transaction. */
function newWrites(db) {
    const { get, all, run } = statementsOf(db, engine_sql);
    const pushed = (row, delivery, event) => {
        const { reason = null, pipeline = null, body = null, replayOf = null } = row;
        return run('push', delivery, row.id, row.webhook, row.at, row.outcome, reason, event, pipeline, body, replayOf);
    };
    return {
        ...newExecutionWrites(db),
        receive(row) {
            const event = row.event ? JSON.stringify(row.event) : null;
            if (!row.join || event === null) {
                pushed(row, null, event);
                return 'stored';
            }
            const { id, lane, target, due, latest } = row.join;
            const tag = row.event?.tag ?? '';
            const opened = get('open', id, lane, row.webhook, tag, JSON.stringify(target), event, row.id, latest, Math.min(due, latest));
            const seq = Number(opened?.['seq']);
            if (pushed(row, seq, event) === 0)
                return 'duplicate';
            if (opened?.['id'] === id)
                return 'stored';
            if (!isOlderReplay(row, engine_text(opened?.['event'])))
                run('extend', due, event, row.id, seq);
            return 'joined';
        },
        claim(now, max, lease) {
            run('supersede', now);
            return all('claim', now, now + lease, max).map((row) => {
                const number = Number(row['attempts']);
                const last = get('lastAnswer', row['seq'], number - 1)?.['answer'];
                return {
                    id: engine_text(row['id']),
                    lane: engine_text(row['lane']),
                    webhook: engine_text(row['webhook']),
                    target: JSON.parse(engine_text(row['target'])),
                    event: JSON.parse(engine_text(row['event'])),
                    pushes: all('pushes', row['seq']).map((push) => engine_text(push['id'])),
                    number,
                    lease: Number(row['due']),
                    since: Number(row['since']),
                    uncertain: number > 1 && (last === undefined || last === 'unknown'),
                };
            });
        },
        settle({ id, number, event }, attempt, next) {
            const due = next.state === 'retry' ? next.retryAt : next.state === 'following' ? next.lookAt : (attempt?.at ?? 0);
            const reason = 'reason' in next ? next.reason : null;
            const run_ = next.state === 'done' && next.run ? JSON.stringify(next.run) : null;
            const accepted = attempt?.answer === 'accepted' ? attempt.at : null;
            const settled = get('settle', id, number, next.state, due, reason, run_, accepted, JSON.stringify(event));
            if (!settled)
                return 'lost';
            if (!attempt)
                return 'ok';
            const { at, ms, answer, status = null, requestId = null, error = null } = attempt;
            run('attempt', settled['seq'], number, at, ms, answer, status, requestId, error);
            return 'ok';
        },
        renew: ({ id, number }, until) => (run('renew', id, number, until) > 0 ? 'ok' : 'lost'),
        following: (now, max) => all('following', now, max).map((row) => ({
            id: engine_text(row['id']),
            target: JSON.parse(engine_text(row['target'])),
            acceptedAt: Number(row['acceptedAt']),
        })),
        looked(id, found) {
            const state = 'lookAt' in found ? 'following' : 'done';
            run('looked', id, state, 'lookAt' in found ? found.lookAt : null, 'run' in found ? JSON.stringify(found.run) : null, 'reason' in found ? found.reason : null);
        },
        addToken: (webhook, hash, at, repository) => void run('addToken', hash, webhook, at, repository ?? null),
        revokeToken: (hash, at) => run('revokeToken', at, hash) > 0,
        override: (webhook, { paused }) => void run('override', webhook, paused ? 1 : 0),
        release: () => void run('release'),
        purge(before, limit) {
            const gone = all('purgePushes', before, limit);
            for (const delivery of new Set(gone.map((row) => row['delivery'])))
                if (delivery !== null)
                    for (const name of ['purgeAttempts', 'purgeDelivery'])
                        run(name, delivery);
            return gone.length;
        },
    };
}
const engine_text = (value) => String(value);
/** What is sent again joins what was pushed after it, and doesn't take its place. */
function isOlderReplay({ event, replayOf }, open) {
    if (replayOf === undefined)
        return false;
    return (event?.pushedAt ?? 0) < (JSON.parse(open).pushedAt ?? 0);
}

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: ../build/relay/stores/sqlite/identity.js

/** Which file lies under a name: another one after it was deleted or replaced, although an open handle goes on writing into the old one. */
function identity(file) {
    try {
        const { dev, ino } = (0,external_node_fs_namespaceObject.statSync)(file);
        return `${dev}:${ino}`;
    }
    catch {
        return 'gone';
    }
}

;// CONCATENATED MODULE: ../build/types.js
/** Words that every room shares. Types of one room live in that room. */
/** A run that stops before anything was touched: it carries every problem found, not the first alone. */
class Stop extends Error {
    problems;
    constructor(problems) {
        super(problems.map((problem) => problem.message).join('\n'));
        this.name = new.target.name;
        this.problems = problems;
    }
}
/** The user's mistake: exit code 2 (`refused`). */
class ConfigurationError extends (/* unused pure expression or super */ null && (Stop)) {
}
/** Something that this run needs is away or says no: exit code 3 (`unavailable`). */
class types_UnavailableError extends (/* unused pure expression or super */ null && (Stop)) {
}
/** Why a run is cancelled whose way back another process goes (the action's post step): this one stops writing, notes it in the record, and ends. Rules 11. */
class HandOver extends (/* unused pure expression or super */ null && (Error)) {
}

;// CONCATENATED MODULE: ../build/relay/stores/sqlite/problems.js

/** What to do about the errors that a file can bring. */
const fixes = {
    5: 'something else holds the file: end it, or try again',
    8: 'the file or its folder is read-only: give the relay a folder that it may write to',
    11: 'the file is damaged: put a backup in its place, or begin with a new file',
    13: 'the disk is full: free some space',
    14: 'make the folder, and let the relay write to it',
    26: 'this is no file of a relay: name another one, or put a backup in its place',
};
/** SQLite's primary result codes that say nothing about the row: busy, I/O, corrupt, full, can't open, no database, read-only. */
const ofTheHandle = new Set([5, 8, 10, 11, 13, 14, 26]);
const codeOf = (error) => Number(error.errcode ?? 0);
const wordsOf = (error) => (error instanceof Error ? error.message : String(error));
/** Whether it is the disk's or the file's trouble, not the call's own. */
const isOfHandle = (error) => ofTheHandle.has(codeOf(error) & 255);
/** Why a file can't be opened, as SQLite said it, and what to do. */
const cannotOpen = (file, failure) => cannot('opened', file, failure);
/** What an open file is asked. Throws UnavailableError where the disk or the file fails meanwhile; what is the call's own fault is thrown on. */
function asked(file, to, act) {
    try {
        return act();
    }
    catch (error) {
        if (!isOfHandle(error))
            throw error;
        throw new UnavailableError([cannot(to, file, { failed: wordsOf(error), code: codeOf(error) })]);
    }
}
function cannot(be, file, { failed, code }) {
    const fix = fixes[code & 255] ?? 'look at the file, its folder and its disk';
    return { code: 'H2K-752', severity: 'error', message: `the store ${file} can't be ${be}: ${failed}`, fix, input: 'store' };
}

;// CONCATENATED MODULE: ../build/relay/stores/sqlite/schema.js

/** Held for a change of this shape: a file of another version is refused, not guessed at. */
const version = 1;
/** A limit of the write-ahead log's file, which never shrinks by itself. */
const settings = `
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA busy_timeout = 5000;
PRAGMA wal_autocheckpoint = 1000;
PRAGMA journal_size_limit = 67108864;
PRAGMA cache_size = -16000;
`;
/**
 * `due` is when a delivery may be taken: the join's end, the next try, the end of the lease while it is claimed, the next
 * look while its run is followed. One column, one index.
 */
const tables = `
CREATE TABLE IF NOT EXISTS push (
  seq INTEGER PRIMARY KEY, delivery INTEGER, id TEXT NOT NULL, webhook TEXT NOT NULL, at INTEGER NOT NULL,
  outcome TEXT NOT NULL, reason TEXT, event TEXT, pipeline TEXT, body TEXT, replayOf INTEGER
) STRICT;
CREATE UNIQUE INDEX IF NOT EXISTS push_once ON push(delivery, id) WHERE delivery IS NOT NULL;
CREATE INDEX IF NOT EXISTS push_at ON push(at);
CREATE TABLE IF NOT EXISTS delivery (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, lane TEXT NOT NULL, webhook TEXT NOT NULL, tag TEXT NOT NULL,
  target TEXT NOT NULL, event TEXT NOT NULL, newest TEXT NOT NULL, state TEXT NOT NULL DEFAULT 'open',
  latest INTEGER NOT NULL, due INTEGER NOT NULL, attempts INTEGER NOT NULL DEFAULT 0, since INTEGER, acceptedAt INTEGER,
  reason TEXT, supersededBy TEXT, run TEXT
) STRICT;
CREATE UNIQUE INDEX IF NOT EXISTS delivery_open ON delivery(lane, tag) WHERE state = 'open';
CREATE UNIQUE INDEX IF NOT EXISTS delivery_busy ON delivery(lane) WHERE state = 'claimed';
CREATE INDEX IF NOT EXISTS delivery_lane ON delivery(lane, seq) WHERE state IN ('open', 'retry', 'claimed');
CREATE INDEX IF NOT EXISTS delivery_due ON delivery(due) WHERE state IN ('open', 'retry', 'claimed');
CREATE INDEX IF NOT EXISTS delivery_look ON delivery(due) WHERE state = 'following';
CREATE INDEX IF NOT EXISTS delivery_run ON delivery(acceptedAt) WHERE run IS NOT NULL;
CREATE TABLE IF NOT EXISTS attempt (
  delivery INTEGER NOT NULL, number INTEGER NOT NULL, at INTEGER NOT NULL, ms INTEGER NOT NULL, answer TEXT NOT NULL,
  status INTEGER, requestId TEXT, error TEXT, PRIMARY KEY (delivery, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS token (hash TEXT PRIMARY KEY, webhook TEXT NOT NULL, added INTEGER NOT NULL, revoked INTEGER, repository TEXT) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS webhook (name TEXT PRIMARY KEY, paused INTEGER NOT NULL) STRICT, WITHOUT ROWID;
${executionTables}CREATE TABLE IF NOT EXISTS meta (version INTEGER NOT NULL) STRICT;
INSERT INTO meta SELECT ${version} WHERE NOT EXISTS (SELECT 1 FROM meta);
`;
/** Of columns that were added. */
const later = 'CREATE INDEX IF NOT EXISTS push_replay ON push(replayOf) WHERE replayOf IS NOT NULL;';
/** Columns that a file of this version may lack. An earlier program leaves them empty, so that the version stays. */
const added = [
    ['token', 'repository', 'TEXT'],
    ['push', 'pipeline', 'TEXT'],
    ['push', 'body', 'TEXT'],
    ['push', 'replayOf', 'INTEGER'],
];
/** Makes the tables where they are missing. Throws SQLite's error, or one that says that the file is of another version. */
function prepare(db) {
    db.exec(settings);
    db.exec(`BEGIN IMMEDIATE; ${tables}`);
    for (const [table, column, type] of added) {
        const has = db.prepare('SELECT 1 FROM pragma_table_info(?) WHERE name = ?').get(table, column);
        if (!has)
            db.exec(`ALTER TABLE ${table} ADD COLUMN ${column} ${type}`);
    }
    db.exec(`${later} COMMIT;`);
    const found = db.prepare('SELECT version FROM meta').get()?.['version'];
    if (found !== version)
        throw new Error(`the store is of version ${String(found)}, this program knows version ${version}`);
}

;// CONCATENATED MODULE: ../build/relay/stores/sqlite/worker.js






/**
 * One database handle and its batches. What a process that is gone left claimed is free again from the start: the lock file
 * promises that this is the only one at work.
 * Everything in a batch is on the disk, or nothing of it is.
 */
class Batches {
    #file;
    #db;
    #writes;
    #at;
    constructor(file) {
        this.#file = file;
        this.#transaction([{ name: 'release', args: [] }], (call, writes) => ({ value: invoke(writes, call) }));
    }
    #open() {
        if (this.#writes)
            return this.#writes;
        const db = new external_node_sqlite_namespaceObject.DatabaseSync(this.#file);
        prepare(db);
        // What was opened first is what others may rely on: a file that came in its place is never taken.
        this.#at ??= identity(this.#file);
        this.#db = db;
        this.#writes = newWrites(db);
        return this.#writes;
    }
    run(calls) {
        try {
            return { answers: this.#transaction(calls, (call, writes) => ({ value: invoke(writes, call) })) };
        }
        catch (error) {
            if (isOfHandle(error))
                return this.#failed(error);
        }
        try {
            // A row that can't be stored must not take the others with it: each gets a savepoint of its own.
            return { answers: this.#transaction(calls, (call, writes) => this.#alone(call, writes)) };
        }
        catch (error) {
            return this.#failed(error);
        }
    }
    #transaction(calls, one) {
        const writes = this.#open();
        const db = this.#db;
        db.exec('BEGIN IMMEDIATE');
        try {
            const answers = calls.map((call) => one(call, writes));
            db.exec('COMMIT');
            if (identity(this.#file) !== this.#at)
                throw new Gone(this.#file);
            return answers;
        }
        catch (error) {
            if (db.isTransaction)
                db.exec('ROLLBACK');
            throw error;
        }
    }
    #alone(call, writes) {
        const db = this.#db;
        db.exec('SAVEPOINT one');
        try {
            const value = invoke(writes, call);
            db.exec('RELEASE one');
            return { value };
        }
        catch (error) {
            if (isOfHandle(error))
                throw error;
            db.exec('ROLLBACK TO one; RELEASE one');
            return { error: wordsOf(error) };
        }
    }
    /** After a failed fsync the handle's view of the log can't be trusted: the next batch opens the file anew. */
    #failed(error) {
        const code = codeOf(error);
        if ((code & 255) === 10)
            this.close();
        return { failed: wordsOf(error), code };
    }
    close() {
        const db = this.#db;
        this.#db = undefined;
        this.#writes = undefined;
        try {
            db?.exec('PRAGMA wal_checkpoint(TRUNCATE)');
        }
        catch {
            // A checkpoint that fails loses nothing: the next one copies the same pages.
        }
        db?.close();
    }
}
/** What was committed went into a file that has no name any more. */
class Gone extends Error {
    errcode = 14;
    constructor(file) {
        super(`${file} was deleted or replaced`);
    }
}
const invoke = (writes, { name, args }) => writes[name](...args);
/** In the thread: answers each batch, the first message being whether the file could be opened. */
function serve(port, file) {
    try {
        const batches = new Batches(file);
        port.on('message', (calls) => {
            if (calls !== 'close')
                return port.postMessage(batches.run(calls));
            batches.close();
            port.close();
        });
        port.postMessage({ answers: [] });
    }
    catch (error) {
        port.postMessage({ failed: wordsOf(error), code: codeOf(error) });
    }
}
if (external_node_worker_threads_namespaceObject.parentPort)
    serve(external_node_worker_threads_namespaceObject.parentPort, external_node_worker_threads_namespaceObject.workerData.file);

var __webpack_exports__Batches = __webpack_exports__.p;
export { __webpack_exports__Batches as Batches };
