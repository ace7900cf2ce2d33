export const id = 5441;
export const ids = [5441];
export const modules = {

/***/ 442:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

module.exports = __webpack_require__.p + "60cb74664e2dd3035e29.js";

/***/ }),

/***/ 451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ ordered),
/* harmony export */   s: () => (/* binding */ tasksInOrder)
/* harmony export */ });
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8242);

/** The tasks of a stage in order; those of one group run side by side. */
const tasksInOrder = ({ taskOrder }) => taskOrder.map(names);
/** `Build-A,Build-B`; a long item may have been folded over several lines. */
const names = (item) => item.split(',').map((name) => name.trim());
/** A pipeline whose orders are there, and what is wrong with them (H2K-609, 610). Keys of a map stand in the file's order only where none looks like a number. */
function ordered({ value, at }, keys) {
    const problems = [];
    const check = (order, path, written, what) => {
        const key = `${what}Order`;
        for (const name of written.filter((one) => /[.,]/.test(one)))
            problems.push(problem('H2K-610', `the ${what} name ${JSON.stringify(name)} has a dot or a comma in it`, 'bindings and orders are divided there: rename it', at([...path, `${what}s`, name], 'key')));
        if (!order)
            return written;
        const listed = order.flatMap((item, index) => (what === 'task' ? names(item) : [item.trim()]).map((name) => ({ name, index })));
        for (const [position, { name, index }] of listed.entries()) {
            const where = at([...path, key, index]);
            if (!written.includes(name))
                problems.push(problem('H2K-609', `${key} names ${JSON.stringify(name)}, and there is no such ${what}${(0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .a)(name, written)}`, `there are ${written.join(', ') || 'none'}`, where));
            else if (listed.findIndex((other) => other.name === name) < position)
                problems.push(problem('H2K-609', `${key} names ${JSON.stringify(name)} twice`, 'remove one of them', where));
        }
        for (const name of written.filter((one) => !listed.some((other) => other.name === one)))
            problems.push(problem('H2K-609', `the ${what} ${JSON.stringify(name)} is not in ${key}, so it would never run`, `add it to ${key}, or remove the ${what}`, at([...path, `${what}s`, name], 'key')));
        return order.map((item) => (what === 'task' ? names(item).join(',') : item.trim()));
    };
    const stages = Object.entries(value.stages).map(([name, stage]) => {
        const path = ['stages', name];
        const tasks = Object.entries(stage.tasks).map(([task, definition]) => [task, { ...definition, input: definition.input ?? {} }]);
        const taskOrder = check(stage.taskOrder, path, keys([...path, 'tasks']), 'task');
        return [name, { ...stage, taskOrder, tasks: Object.fromEntries(tasks) }];
    });
    const stageOrder = check(value.stageOrder, [], keys(['stages']), 'stage');
    const { ciWorkspace, ...rest } = value;
    const workspace = value.workspace ?? ciWorkspace;
    return { value: { ...rest, ...(workspace && { workspace }), stageOrder, stages: Object.fromEntries(stages) }, problems };
}
const problem = (code, message, fix, at) => ({
    code,
    severity: 'error',
    message,
    fix,
    at,
});


/***/ }),

/***/ 9514:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ fold),
/* harmony export */   X: () => (/* binding */ newExecution)
/* harmony export */ });
/* harmony import */ var _definitions_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(451);

/** An execution of which nothing has run yet. */
function newExecution(pipeline, about) {
    return {
        ...about,
        name: pipeline.name,
        status: 'NOT_STARTED',
        statusMessage: '',
        output: {},
        stageOrder: pipeline.stageOrder,
        stages: Object.fromEntries(pipeline.stageOrder.map((stage) => [stage, newStage(pipeline, stage)])),
        releases: [],
    };
}
function newStage({ stages }, name) {
    const stage = stages[name] ?? { taskOrder: [], tasks: {} };
    const taskOrder = (0,_definitions_order_js__WEBPACK_IMPORTED_MODULE_0__/* .tasksInOrder */ .s)(stage).flat();
    const tasks = taskOrder.map((task) => {
        const { type = '', input = {} } = stage.tasks[task] ?? {};
        return [task, { type, status: 'NOT_STARTED', statusMessage: '', input, output: {} }];
    });
    return { status: 'NOT_STARTED', statusMessage: '', taskOrder, tasks: Object.fromEntries(tasks) };
}
/** The execution after one more event: the same events, folded again, make an equal one. Before the first (`begin`) there is none. */
function fold(execution, event) {
    return descend(execution, event.within ?? [], event);
}
function descend(execution, [step, ...deeper], event) {
    if (!step)
        return event.type === 'begin' ? event.tree : execution && take(execution, event);
    const stage = execution?.stages[step.stage];
    if (!execution || !stage)
        return execution;
    const holder = step.task === undefined ? stage : stage.tasks[step.task];
    if (!holder)
        return execution;
    const key = step.rollback ? 'rollbackResponse' : 'execution';
    const inner = descend(holder[key], deeper, event);
    const changed = inner ? { ...holder, [key]: inner } : holder;
    const own = event.type === 'release' ? take(execution, event) : execution;
    return replaced(own, step.stage, step.task, changed);
}
function take(execution, event) {
    if (event.type === 'release')
        return { ...execution, releases: [...execution.releases, event.release] };
    if (event.type !== 'status')
        return execution;
    const { input, ...mark } = marks(event);
    if (event.stage === undefined)
        return { ...execution, ...mark };
    const stage = execution.stages[event.stage];
    const holder = event.task === undefined ? stage : stage?.tasks[event.task];
    return holder ? replaced(execution, event.stage, event.task, { ...holder, ...mark, ...(input ? { input } : {}) }) : execution;
}
function replaced(execution, stageName, task, value) {
    const stage = execution.stages[stageName];
    const changed = task === undefined ? value : { ...stage, tasks: { ...stage.tasks, [task]: value } };
    return { ...execution, stages: { ...execution.stages, [stageName]: changed } };
}
function marks({ status, message, input, output, micros }) {
    return {
        status,
        ...(message === undefined ? {} : { statusMessage: message }),
        ...(input === undefined ? {} : { input }),
        ...(output === undefined ? {} : { output }),
        ...(micros === undefined ? {} : { _durationInMicros: micros }),
    };
}


/***/ }),

/***/ 7249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ endNotice)
/* harmony export */ });
/* harmony import */ var _story_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6507);

const day = 86_400_000;
const warnFrom = 14 * day;
/** What to say of the end of the credential towards GitHub, from 14 days before; undefined: nothing. Rules 36. */
function endNotice(ends, now) {
    if (ends === undefined || ends - now > warnFrom)
        return undefined;
    const fix = 'make a new one in GitHub and give it to the relay as GITHUB_TOKEN';
    if (ends <= now)
        return `the relay’s GitHub token ended at ${(0,_story_js__WEBPACK_IMPORTED_MODULE_0__/* .timeText */ .Tc)(ends)}: no push goes out; ${fix}`;
    const days = Math.floor((ends - now) / day);
    const left = days === 0 ? 'today' : days === 1 ? 'in a day' : `in ${days} days`;
    return `the relay’s GitHub token ends ${left}, at ${(0,_story_js__WEBPACK_IMPORTED_MODULE_0__/* .timeText */ .Tc)(ends)}: ${fix}`;
}


/***/ }),

/***/ 6507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tc: () => (/* binding */ timeText),
/* harmony export */   Z3: () => (/* binding */ targetText),
/* harmony export */   _7: () => (/* binding */ story)
/* harmony export */ });
/** A time as Activity and the log show it. */
const timeText = (ms) => `${new Date(ms).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
function targetText(target) {
    if ('run' in target)
        return 'a run here';
    return 'event' in target ? `${target.event} in ${target.repository}` : `${target.workflow} in ${target.repository}`;
}
/** What became of a push and why, in one sentence: the answer to "I pushed, why did nothing happen?" */
function story({ fate, reason, id, event, delivery }) {
    if (!delivery)
        return reason ?? fate;
    const to = targetText(delivery.target);
    switch (fate) {
        case 'joined':
            return `joined into a newer push of ${event?.tag ?? 'the tag'} (${delivery.newest}), as one dispatch of ${to}`;
        case 'waiting':
            return delivery.state === 'claimed'
                ? `on its way: ${to}`
                : `waits for further pushes of the tag until ${timeText(delivery.due)}, then its turn: ${to}`;
        case 'retrying':
            return delivery.state === 'claimed'
                ? `attempt ${delivery.attempts} is on its way: ${to}`
                : `attempt ${delivery.attempts} came to nothing, tried again at ${timeText(delivery.due)}: ${delivery.reason ?? ''}`;
        case 'dispatched':
            if ('run' in delivery.target)
                return 'it ran here';
            return delivery.reason ?? `dispatched: ${to}${delivery.run ? '' : delivery.state === 'following' ? '; its run is looked for' : ''}`;
        case 'superseded':
            return `a newer push of ${event?.tag ?? 'the tag'} goes out instead (delivery ${delivery.supersededBy ?? ''})`;
        case 'dead':
            return `given up after ${delivery.attempts} ${delivery.attempts === 1 ? 'attempt' : 'attempts'}: ${delivery.reason ?? ''}`;
        default:
            return reason ?? delivery.reason ?? id;
    }
}


/***/ }),

/***/ 5441:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z6: () => (/* reexport */ check),
  hashToken: () => (/* reexport */ core_tokens/* hashToken */.QK),
  hookUrl: () => (/* reexport */ dockerhub/* hookUrl */.db),
  mintToken: () => (/* reexport */ core_tokens/* mintToken */.W$),
  Lf: () => (/* reexport */ openSqlite),
  openTokens: () => (/* reexport */ openTokens),
  sd: () => (/* reexport */ startRelay),
  BR: () => (/* reexport */ startThread),
  tokenIn: () => (/* reexport */ dockerhub/* tokenIn */.jf)
});

;// CONCATENATED MODULE: ../build/relay/core/check.js
const second = 1000;
/** Docker Hub's own answer may lag behind its call: it is asked again after these waits. */
const waits = [0, second, 3 * second];
/** Its call tells whole seconds of another of its clocks. */
const slack = 5;
/**
 * The push as Docker Hub itself tells it: its digest and time, `verified`. Where it can't be asked, the push goes out as it came, not verified.
 * Where it knows of no such push, but of an older one of the tag, its time counts: whoever knows a hook's address can forge a body, and the time
 * is what the order of pushes goes by. Rules 6, 40.
 */
async function check({ tags, sleep }, event, signal) {
    let older;
    for (const wait of waits) {
        if (wait > 0)
            await sleep(wait, signal);
        const seen = await tags.look(event.repository, event.tag, signal);
        if (seen === 'away')
            break;
        if (seen === 'absent')
            continue;
        if (isPush(event, seen.pushedAt))
            return { ...event, digest: seen.digest, verified: true, ...(seen.pushedAt !== undefined && { pushedAt: seen.pushedAt }) };
        older = seen.pushedAt;
    }
    return { ...event, verified: false, ...(older !== undefined && { pushedAt: older }) };
}
/** A later push of the tag is as good: it is what the tag means now. */
const isPush = ({ pushedAt = 0 }, seen = Number.POSITIVE_INFINITY) => seen + slack >= pushedAt;

// EXTERNAL MODULE: ../build/relay/core/tokens.js
var core_tokens = __webpack_require__(4406);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ../build/relay/types.js
/** Nothing was promised: the store can't be written. `ready` is false where time alone won't mend it. */
class StoreAway extends Error {
}

;// CONCATENATED MODULE: ../build/relay/core/reports/keys.js


/** As long as the longest run of GitHub's would take, its wait for a runner included. */
const validFor = 86_400_000;
/** Lets the run of a delivery report its progress; undefined where the store can't remember it: the push goes out without. Rules 41. */
async function newReportKey({ store, now, random }, { id, webhook }) {
    const key = (0,core_tokens/* mintToken */.W$)(random);
    try {
        await store.executions.allow({ hash: await (0,core_tokens/* hashToken */.QK)(key), delivery: id, webhook, until: now() + validFor });
        return key;
    }
    catch (error) {
        if (!(error instanceof StoreAway))
            throw error;
        return undefined;
    }
}
/** The delivery that a key is for; undefined where it is wrong, too old, or another delivery's. */
async function ownerOf(key, delivery, { store, now }) {
    if (!(0,core_tokens/* isToken */.sg)(key))
        return undefined;
    const owner = await store.executions.keyOf(await (0,core_tokens/* hashToken */.QK)(key), now());
    return owner?.delivery === delivery ? owner : undefined;
}

;// CONCATENATED MODULE: ../build/relay/core/words.js
/** What was thrown, for people. */
const wordsOf = (error) => (error instanceof Error ? error.message : String(error));

;// CONCATENATED MODULE: ../build/relay/core/answers.js



/** Whoever has the relay's password or a token for programs, or is on its machine: nobody knows who it is. */
const nameless = 'relay';
/** What people say to executions that the relay runs itself: each goes on in a process of its own. Who may answer is looked at here, and by that process again. */
class Answers {
    #ports;
    /** Executions that go on just now: until their process tells so itself, nobody else knows. */
    #taken = new Map();
    constructor(ports) {
        this.#ports = ports;
    }
    /** The answer that an execution goes on with just now. */
    taken(execution) {
        return this.#taken.get(execution);
    }
    /** Whether this relay can go on with it. */
    isOwn({ target, delivery, webhook }) {
        return this.#ports.resume !== undefined && target !== undefined && 'run' in target && delivery !== undefined && webhook !== undefined;
    }
    /** Takes an answer; what comes of it shows on the execution's page. Returned: why it is not taken. H2K-919, 920, 921. */
    answer(row, question, said) {
        const before = this.#taken.get(row.id);
        if (before)
            return noQuestion(`${row.id} was answered already by ${before.by}`);
        if (!question || question.task !== said.task)
            return noQuestion(`${row.id} does not wait for an answer to ${said.task} any more`);
        if (!this.isOwn(row))
            return notHere(row.id);
        const as = approverOf(question, said.by);
        if (as === undefined)
            return stranger(question, said.by);
        this.#taken.set(row.id, said);
        this.#ports.log('info', `${said.by} ${said.approve ? 'approved' : 'rejected'} ${said.task} of execution ${row.id}`);
        void this.#goOn(row, { ...said, by: as });
        return undefined;
    }
    async #goOn({ id, delivery = '', webhook = '' }, { by: as, ...said }) {
        const { resume, after, changed, log } = this.#ports;
        try {
            await after(delivery, async (stop) => {
                const reportKey = await newReportKey(this.#ports, { id: delivery, webhook });
                stop.throwIfAborted();
                const ran = await resume?.({ ...said, execution: id, as, reportKey }, stop);
                if (ran && ran.is !== 'over')
                    await this.#tell(id, { delivery, webhook }, cameToNothing(as, ran.reason));
            });
        }
        catch (error) {
            log('warning', `the answer of ${as} to execution ${id}: ${wordsOf(error)}`);
        }
        finally {
            this.#taken.delete(id);
            changed(id);
        }
    }
    /** As an event of the execution's own: it waits as before, and its page says why. */
    async #tell(id, owner, problem) {
        const { store, now, log } = this.#ports;
        const row = await store.executions.find(id);
        if (!row)
            return;
        const event = { seq: row.last + 1, at: now(), execution: id, type: 'problem', problem };
        const size = JSON.stringify(event).length;
        await store.executions.append(id, owner, [{ event, kept: true, size }], now()).catch((error) => {
            if (!(error instanceof StoreAway))
                throw error;
            log('warning', problem.message);
        });
    }
}
/** The name that answers, as the question has it: logins are alike in any case. undefined: it is none of the approvers. */
function approverOf({ approvers }, by) {
    if (approvers.length === 0)
        return by;
    return approvers.find((one) => one.toLowerCase() === by.toLowerCase());
}
/** Why somebody may not answer; undefined: they may. */
const mayNotAnswer = (question, by) => approverOf(question, by) === undefined ? `${stranger(question, by).message}; ${stranger(question, by).fix}.` : undefined;
const noQuestion = (message) => ({
    code: 'H2K-919',
    severity: 'error',
    message,
    fix: 'nothing is left to do: look at the execution',
});
const stranger = ({ task, approvers }, by) => ({
    code: 'H2K-920',
    severity: 'error',
    message: `${by} is not among those who may answer ${task}: ${approvers.join(', ')}`,
    fix: by === nameless ? 'sign in by GitHub as one of them: a password says nothing of who you are' : 'let one of them answer',
});
const notHere = (id) => ({
    code: 'H2K-921',
    severity: 'error',
    message: `the execution ${id} is no run of this relay’s own`,
    fix: `answer it where it ran, or by hub-to-kube resume ${id} --approve, or --reject`,
});
const cameToNothing = (as, reason) => ({
    code: 'H2K-922',
    severity: 'error',
    message: `the answer of ${as} came to nothing: ${reason}`,
    fix: 'mend that, and answer again',
});

// EXTERNAL MODULE: ../build/relay/core/credential.js
var credential = __webpack_require__(7249);
;// CONCATENATED MODULE: ../build/relay/core/reports/types.js
const last = new Set(['COMPLETED', 'FAILED', 'CANCELED', 'SKIPPED', 'ROLLBACK_COMPLETED', 'ROLLBACK_FAILED']);
/** A cancelled run brings things back after its end, and says so when it has: the action's post step may take so long. */
const afterwards = 5 * 60_000;
/** Whether nothing more is to come of it. */
const isOver = ({ status, heard }, now) => isLast(status) && (status !== 'CANCELED' || now - heard > afterwards);
/** Whether an execution of this status goes on no more. */
const isLast = (status) => last.has(status);

;// CONCATENATED MODULE: ../build/relay/core/retry.js
const retry_second = 1000;
const day = 86_400 * retry_second;
/** Waits before each further try; the last one goes on until a day has passed. */
const retry_waits = [5, 15, 30, 60, 120, 300, 600, 900].map((seconds) => seconds * retry_second);
/** A run is there within seconds, where there is one. */
const firstLook = 3 * retry_second;
/**
 * What follows an answer of GitHub. What it refuses for good ends as a dead letter, with its words and what to do; where it is
 * away or limits us, the delivery is tried again for up to a day.
 */
function nextAfter(attempt, { number, since, now, chance }) {
    if (attempt.answer === 'accepted')
        return attempt.run
            ? { state: 'done', run: { id: String(attempt.run.id), url: attempt.run.url } }
            : { state: 'following', lookAt: now + firstLook };
    const reason = reasonOf(attempt);
    if (attempt.answer === 'refused' && attempt.retryAfter === undefined)
        return { state: 'dead', reason };
    if (now - since >= day)
        return { state: 'dead', reason: `given up after a day of tries: ${reason}` };
    const wait = retry_waits[Math.min(number, retry_waits.length) - 1] ?? retry_second;
    const jittered = Math.round(wait * (0.8 + 0.4 * chance));
    return { state: 'retry', retryAt: now + Math.max(jittered, limitOf(attempt) ?? 0), reason };
}
/** How long GitHub wants to hear nothing from us at all: its limits count for the credential, not for one delivery. */
const limitOf = ({ status, retryAfter }) => status === 403 || status === 429 ? retryAfter : undefined;
function reasonOf({ problem, status }) {
    if (!problem)
        return `GitHub answers HTTP ${status ?? 0}`;
    return problem.fix ? `${problem.message}. ${problem.fix}` : problem.message;
}

;// CONCATENATED MODULE: ../build/relay/core/here.js




const here_second = 1000;
/** Pipelines that run at once; each is a process. */
const most = 4;
const renewEach = 60 * here_second;
const lease = 180 * here_second;
const lookEach = 5 * here_second;
/** An execution whose process lives reports at least this often while anything happens. */
const silence = 120 * here_second;
/** How many of a webhook's latest executions are looked through. */
const latest = 50;
/** Deliveries whose pipeline the relay runs itself: each keeps its lease, and so its lane, for as long as it takes. */
class Here {
    #ports;
    #works = new Set();
    /** By delivery: what is done for it. */
    #of = new Map();
    #waiting = [];
    #free = most;
    constructor(ports) {
        this.#ports = ports;
    }
    get atWork() {
        return this.#works.size;
    }
    async ended() {
        await Promise.allSettled(this.#works);
    }
    /** Does `work` for one delivery when there is a place for it; it stays claimed all the while. */
    take(delivery, stop, work) {
        const kept = new AbortController();
        const keeping = this.#keep(delivery, kept.signal);
        return this.#counted(delivery.id, async () => {
            try {
                await this.#inTurn(stop, work);
            }
            finally {
                kept.abort();
                await keeping;
            }
        });
    }
    /** Does `work` for a delivery that had its run, when that has ended and there is a place for it. */
    after(delivery, stop, work) {
        const before = this.#of.get(delivery);
        return this.#counted(delivery, async () => {
            await before?.catch(() => { });
            await this.#inTurn(stop, work);
        });
    }
    #counted(delivery, work) {
        const one = work().finally(() => {
            this.#works.delete(one);
            if (this.#of.get(delivery) === one)
                this.#of.delete(delivery);
        });
        this.#works.add(one);
        this.#of.set(delivery, one);
        return one;
    }
    async #inTurn(stop, work) {
        if (this.#free > 0)
            this.#free -= 1;
        else
            await new Promise((resolve) => this.#waiting.push(resolve));
        try {
            if (!stop.aborted)
                await work();
        }
        finally {
            const next = this.#waiting.shift();
            if (next)
                next();
            else
                this.#free += 1;
        }
    }
    /** Runs a delivery, or finds what became of it when the relay died in the midst. */
    async run(delivery, payload, stop) {
        const { run, now } = this.#ports;
        const at = now();
        try {
            const before = delivery.uncertain && (await this.#lives(delivery, stop));
            if (before)
                return { attempt: { at, ms: now() - at, answer: 'accepted' }, next: { state: 'done' } };
            if (!run)
                return refused({ at, ms: 0 }, 'this relay runs no pipelines any more: it was started without --allow-run');
            const ran = await run({ delivery: delivery.id, payload: await payload() }, stop);
            return this.#after(ran, delivery, { at, ms: now() - at });
        }
        catch (error) {
            if (!stop.aborted)
                return refused({ at, ms: now() - at }, wordsOf(error));
            const reason = 'the relay ended in the midst of it; it is run again when the relay is back';
            return { attempt: { at, ms: now() - at, answer: 'refused', error: reason }, next: { state: 'retry', retryAt: now(), reason } };
        }
    }
    #after(ran, { number, since }, time) {
        if (ran.is === 'over')
            return { attempt: { ...time, answer: 'accepted' }, next: { state: 'done' } };
        if (ran.is === 'refused')
            return refused(time, ran.reason);
        const { now, chance } = this.#ports;
        const problem = { code: 'H2K-910', severity: 'error', message: ran.reason };
        const next = nextAfter({ ...time, answer: 'refused', problem, retryAfter: 0 }, { number, since, now: now(), chance: chance() });
        return { attempt: { ...time, answer: 'refused', error: ran.reason }, next };
    }
    /** Whether an execution of it was begun and has come to its end. One that may still be at work is waited for: its process outlived the relay. */
    async #lives({ id, webhook }, stop) {
        const { store, now, sleep } = this.#ports;
        for (;;) {
            const { rows } = await store.executions.list({ webhook, limit: latest });
            const row = rows.find(({ delivery }) => delivery === id);
            if (!row)
                return false;
            if (isLast(row.status) || row.status === 'WAITING')
                return true;
            if (now() - row.heard > silence)
                return false;
            await sleep(lookEach, stop);
        }
    }
    async #keep(delivery, until) {
        const { store, now, sleep, log } = this.#ports;
        while (!until.aborted) {
            await sleep(renewEach, until).catch(() => { });
            if (until.aborted)
                return;
            await store.renew(delivery, now() + lease).catch((error) => {
                if (!(error instanceof StoreAway))
                    log('error', `delivery ${delivery.id}: ${wordsOf(error)}`);
            });
        }
    }
}
const refused = (time, reason) => ({
    attempt: { ...time, answer: 'refused', error: reason },
    next: { state: 'dead', reason },
});

;// CONCATENATED MODULE: ../build/relay/core/own.js
/** A tag is written within minutes after it was announced; nobody waits for longer than a day. */
const within = 86_400_000;
/**
 * Why a push is our own affair: an execution that this very docker webhook started said that it would write exactly this. Without it a pipeline that pushes
 * what it is started by would start itself for ever. undefined: it is a push like any other, as is one whose digest nobody can tell, and one that a person sends again.
 */
async function writtenByOurselves({ store, now }, webhook, { image, tag, digest, verified, replayOf }) {
    if (!verified || digest === undefined || replayOf !== undefined)
        return undefined;
    const execution = await store.executions.wroteImage(webhook, { image, tag, digest }, now() - within);
    return execution === undefined ? undefined : `our own: written by execution ${execution} of this webhook`;
}

// EXTERNAL MODULE: ../build/relay/core/story.js
var story = __webpack_require__(6507);
;// CONCATENATED MODULE: ../build/relay/core/waiter.js
/** A loop looks at the store at least this often, whatever it thinks is due. */
const longest = 60_000;
/** A rest that ends when its time has come or somebody knows better. A wake before the rest counts for it. */
class Waiter {
    #ports;
    /** When the loop goes on by itself; while it is at work, nobody knows when that will be. */
    #until = Number.POSITIVE_INFINITY;
    #woken = false;
    #end;
    constructor(ports) {
        this.#ports = ports;
    }
    /** What is due no sooner than the rest ends needs no waking. */
    wake(due = 0) {
        if (due >= this.#until)
            return;
        this.#woken = true;
        this.#end?.();
    }
    /** `ms` undefined: until it is woken. Returns when `stop` aborts, too. */
    async rest(ms, stop) {
        if (!this.#woken && !stop.aborted) {
            const { now, sleep } = this.#ports;
            const end = new AbortController();
            const stopped = () => end.abort();
            const time = Math.min(ms ?? longest, longest);
            this.#end = stopped;
            this.#until = now() + time;
            stop.addEventListener('abort', stopped, { once: true });
            await sleep(time, end.signal).catch(() => { });
            stop.removeEventListener('abort', stopped);
            this.#end = undefined;
            this.#until = Number.POSITIVE_INFINITY;
        }
        this.#woken = false;
    }
}

;// CONCATENATED MODULE: ../build/relay/core/deliver.js








const deliver_second = 1000;
/** Deliveries on their way at once; lanes hold each target to one. */
const deliver_most = 16;
/** Longer than an attempt at GitHub can take with all that goes before it. */
const deliver_lease = 180 * deliver_second;
/** GitHub may have had the last attempt: so long it is looked for its run before another is made. Rules 37. */
const search = 30 * deliver_second;
const searchEach = 5 * deliver_second;
/** Takes what is due from the store to GitHub, until it is told to stop. */
class Deliveries {
    #ports;
    #waiter;
    #busy = new Set();
    #here;
    #stop;
    /** GitHub asked for silence until then. */
    #silentUntil = 0;
    constructor(ports) {
        this.#ports = ports;
        this.#here = new Here(ports);
        this.#waiter = new Waiter(ports);
    }
    /** Something is due, now or at a time. */
    wake(due = 0) {
        this.#waiter.wake(due);
    }
    /** Resolves when `stop` has aborted and what was on its way has ended; `leave` ends that too, and it is found uncertain later. */
    async run(stop, leave) {
        this.#stop = stop;
        while (!stop.aborted) {
            const wait = await this.#take(leave).catch((error) => {
                if (!(error instanceof StoreAway))
                    this.#ports.log('error', `deliveries wait: ${wordsOf(error)}`);
                return deliver_second;
            });
            await this.#waiter.rest(wait, stop);
        }
        await Promise.all(this.#busy);
    }
    /** Resolves when no pipeline runs here any more: `stop` ends them. */
    runsEnded() {
        return this.#here.ended();
    }
    /** Does `work` for a delivery whose run here has ended, when its turn comes: `stop` ends it like a run. */
    after(delivery, work) {
        const stop = this.#stop ?? AbortSignal.abort();
        return this.#here.after(delivery, stop, () => work(stop));
    }
    /** Starts what is due; how long to wait for more. */
    async #take(leave) {
        const { store, now } = this.#ports;
        const silent = this.#silentUntil - now();
        if (silent > 0)
            return silent;
        const room = deliver_most - (this.#busy.size - this.#here.atWork);
        if (room === 0)
            return undefined;
        const claimed = await store.claim(now(), room, deliver_lease);
        for (const delivery of claimed)
            this.#start(delivery, leave);
        if (claimed.length === room)
            return undefined;
        const due = await store.nextDue('claim');
        // What looks due and could not be claimed waits for another's end, or was due a moment after the claim.
        return due === undefined ? undefined : Math.max(due - now(), claimed.length > 0 ? 0 : 20);
    }
    #start(delivery, leave) {
        const { target } = delivery;
        const way = 'run' in target ? this.#run(delivery, leave) : this.#deliver({ ...delivery, target }, leave);
        const one = way
            .catch((error) => {
            if (!leave.aborted)
                this.#ports.log('error', `delivery ${delivery.id}: ${wordsOf(error)}`);
        })
            .finally(() => {
            this.#busy.delete(one);
            this.wake();
        });
        this.#busy.add(one);
    }
    /** A run of our own: it is ended when the relay is told to end, not when it has to. */
    async #run(delivery, leave) {
        const stop = this.#stop ?? leave;
        await this.#here.take(delivery, stop, async () => {
            const event = await this.#ports.check(delivery.event, stop);
            const own = await writtenByOurselves(this.#ports, delivery.webhook, event);
            if (own !== undefined)
                return this.#settle({ ...delivery, event }, undefined, { state: 'ignored', reason: own }, leave);
            const payload = async () => this.#ports.payload(delivery, event, await newReportKey(this.#ports, delivery));
            const { attempt, next } = await this.#here.run(delivery, payload, stop);
            await this.#settle({ ...delivery, event, lease: this.#ports.now() + deliver_lease }, attempt, next, leave);
        });
    }
    async #deliver(delivery, leave) {
        const { now, chance } = this.#ports;
        const began = now();
        const found = delivery.uncertain ? await this.#search(delivery, leave) : undefined;
        if (found)
            return this.#settle({ ...delivery }, { at: began, ms: now() - began, ...found.attempt }, found.next, leave);
        const event = await this.#ports.check(delivery.event, leave);
        const own = await writtenByOurselves(this.#ports, delivery.webhook, event);
        if (own !== undefined)
            return this.#settle({ ...delivery, event }, undefined, { state: 'ignored', reason: own }, leave);
        const attempt = await this.#dispatch(delivery, event, leave);
        const limit = limitOf(attempt);
        if (limit !== undefined)
            this.#silentUntil = Math.max(this.#silentUntil, now() + limit);
        const next = nextAfter(attempt, { number: delivery.number, since: delivery.since, now: now(), chance: chance() });
        await this.#settle({ ...delivery, event }, told(attempt), next, leave);
    }
    async #dispatch(delivery, event, leave) {
        const { github, payload, now } = this.#ports;
        const reportKey = await newReportKey(this.#ports, delivery);
        const at = now();
        try {
            return await github.dispatch(delivery.target, payload(delivery, event, reportKey), leave);
        }
        catch (error) {
            leave.throwIfAborted();
            // A key that is none: it may be mended while the delivery waits.
            const problem = { code: 'H2K-760', severity: 'error', message: wordsOf(error) };
            return { at, ms: now() - at, answer: 'refused', problem, retryAfter: deliver_second };
        }
    }
    /** The run of an attempt whose answer got lost; or why nothing can be said yet. undefined: there is none, a repeat does no harm. */
    async #search(delivery, leave) {
        const { github, now, sleep, chance } = this.#ports;
        const until = now() + search;
        try {
            for (;;) {
                const run = await github.findRun(delivery.target, { delivery: delivery.id, since: delivery.since }, leave);
                if (run?.match === 'delivery')
                    return {
                        attempt: { answer: 'accepted' },
                        next: { state: 'done', run: { id: String(run.id), url: run.url, status: run.status } },
                    };
                if (now() >= until)
                    return undefined;
                await sleep(searchEach, leave);
            }
        }
        catch (error) {
            leave.throwIfAborted();
            const error_ = `an answer of GitHub got lost, and it can't be seen whether it had started a run: ${wordsOf(error)}`;
            const attempt = {
                at: now(),
                ms: 0,
                answer: 'unknown',
                problem: { code: 'H2K-761', severity: 'error', message: error_ },
            };
            return {
                attempt: { answer: 'unknown', error: error_ },
                next: nextAfter(attempt, { number: delivery.number, since: delivery.since, now: now(), chance: chance() }),
            };
        }
    }
    /** Until it is written: an attempt that nobody knows of would be made again. At the end it is given up, and found uncertain later. */
    async #settle(delivery, attempt, next, leave) {
        const { store, now, sleep, log } = this.#ports;
        for (;;) {
            try {
                const settled = await store.settle(delivery, attempt, next);
                if (settled === 'lost')
                    log('warning', `delivery ${delivery.id}: another had taken it over`);
                else
                    log(next.state === 'dead' ? 'error' : 'info', words(delivery, next));
                if (next.state === 'following')
                    this.#ports.accepted();
                return;
            }
            catch (error) {
                if (!(error instanceof StoreAway) || now() > delivery.lease || this.#stop?.aborted)
                    throw error;
                await sleep(deliver_second, leave);
            }
        }
    }
}
function told({ at, ms, answer, status, requestId, problem }) {
    return {
        at,
        ms,
        answer,
        ...(status !== undefined && { status }),
        ...(requestId !== undefined && { requestId }),
        ...(problem && { error: problem.message }),
    };
}
function words({ id, webhook, event, target, number }, next) {
    const what = `${webhook}: ${event.image}:${event.tag} → ${(0,story/* targetText */.Z3)(target)} (delivery ${id})`;
    if (next.state === 'dead')
        return `${what} failed for good: ${next.reason}`;
    if (next.state === 'ignored')
        return `${what} ignored: ${next.reason}`;
    if (next.state === 'retry')
        return `${what} attempt ${number} failed, tried again: ${next.reason}`;
    return `${what} ${'run' in target ? 'is over' : 'dispatched'}`;
}

;// CONCATENATED MODULE: ../build/relay/core/follow.js
const follow_second = 1000;
/** When it is looked for a dispatch's run, after it was accepted; the last look is the answer. */
const looks = [3, 6, 12, 24, 45, 75, 110].map((seconds) => seconds * follow_second);
/** What a look means: the run, another look, or that none came. `seen` is text where GitHub could not be asked. */
function afterLook({ acceptedAt, target }, seen, now) {
    if (typeof seen === 'object')
        return { run: { id: String(seen.id), url: seen.url, status: seen.conclusion ?? seen.status } };
    const next = looks.find((after) => acceptedAt + after > now);
    if (next !== undefined)
        return { lookAt: acceptedAt + next };
    return { reason: seen === undefined ? noRun(target) : `GitHub took it, but can't be asked for its run: ${seen}` };
}
/** GitHub takes an event to which nobody listens like any other: only the missing run tells. */
function noRun(target) {
    if ('workflow' in target)
        return `GitHub took the start of ${target.workflow}, but no run appeared in ${target.repository} within two minutes: look at its Actions page`;
    return (`GitHub took the event ${target.event}, but no run appeared in ${target.repository} within two minutes: ` +
        `its default branch needs a workflow with "on: repository_dispatch: types: [${target.event}]", and Actions must be enabled`);
}

;// CONCATENATED MODULE: ../build/relay/core/follower.js




const follower_most = 8;
const follower_second = 1000;
/** A run that begins now may be of a delivery that was accepted so long ago. */
const longBefore = 600 * follower_second;
/** Looks for the runs that accepted dispatches caused. A dispatch without one is told within two minutes. */
class Follower {
    #ports;
    #waiter;
    constructor(ports) {
        this.#ports = ports;
        this.#waiter = new Waiter(ports);
    }
    /** A dispatch was accepted. */
    wake() {
        this.#waiter.wake();
    }
    async run(stop) {
        while (!stop.aborted) {
            const wait = await this.#round(stop).catch((error) => {
                if (!stop.aborted && !(error instanceof StoreAway))
                    this.#ports.log('error', `runs can't be followed: ${wordsOf(error)}`);
                return follower_second;
            });
            await this.#waiter.rest(wait, stop);
        }
    }
    /** Looks at what is due; how long to wait for more. */
    async #round(stop) {
        const { store, now } = this.#ports;
        const due = await store.nextDue('look');
        if (due === undefined)
            return undefined;
        if (due > now())
            return due - now();
        const rows = await store.following(now(), follower_most);
        const taken = await store.runs(Math.min(...rows.map(({ acceptedAt }) => acceptedAt)) - longBefore);
        await Promise.all(rows.map((row) => this.#look(row, taken, stop)));
        return 0;
    }
    /** @param taken runs with the deliveries that have them, those of looks at the same time among them */
    async #look(row, taken, stop) {
        const { store, github, now, log } = this.#ports;
        const take = (run) => {
            const owner = taken.get(String(run)) ?? row.id;
            taken.set(String(run), owner);
            return owner === row.id;
        };
        const seen = await github.findRun(row.target, { delivery: row.id, since: row.acceptedAt, take }, stop).catch((error) => {
            stop.throwIfAborted();
            return wordsOf(error);
        });
        const found = afterLook(row, seen, now());
        await store.looked(row.id, found);
        if ('reason' in found)
            log('warning', `delivery ${row.id}: ${found.reason}`);
    }
}

;// CONCATENATED MODULE: ../build/relay/core/guesses.js
const guesses_second = 1000;
/** Wrong passwords that cost nothing: people mistype. */
const free = 5;
/** A proxy that tells no addresses makes all callers one: nobody may be kept out for long by somebody else. */
const guesses_longest = 30 * guesses_second;
const forgetAfter = 15 * 60 * guesses_second;
const mostAddresses = 4_096;
/** Slows down whoever guesses passwords, an address at a time. */
class Guesses {
    #now;
    #tried = new Map();
    constructor(now) {
        this.#now = now;
    }
    /** How long this address has to wait before it may try again (ms); 0: not at all. */
    wait(address) {
        const tried = this.#tried.get(addressPart(address));
        if (!tried || tried.failed < free)
            return 0;
        const pause = Math.min(guesses_second * 2 ** (tried.failed - free), guesses_longest);
        return Math.max(0, tried.last + pause - this.#now());
    }
    failed(address) {
        const part = addressPart(address);
        const now = this.#now();
        const before = this.#tried.get(part);
        const counts = before !== undefined && now - before.last < forgetAfter;
        // As the newest: the one that was silent for the longest gives way.
        this.#tried.delete(part);
        this.#tried.set(part, { failed: counts ? before.failed + 1 : 1, last: now });
        const [oldest] = this.#tried.keys();
        if (this.#tried.size > mostAddresses && oldest !== undefined)
            this.#tried.delete(oldest);
    }
    right(address) {
        this.#tried.delete(addressPart(address));
    }
}
/** Whoever has one IPv6 address has the network of 64 bits around it. */
function addressPart(address) {
    const plain = address.replace(/^::ffff:/, '');
    return plain.includes(':') ? plain.split(':').slice(0, 4).join(':') : plain;
}

;// CONCATENATED MODULE: ../build/relay/core/body.js
/** As much of a body is kept for people to read; Docker Hub's are a tenth of it. */
const body_most = 16 * 1024;
/** `https://user:password@host`, in JSON's spelling of slashes too. */
const userinfo = /((?:\\?\/){2})[^\s/\\@"']{1,256}@/g;
/** The tokens of hooks, also of other relays', and Docker Hub's own address for answers, which opens to whoever knows it. */
const hooks = /(\/hooks\/dockerhub\/|secureToken=|\\?\/hook\\?\/)[\w%~.-]{1,256}/g;
const named = /("[^"\\]{0,40}(?:token|secret|passw|authorization|api_?key)[^"\\]{0,40}"\s{0,9}:\s{0,9}")(?:[^"\\]|\\.){1,4096}/gi;
/** What was sent, as it may be shown: without the hook's token, addresses' passwords, fields that are secret by their name, and what `redact` knows. */
function shownBody(body, token, redact) {
    const clean = redact(body.replaceAll(token, '***'))
        .replace(userinfo, '$1***@')
        .replace(hooks, '$1***')
        .replace(named, '$1***')
        .replaceAll('\0', '\uFFFD')
        .toWellFormed();
    return clean.length <= body_most ? clean : `${clean.slice(0, body_most).toWellFormed()}\n… ${clean.length - body_most} more characters`;
}

// EXTERNAL MODULE: ../build/relay/core/encode.js
var encode = __webpack_require__(3550);
;// CONCATENATED MODULE: ../build/relay/core/receive.js




/** One call of a hook: only a valid token writes a row. Throws nothing but a defect. */
async function receive(call, ports) {
    const { token, body } = call;
    const webhook = token !== undefined && (0,core_tokens/* isToken */.sg)(token) ? await ports.store.tokens.find(await ports.sha256(token)) : undefined;
    // A wrong, a revoked and a missing token get one answer.
    if (token === undefined || webhook === undefined)
        return { status: 404, result: 'unknown', reason: 'there is no such hook' };
    return receiveFor(webhook, { body, secret: token }, ports);
}
/** The same for whoever needs no token. `secret`: hidden in what is kept of the body. */
async function receiveFor(webhook, call, ports) {
    const row = { ...(await judged(webhook, call.body, ports)), body: shownBody(call.body, call.secret, ports.redact) };
    try {
        const [receipt] = await ports.store.receive([row]);
        if (receipt === 'invalid' || receipt === undefined)
            return { status: 400, result: 'rejected', reason: 'this push can’t be stored' };
        if (row.join && receipt === 'stored')
            ports.wake(Math.min(row.join.due, row.join.latest));
        const reason = row.reason === undefined ? {} : { reason: row.reason };
        const result = row.outcome === 'join' ? receipt : row.outcome;
        return { status: row.outcome === 'rejected' ? 400 : 202, result, push: row.id, ...reason };
    }
    catch (error) {
        if (!(error instanceof StoreAway))
            throw error;
        return { status: 503, result: 'busy', reason: `nothing was stored: ${error.message}` };
    }
}
async function judged(webhook, body, ports) {
    const read = await ports.read(body, ports.sha256);
    if ('reason' in read)
        return { id: (0,encode/* hex */.u)(ports.random(12)), webhook, at: ports.now(), outcome: 'rejected', reason: read.reason };
    return rowOf(webhook, read.event, ports, ports.window);
}
/** A push as it is stored: on its way to its webhook's target after the join window, or ignored and why. */
function rowOf(webhook, event, ports, { quiet, most }) {
    const at = ports.now();
    const pipeline = ports.webhooks().get(webhook)?.value.pipeline;
    const common = { id: event.id, webhook, at, event, ...(pipeline !== undefined && { pipeline }) };
    const aim = aimOf(webhook, event, ports);
    if ('ignored' in aim)
        return { ...common, outcome: 'ignored', reason: aim.ignored };
    const join = { id: (0,encode/* hex */.u)(ports.random(12)), lane: laneOf(aim.target, webhook), target: aim.target, due: at + quiet, latest: at + most };
    return { ...common, outcome: 'join', join };
}
/** Where a push of a webhook goes, or why it goes nowhere. */
function aimOf(name, event, ports) {
    const webhook = ports.webhooks().get(name)?.value;
    if (!webhook)
        return { ignored: `the definitions have no DOCKER_WEBHOOK ${name}` };
    const matched = ports.match(event, [webhook]);
    if ('ignored' in matched)
        return matched;
    if (ports.override(name)?.paused)
        return { ignored: `${name} is paused` };
    const { target } = webhook;
    if (!target)
        return { ignored: `${name} has no target: say which repository and event the relay dispatches to` };
    if ('run' in target && !ports.runs)
        return { ignored: `${name} has the target run: true, and this relay runs no pipelines: start it with --allow-run` };
    return { target };
}
/** Pushes of a lane go out in order, one at a time. */
function laneOf(target, webhook) {
    if ('run' in target)
        return `run ${webhook}`;
    const where = 'event' in target ? `event ${target.event}` : `workflow ${target.workflow} ${target.ref}`;
    return `${target.repository} ${where} ${webhook}`;
}

;// CONCATENATED MODULE: ../build/relay/core/replay.js


/** More are not sent again at once: somebody means a few hours, and the lanes take one at a time. */
const mostReplays = 500;
const atOnce = { quiet: 0, most: 0 };
/**
 * Pushes once more, each as a push of its own with a new id: judged by the definitions as they are now, checked, and dispatched as a new
 * delivery. In the order given. What is no push can't be one. Throws StoreAway: none was stored for sure.
 */
async function replay(pushes, wish, ports) {
    const able = pushes.filter((row) => row.event !== undefined);
    const rows = able.map(({ seq, webhook, event }) => ({ ...rowOf(webhook, again(event, wish, ports), ports, atOnce), replayOf: seq }));
    const receipts = rows.length === 0 ? [] : await ports.store.receive(rows);
    if (rows.some(({ join }) => join))
        ports.wake(ports.now());
    return rows.map((row, index) => replay_told(row, receipts[index] ?? 'invalid'));
}
function replay_told({ replayOf, id, outcome, reason }, receipt) {
    const result = outcome === 'join' || receipt === 'invalid' ? receipt : 'ignored';
    return { of: replayOf, id, result, ...(reason !== undefined && { reason }) };
}
/** What was checked and wished for then counts for nothing now. */
function again(push, { older }, { random }) {
    const event = { ...push, id: (0,encode/* hex */.u)(random(12)), verified: false, replayOf: push.id };
    delete event.digest;
    delete event.allowOlder;
    return older ? { ...event, allowOlder: true } : event;
}
/** The pushes of a time, oldest first; undefined: they are more than are sent again at once. */
async function range(filter, store) {
    const { rows } = await store.list({ ...filter, limit: mostReplays + 1 });
    return rows.length > mostReplays ? undefined : rows.reverse();
}

// EXTERNAL MODULE: ../build/pipeline/fold.js
var fold = __webpack_require__(9514);
;// CONCATENATED MODULE: ../build/relay/core/reports/view.js

/** The last lines of a task's log that a page shows; the others are in the run's own log. */
const mostLines = 500;
/** An execution as its page shows it: the fold of its events. Events are taken in order, each once; a number that is missing was not kept. */
class ExecutionView {
    execution;
    problems = [];
    /** The last event that was taken. */
    last = -1;
    /** When the execution's last event happened, by its own clock. */
    at = 0;
    #notes = new Map();
    /** By `Stage.Task`, in the order in which they were asked. */
    #asked = new Map();
    take(event) {
        if (event.seq <= this.last)
            return;
        this.last = event.seq;
        this.at = event.at;
        this.execution = (0,fold/* fold */.A)(this.execution, event);
        if (event.type === 'problem')
            this.problems.push(event.problem);
        if ('task' in event && event.task !== undefined && event.stage !== undefined)
            this.#note(event, event.stage, event.task);
    }
    /** Of the task of the execution that `within` leads to; undefined: it has told nothing. */
    notes(within, stage, task) {
        return this.#notes.get(keyOf(within, stage, task));
    }
    /** The question that is to be answered next; undefined: it waits for nobody. */
    get question() {
        const [first] = this.execution?.status === 'WAITING' ? this.#asked : [];
        return first && { ...first[1], task: first[0] };
    }
    #note(event, stage, task) {
        const key = keyOf(event.within ?? [], stage, task);
        const notes = this.#notes.get(key) ?? empty();
        this.#notes.set(key, notes);
        if (event.type === 'log')
            line(notes, event.text);
        if (event.type === 'image')
            notes.images.push({ image: event.image, tag: event.tag, digest: event.digest });
        if (event.type === 'status') {
            this.#asked.delete(`${stage}.${task}`);
            if (event.ticket && event.within === undefined)
                this.#asked.set(`${stage}.${task}`, event.ticket);
            if (event.status === 'RUNNING')
                notes.started ??= event.at;
            else
                notes.ended = event.at;
        }
        if (event.type === 'deploy')
            deployed(notes, event.deploy);
    }
}
const keyOf = (within, stage, task) => JSON.stringify([within.map((step) => [step.stage, step.task, step.rollback]), stage, task]);
const empty = () => ({ log: [], earlier: 0, objects: new Map(), proofs: [], problems: [], images: [] });
function line(notes, text) {
    notes.log.push(text);
    if (notes.log.length <= mostLines)
        return;
    notes.log.shift();
    notes.earlier += 1;
}
function deployed(notes, deploy) {
    if (deploy.type === 'phase') {
        if (deploy.phase === 'undo')
            notes.causesBefore ??= causesIn(notes);
        line(notes, deploy.text);
    }
    if (deploy.type === 'log')
        line(notes, `${objectName(deploy.ref)} | ${deploy.text}`);
    if (deploy.type === 'problem')
        notes.problems.push(deploy.problem);
    if (deploy.type === 'proof')
        notes.proofs.push(deploy.proof);
    if (deploy.type !== 'object')
        return;
    const { ref, change, health } = deploy;
    const key = `${ref.group}/${ref.kind}/${ref.namespace ?? ''}/${ref.name}`;
    notes.objects.set(key, { ...notes.objects.get(key), ref, ...(change && { change }), ...(health && { health }) });
}
/** Why a task's objects failed, if they did. */
const causesIn = ({ objects, causesBefore }) => causesBefore ?? [...objects.values()].flatMap(({ health }) => (health?.state === 'failing' ? health.causes : []));
/** What people call an object: `Deployment shop/web`. */
const objectName = ({ kind, namespace, name }) => `${kind} ${namespace ? `${namespace}/` : ''}${name}`;

;// CONCATENATED MODULE: ../build/relay/core/reports/live.js

/** Views that are kept folded: whoever watches an execution asks for it again and again. */
const mostViews = 16;
const slice = 1_000;
/** Executions as they are folded so far, and word of those that went on. */
class LiveExecutions {
    #executions;
    /** The one that was asked for last is the last. */
    #views = new Map();
    #waiting = new Map();
    constructor(executions) {
        this.#executions = executions;
    }
    /** The fold of all events that are stored. */
    async view(id) {
        const view = this.#views.get(id) ?? new ExecutionView();
        this.#views.delete(id);
        this.#views.set(id, view);
        for (const [oldest] of this.#views) {
            if (this.#views.size <= mostViews)
                break;
            this.#views.delete(oldest);
        }
        for (;;) {
            const events = await this.#executions.events(id, view.last, slice);
            for (const event of events)
                view.take(event);
            if (events.length < slice)
                return view;
        }
    }
    /** More of an execution is stored. */
    changed(id) {
        for (const wake of this.#waiting.get(id) ?? [])
            wake();
    }
    /** Resolves when more of it is stored, after `ms`, or when `signal` aborts. */
    async next(id, ms, signal) {
        if (signal.aborted)
            return;
        const waiting = this.#waiting.get(id) ?? new Set();
        this.#waiting.set(id, waiting);
        const { promise, resolve } = Promise.withResolvers();
        const timer = setTimeout(resolve, ms);
        waiting.add(resolve);
        signal.addEventListener('abort', () => resolve(), { once: true });
        await promise;
        clearTimeout(timer);
        waiting.delete(resolve);
        if (waiting.size === 0 && this.#waiting.get(id) === waiting)
            this.#waiting.delete(id);
    }
}

;// CONCATENATED MODULE: ../build/relay/core/sessions.js


const hour = 3_600_000;
/** A day's work; then somebody signs in again. */
const sessionHours = 12;
/** Each is a few hundred bytes; the oldest gives way. */
const mostSessions = 1_000;
/** Who is signed in, by the hash of what their browser shows. They live as long as the relay does. */
class Sessions {
    #ports;
    #known = new Map();
    constructor(ports) {
        this.#ports = ports;
    }
    /** A new one with a key of its own, whatever the browser showed before: nobody can have put it there. */
    async begin(name) {
        const { now, random } = this.#ports;
        const key = (0,core_tokens/* mintToken */.W$)(random);
        for (const [hash, { until }] of this.#known)
            if (until <= now() || this.#known.size >= mostSessions)
                this.#known.delete(hash);
        this.#known.set(await (0,core_tokens/* hashToken */.QK)(key), { name, form: (0,encode/* hex */.u)(random(32)), until: now() + sessionHours * hour });
        return key;
    }
    async of(key) {
        if (!(0,core_tokens/* isToken */.sg)(key))
            return undefined;
        const hash = await (0,core_tokens/* hashToken */.QK)(key);
        const session = this.#known.get(hash);
        if (session === undefined || session.until > this.#ports.now())
            return session;
        this.#known.delete(hash);
        return undefined;
    }
    async end(key) {
        this.#known.delete(await (0,core_tokens/* hashToken */.QK)(key));
    }
}

;// CONCATENATED MODULE: ../build/relay/core/test-push.js

/** Who pushed, in a push that nobody made: `hub-to-kube send-test` says the same. */
const pusher = 'send-test';
/** What Docker Hub would send of a push of this tag now; its pusher tells that it is a test. Its secret is nobody's: there is no token in it. */
function testPush(repository, tag, { now, random }) {
    const [first = '', ...rest] = repository.split('/');
    const [namespace, name] = rest.length === 0 ? ['library', first] : [first, rest.join('/')];
    const told = { status: 'Active', namespace, name, repo_name: `${namespace}/${name}`, owner: namespace, is_private: true };
    const push = { pusher, pushed_at: Math.floor(now() / 1000), tag, images: [] };
    return { body: JSON.stringify({ push_data: push, repository: told }), secret: (0,core_tokens/* mintToken */.W$)(random) };
}

// EXTERNAL MODULE: ../node_modules/hono/dist/helper/cookie/index.js + 1 modules
var cookie = __webpack_require__(4650);
;// CONCATENATED MODULE: ../build/relay/pages/sign-in/cookie.js


const cookie_name = 'hub_to_kube_session';
const sessionKey = (context) => (0,cookie/* getCookie */.Ri)(context, cookie_name);
/** Gives the browser its key. Lax: the way back from GitHub brings it along, a form of another site doesn't. */
function giveKey(context, key, publicUrl) {
    (0,cookie/* setCookie */.TV)(context, cookie_name, key, {
        path: '/',
        httpOnly: true,
        sameSite: 'Lax',
        secure: isHttps(context, publicUrl),
        maxAge: sessionHours * 3600,
    });
}
function takeKey(context, publicUrl) {
    (0,cookie/* setCookie */.TV)(context, cookie_name, '', { path: '/', httpOnly: true, sameSite: 'Lax', secure: isHttps(context, publicUrl), maxAge: 0 });
}
/** As a proxy in front tells it, or by the name that was asked: the relay itself speaks plain HTTP. */
function isHttps({ req }, publicUrl) {
    if (req.header('x-forwarded-proto')?.split(',')[0]?.trim() === 'https')
        return true;
    if (publicUrl === undefined)
        return false;
    const { protocol, host } = new URL(publicUrl);
    return protocol === 'https:' && host === req.header('host');
}
/** Who asks, as far as it can be told: a proxy on this machine tells whom it asks for last. */
function addressOfCaller({ req, env }) {
    const connection = env.incoming?.socket.remoteAddress ?? '';
    const told = req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
    return told !== undefined && /^(127\.|::1$|::ffff:127\.)/.test(connection) ? told : connection;
}

;// CONCATENATED MODULE: ../build/relay/pages/access.js


const isForPrograms = (path) => path.startsWith('/api/') || path === '/metrics';
const loopbackName = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;
const loopbackAddress = /^(127(\.\d{1,3}){3}|::1|::ffff:127(\.\d{1,3}){3})$/;
/**
 * Whether somebody on this machine asks: by its connection and by the name it asks under, and no proxy handed it on. The name alone is the
 * caller's to choose, the connection alone may be a page's elsewhere that leads a browser here.
 */
function isHere({ req, env }) {
    const handedOn = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some((name) => req.header(name) !== undefined);
    return !handedOn && loopbackAddress.test(env.incoming?.socket.remoteAddress ?? '') && loopbackName.test(req.header('host') ?? '');
}
/** Lets in who may see anything at all, and remembers who it is. */
function letIn(ports) {
    return async (context, next) => {
        const caller = await callerOf(context, ports);
        if (caller === 'wait')
            return tooMany(context, ports);
        if (!caller)
            return access_refused(context, ports);
        context.set('caller', caller);
        return next();
    };
}
const isOpen = ({ password, gitHub }) => password === undefined && gitHub === undefined;
async function callerOf(context, ports) {
    const { password, apiTokens, sessions, guesses } = ports;
    const [, scheme = '', given = ''] = /^(\S+) +(\S+)$/.exec(context.req.header('authorization') ?? '') ?? [];
    if (/^bearer$/i.test(scheme)) {
        const right = rightOf(await (0,core_tokens/* hashToken */.QK)(given), apiTokens);
        return right && { by: 'token', right };
    }
    if (isOpen(ports))
        return isHere(context) ? { by: 'person' } : undefined;
    const key = sessionKey(context);
    const session = key === undefined ? undefined : await sessions.of(key);
    if (session)
        return { by: 'person', session };
    if (password === undefined || !/^basic$/i.test(scheme))
        return undefined;
    const address = addressOfCaller(context);
    if (guesses.wait(address) > 0)
        return 'wait';
    const wanted = await (0,core_tokens/* hashToken */.QK)(`relay:${password}`);
    if (isSame(await (0,core_tokens/* hashToken */.QK)(decoded(given)), wanted))
        return { by: 'person' };
    guesses.failed(address);
    return undefined;
}
/** What a token may do, by its hash; undefined: nothing. All are compared, whichever it is. */
const rightOf = (hash, apiTokens) => apiTokens.filter((token) => isSame(token.hash, hash))[0]?.right;
/** In a time that doesn't tell where two hashes differ. */
function isSame(one, other) {
    let difference = one.length ^ other.length;
    for (let at = 0; at < one.length; at++)
        difference |= one.charCodeAt(at) ^ other.charCodeAt(at);
    return difference === 0;
}
function decoded(base64) {
    try {
        return new TextDecoder().decode(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
    }
    catch {
        return '';
    }
}
const challenge = { basic: 'Basic realm="hub-to-kube"', bearer: 'Bearer realm="hub-to-kube"' };
function tooMany(context, { guesses }) {
    const seconds = String(Math.ceil(guesses.wait(addressOfCaller(context)) / 1000));
    const message = `too many wrong passwords: try again in ${seconds} s`;
    const headers = { 'retry-after': seconds };
    return isForPrograms(context.req.path) ? context.json({ message }, 429, headers) : context.text(`${message}\n`, 429, headers);
}
function access_refused(context, ports) {
    const { password } = ports;
    if (isForPrograms(context.req.path)) {
        const message = 'sign in: Authorization: Bearer and a token of RELAY_API_TOKENS';
        const offers = password === undefined ? challenge.bearer : `${challenge.basic}, ${challenge.bearer}`;
        return context.json({ message }, 401, { 'www-authenticate': offers });
    }
    if (isOpen(ports))
        return context.text('pages are shown on this machine only, until RELAY_PASSWORD is set\n', 403);
    const { req } = context;
    const wantsPage = req.method === 'GET' && /\btext\/html\b/.test(req.header('accept') ?? '');
    if (wantsPage && req.header('authorization') === undefined)
        return context.redirect(signInFrom(context), 303);
    const words = sessionKey(context) === undefined ? 'sign in' : 'your session has ended: sign in, and try again';
    return context.text(`${words}\n`, 401, password === undefined ? {} : { 'www-authenticate': challenge.basic });
}
function signInFrom(context) {
    const { pathname, search } = new URL(context.req.url);
    const ended = sessionKey(context) === undefined ? {} : { ended: '1' };
    return `/sign-in?${new URLSearchParams({ next: `${pathname}${search}`, ...ended }).toString()}`;
}
/** For programs that change something. A password is for people, whose browsers could be led to change what they don't mean to. */
const toOperate = async (context, next) => {
    const caller = context.get('caller');
    if (caller.by === 'token' && caller.right === 'operate')
        return next();
    return context.json({ message: 'this takes a token with the right operate: operate:TOKEN in RELAY_API_TOKENS' }, 403);
};
/** Who is signed in, for the top of a page. */
function accountOf(context) {
    const caller = context.get('caller');
    return caller.by === 'person' ? caller.session : undefined;
}

// EXTERNAL MODULE: ../node_modules/hono/dist/index.js + 11 modules
var dist = __webpack_require__(6891);
// EXTERNAL MODULE: ../node_modules/hono/dist/http-exception.js
var http_exception = __webpack_require__(7486);
// EXTERNAL MODULE: ../node_modules/hono/dist/middleware/secure-headers/index.js + 1 modules
var secure_headers = __webpack_require__(3209);
// EXTERNAL MODULE: ../node_modules/hono/dist/middleware/body-limit/index.js
var body_limit = __webpack_require__(3227);
;// CONCATENATED MODULE: ../build/relay/pages/bodies.js

const bodies_most = 64 * 1024;
/** For routes that take JSON: nothing larger is read. */
const smallBody = (0,body_limit/* bodyLimit */.k)({
    maxSize: bodies_most,
    onError: (context) => context.json({ message: `the body is larger than ${bodies_most / 1024} KiB` }, 413),
});
/** What a program may be told of a body that can't be used. */
class BadBody extends Error {
    status;
    constructor(status, message) {
        super(message);
        this.status = status;
    }
}
/** A body's fields, each of its kind. Throws BadBody for all else; a body that is missing has none. */
async function fieldsOf({ req }, kinds) {
    const text = await req.text();
    if (text === '')
        return {};
    if (!/^application\/json\b/i.test(req.header('content-type') ?? ''))
        throw new BadBody(415, 'send JSON, with content-type: application/json');
    const body = parsed(text);
    if (!body)
        throw new BadBody(400, 'the body is no JSON object');
    const wrong = Object.entries(body).flatMap(([name, value]) => {
        const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
        if (kind === undefined)
            return [`there is no "${name.slice(0, 60)}" here; there are ${Object.keys(kinds).join(', ')}`];
        return typeof value === kind ? [] : [`${name} must be a ${kind}`];
    });
    if (wrong.length > 0)
        throw new BadBody(400, wrong.join('; '));
    return body;
}
function parsed(text) {
    try {
        const body = JSON.parse(text);
        return typeof body === 'object' && body !== null && !Array.isArray(body) ? body : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ../build/relay/core/reports/ended.js

/**
 * An execution as it stands when it is over: what was at work when its process was killed is over, too, although nobody could tell. One that goes on is as it is.
 */
function withItsEnd(execution) {
    if (!isLast(execution.status))
        return execution;
    return { ...execution, stages: mapped(execution.stages, stageEnd) };
}
const stageEnd = (stage) => ({
    ...stage,
    status: cut(stage.status),
    tasks: mapped(stage.tasks, taskEnd),
    ...(stage.rollbackResponse && { rollbackResponse: cutOff(stage.rollbackResponse) }),
});
const taskEnd = (task) => ({
    ...task,
    status: cut(task.status),
    ...(task.execution && { execution: cutOff(task.execution) }),
    ...(task.rollbackResponse && { rollbackResponse: cutOff(task.rollbackResponse) }),
});
const cutOff = (execution) => withItsEnd({ ...execution, status: cut(execution.status) });
const cut = (status) => isLast(status) || status === 'FAILED_CONTINUE' || status === 'NOT_STARTED' || status === 'WAITING' ? status : 'CANCELED';
function mapped(all, map) {
    return Object.fromEntries(Object.entries(all).map(([name, one]) => [name, map(one)]));
}

;// CONCATENATED MODULE: ../build/relay/pages/executions/documents.js

const executionsPath = '/api/executions';
/** A list in Automation Pipelines' shape: documents by their links, without their stages. */
function executionList({ rows, total }) {
    const documents = Object.fromEntries(rows.map((row) => [`${executionsPath}/${row.id}`, rowDocument(row)]));
    return { count: rows.length, totalCount: total, links: Object.keys(documents), documents };
}
/** One execution with its whole tree, in Automation Pipelines' own names; what they have no word for stands at the end. */
function executionDocument(view, row) {
    const { problems, question } = view;
    const execution = view.execution && withItsEnd(view.execution);
    return {
        ...execution,
        ...rowDocument(row),
        ...(question && { question: { ...question } }),
        problems: problems,
    };
}
function rowDocument(row) {
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

;// CONCATENATED MODULE: ../build/relay/pages/events.js


const eventsPath = '/api/registry-events';
/** A list in Automation Pipelines' shape: documents by their links. */
function listOf(documents, totalCount) {
    return { count: documents.length, totalCount, links: documents.map(([link]) => link), documents: Object.fromEntries(documents) };
}
const linkOf = (seq) => `${eventsPath}/${seq}`;
/** One push in the words of its registry events; what they have no word for stands below ours. */
function documentOf(row) {
    const { event, delivery } = row;
    const ours = {
        id: String(row.seq),
        name: row.webhook,
        timeStampInMicros: row.at * 1000,
        owner: event?.owner ?? event?.pusher ?? '',
        repo: event?.repository.name ?? '',
        repoNamespace: event?.repository.namespace ?? '',
        imageName: event?.image ?? '',
        tag: event?.tag ?? '',
        pipeline: row.pipeline ?? '',
        executionIndex: delivery?.execution?.index ?? null,
        executionLink: delivery?.execution ? `${executionsPath}/${delivery.execution.id}` : (delivery?.run?.url ?? ''),
        executionStatus: delivery?.execution?.status ?? '',
        message: (0,story/* story */._7)(row),
        fate: row.fate,
        replayOf: row.replayOf === undefined ? null : linkOf(row.replayOf),
        push: event ?? null,
        delivery: delivery ?? null,
    };
    return ours;
}
/** The same with all that was tried and sent. */
function openedDocument(push) {
    const { body, attempts, joined, replays } = push;
    const links = (pushes) => pushes.map(({ seq }) => linkOf(seq));
    const more = { attempts, joined: links(joined), replays: links(replays), body: body ?? null };
    return { ...documentOf(push), ...more };
}

;// CONCATENATED MODULE: ../build/relay/pages/filter.js

/** What became of a push, as people read it. */
const fates = {
    waiting: 'Waiting',
    retrying: 'Trying again',
    dispatched: 'Dispatched',
    joined: 'Joined',
    ignored: 'Ignored',
    rejected: 'Rejected',
    superseded: 'Superseded',
    dead: 'Failed',
};
const isFate = (text) => Object.hasOwn(fates, text);
/** Reads `fate, webhook, repository, tag, q, from, to, before`. */
function readFilter(given) {
    const faults = [];
    const filter = {};
    const { fate, before } = given;
    if (fate) {
        if (isFate(fate))
            filter.fate = fate;
        else
            faults.push(`fate: there is no "${filter_short(fate)}"; there are ${Object.keys(fates).join(', ')}`);
    }
    for (const [name, key] of [
        ['webhook', 'webhook'],
        ['repository', 'repository'],
        ['tag', 'tag'],
        ['q', 'text'],
    ]) {
        const text = given[name]?.trim();
        if (text)
            filter[key] = text;
    }
    for (const name of ['from', 'to']) {
        const text = given[name]?.trim();
        if (!text)
            continue;
        const at = timeOf(text);
        if (at === undefined)
            faults.push(`${name}: "${filter_short(text)}" is no time; write 2026-11-24T10:00 (UTC)`);
        else
            filter[name] = at;
    }
    if (filter.from !== undefined && filter.to !== undefined && filter.from >= filter.to)
        faults.push('from must be earlier than to');
    if (before && !/^\d{1,15}$/.test(before))
        faults.push(`before: "${filter_short(before)}" is no number of an event`);
    return { filter, faults, ...(before && /^\d{1,15}$/.test(before) && { before: Number(before) }) };
}
const filter_short = (text) => text.slice(0, 60);
/** A day, a minute or more; without a zone it is UTC, as everything that the pages show. */
function timeOf(text) {
    const [, day, time = 'T00:00', zone = 'Z'] = /^(\d{4}-\d\d-\d\d)([T ]\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?)?(Z|[+-]\d\d:\d\d)?$/.exec(text) ?? [];
    const at = day === undefined ? Number.NaN : Date.parse(`${day}${time.replace(' ', 'T')}${zone}`);
    return Number.isNaN(at) ? undefined : at;
}
/** As a field of a form takes and shows it. */
const fieldTime = (ms) => ms === undefined
    ? ''
    : (0,story/* timeText */.Tc)(ms)
        .slice(0, ms % 60_000 === 0 ? 16 : 19)
        .replace(' ', 'T');
/** The address of Activity that shows this. */
function addressOf({ text, from, to, ...rest }) {
    const { fate, webhook, repository, tag, before } = rest;
    const parameters = { fate, webhook, repository, tag, q: text, from: fieldTime(from), to: fieldTime(to), before };
    const given = Object.entries(parameters).flatMap(([name, value]) => value === undefined || value === '' ? [] : [[name, String(value)]]);
    const query = new URLSearchParams(given);
    return query.size === 0 ? '/' : `/?${query.toString()}`;
}

;// CONCATENATED MODULE: ../build/relay/pages/api-events.js






const pageSize = 50;
/** Pushes for programs: to list, to open, to send again. */
function eventsApi({ store, replay }) {
    const app = new dist/* Hono */.$();
    app.get('/', async (context) => {
        const { filter, before, faults } = readFilter(context.req.query());
        if (faults.length > 0)
            throw new BadBody(400, faults.join('; '));
        const [page, counts] = [
            await store.list({ ...filter, limit: pageSize, ...(before !== undefined && { before }) }),
            await store.fates(filter),
        ];
        const total = filter.fate ? counts[filter.fate] : Object.values(counts).reduce((sum, count) => sum + count, 0);
        const documents = page.rows.map((row) => [linkOf(row.seq), documentOf(row)]);
        return context.json({ ...listOf(documents, total), ...(page.next !== undefined && { next: page.next }) });
    });
    app.get('/:seq{[0-9]{1,15}}', async (context) => {
        const push = await store.opened(Number(context.req.param('seq')));
        return push ? context.json(openedDocument(push)) : context.json(noSuch(context.req.param('seq')), 404);
    });
    app.post('/:seq{[0-9]{1,15}}/replay', toOperate, smallBody, async (context) => {
        const { older = false } = await fieldsOf(context, { older: 'boolean' });
        const push = await store.opened(Number(context.req.param('seq')));
        if (!push)
            return context.json(noSuch(context.req.param('seq')), 404);
        const [again] = await replay([push], { older });
        if (!again)
            return context.json({ message: `event ${push.seq} is no push: it can’t be sent again` }, 409);
        return context.json(replayed(again), 202);
    });
    app.post('/replay', toOperate, smallBody, async (context) => {
        const { older = false, ...given } = await fieldsOf(context, {
            from: 'string',
            to: 'string',
            webhook: 'string',
            fate: 'string',
            repository: 'string',
            tag: 'string',
            older: 'boolean',
        });
        const { filter, faults } = readFilter(given);
        const { from, to } = filter;
        if (faults.length > 0)
            throw new BadBody(400, faults.join('; '));
        if (from === undefined || to === undefined)
            throw new BadBody(400, 'name a time: from and to');
        const pushes = await range({ ...filter, from, to }, store);
        if (!pushes)
            throw new BadBody(400, api_events_tooMany);
        const all = await replay(pushes, { older });
        return context.json({ count: all.length, pushes: all.map(replayed) }, 202);
    });
    return app;
}
const api_events_tooMany = `these are more than ${mostReplays} pushes, which is the most at once: narrow the time`;
const noSuch = (seq) => ({ message: `there is no event ${seq}` });
const replayed = ({ of, id, result, reason }) => ({
    of: linkOf(of),
    push: id,
    result,
    ...(reason !== undefined && { reason }),
});

// EXTERNAL MODULE: ../build/dockerhub/names.js
var names = __webpack_require__(8290);
// EXTERNAL MODULE: ../build/relay/sources/dockerhub.js
var dockerhub = __webpack_require__(394);
;// CONCATENATED MODULE: ../build/relay/pages/cards.js

/** All docker webhooks of the definitions, in their order; or one of them. */
async function cardsOf(ports, only) {
    const [overrides, tokens] = [await ports.store.overrides(), await ports.store.tokens.list()];
    const valid = tokens.filter(({ revoked }) => revoked === undefined);
    const chosen = [...ports.webhooks()].filter(([name]) => only === undefined || name === only);
    return Promise.all(chosen.map(async ([name, { value }]) => {
        const { rows } = await ports.store.list({ webhook: name, limit: 1 });
        const addresses = valid.filter(({ webhook }) => webhook === name).length;
        return { ...cardOf(name, value, ports, overrides.get(name)), addresses, ...(rows[0] && { last: rows[0] }) };
    }));
}
function cardOf(name, webhook, ports, override) {
    const { project, pipeline, enabled = true, target } = webhook;
    const repository = ports.repositoryOf(webhook);
    const ends = ports.credentialEnds();
    return {
        name,
        pipeline,
        enabled,
        paused: override?.paused ?? false,
        url: (0,dockerhub/* hookUrl */.db)(ports.publicUrl ?? '', '…'),
        ...(project !== undefined && { project }),
        ...(repository !== undefined && { repository }),
        ...(target && { target }),
        ...(ends !== undefined && { credentialEnds: ends }),
    };
}

;// CONCATENATED MODULE: ../build/relay/pages/api-webhooks.js





const path = '/api/registry-webhooks';
/** Docker webhooks for programs: to list, and to pause. What else they are is the definitions' to say. */
function webhooksApi(ports) {
    const app = new dist/* Hono */.$();
    app.get('/', async (context) => {
        const documents = (await cardsOf(ports)).map((card) => [`${path}/${encodeURIComponent(card.name)}`, cardDocument(card)]);
        return context.json(listOf(documents, documents.length));
    });
    app.get('/:name{.+}', async (context) => {
        const name = context.req.param('name');
        const [card] = await cardsOf(ports, name);
        return card ? context.json(cardDocument(card)) : context.json(noSuchWebhook(name), 404);
    });
    app.patch('/:name{.+}', toOperate, smallBody, async (context) => {
        const name = context.req.param('name');
        if (!ports.webhooks().has(name))
            return context.json(noSuchWebhook(name), 404);
        const { paused } = await fieldsOf(context, { paused: 'boolean' });
        if (paused === undefined)
            throw new BadBody(400, 'send {"paused": true} or {"paused": false}: all else is the definitions’ to say');
        await ports.pause(name, paused);
        const [card] = await cardsOf(ports, name);
        return card ? context.json(cardDocument(card)) : context.json(noSuchWebhook(name), 404);
    });
    return app;
}
const noSuchWebhook = (name) => ({ message: `the definitions have no DOCKER_WEBHOOK ${name.slice(0, 256)}` });
const cardDocument = ({ last, target, ...card }) => ({
    ...card,
    target: target ?? null,
    lastDelivery: last ? documentOf(last) : null,
});

;// CONCATENATED MODULE: ../build/relay/pages/api-tokens.js








const api_tokens_path = '/api/hook-tokens';
/** Hooks' tokens for programs, by their hashes: to list, to make, to end. A new one is told in the answer, and never again. Rules 36. */
function tokensApi({ store: { tokens }, webhooks, publicUrl, now, random }) {
    const app = new dist/* Hono */.$();
    app.get('/', async (context) => {
        const documents = (await tokens.list()).map((token) => [`${api_tokens_path}/${token.id}`, tokenDocument(token)]);
        return context.json(listOf(documents, documents.length));
    });
    app.post('/', toOperate, smallBody, async (context) => {
        const { webhook, repository } = await fieldsOf(context, { webhook: 'string', repository: 'string' });
        if (webhook === undefined)
            throw new BadBody(400, 'name a webhook: {"webhook": "shop", "repository": "acme/shop"}');
        if (repository !== undefined && !(0,names/* isRepository */.Z)(repository))
            throw new BadBody(400, `repository: "${repository.slice(0, 60)}" is none of Docker Hub’s; write acme/shop`);
        if (!webhooks().has(webhook))
            return context.json(noSuchWebhook(webhook), 404);
        if (publicUrl === undefined)
            return context.json({ message: 'the relay doesn’t know its own address: start it with --public-url https://…' }, 409);
        const token = (0,core_tokens/* mintToken */.W$)(random);
        const id = await (0,core_tokens/* hashToken */.QK)(token);
        await tokens.add(webhook, id, now(), repository);
        return context.json({ id, webhook, token, url: (0,dockerhub/* hookUrl */.db)(publicUrl, token) }, 201);
    });
    app.delete('/:id', toOperate, async (context) => {
        const id = context.req.param('id');
        const ended = /^[0-9a-f]{64}$/.test(id) && (await tokens.revoke(id, now()));
        return ended ? context.body(null, 204) : context.json({ message: 'there is no such token, or it was revoked before' }, 404);
    });
    return app;
}
const tokenDocument = ({ id, webhook, repository, created, revoked }) => ({
    id,
    webhook,
    repository: repository ?? null,
    created,
    revoked: revoked ?? null,
});

;// CONCATENATED MODULE: ../build/relay/pages/executions/style.js
/** What the pages of executions add to the style of all pages. */
const executionStyle = `.status { font-weight: 600; white-space: nowrap }
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

;// CONCATENATED MODULE: ../build/relay/pages/metrics.js
const states = ['open', 'claimed', 'retry', 'following', 'done', 'dead', 'superseded'];
const answers = ['accepted', 'refused', 'unknown'];
const results = ['stored', 'joined', 'duplicate', 'ignored', 'rejected', 'unknown', 'busy'];
/** The relay in numbers, in Prometheus' text format. Names of webhooks and repositories stay out of it. */
async function metrics({ store, credentialEnds, calls, now }) {
    const [fates, { deliveries, attempts, oldestWaiting }] = [await store.fates({}), await store.overview()];
    const seconds = oldestWaiting === undefined ? 0 : Math.max(0, (now() - oldestWaiting) / 1000);
    const ends = credentialEnds();
    return [
        family('pushes', 'gauge', 'Pushes that are kept, by what became of them.', labelled('fate', Object.entries(fates))),
        family('deliveries', 'gauge', 'Deliveries that are kept, by their state.', labelled('state', states.map((name) => [name, deliveries[name]]))),
        family('attempts', 'gauge', 'Attempts that are kept, by what GitHub answered.', labelled('answer', answers.map((name) => [name, attempts[name]]))),
        family('hook_calls_total', 'counter', 'Calls of hooks since the start, by what they were answered; unknown: with a wrong token.', labelled('result', results.map((name) => [name, calls().get(name)]))),
        family('oldest_waiting_seconds', 'gauge', 'How long the oldest push has waited that still has to go out.', [['', seconds]]),
        family('store_trouble', 'gauge', '1: the store can’t be written.', [['', store.trouble() === undefined ? 0 : 1]]),
        ends === undefined
            ? ''
            : family('github_token_end_timestamp_seconds', 'gauge', 'When the GitHub token ends, as a unix time.', [['', ends / 1000]]),
    ].join('');
}
const labelled = (label, values) => values.map(([name, value = 0]) => [`{${label}="${name}"}`, value]);
function family(name, type, help, samples) {
    const full = `hub_to_kube_${name}`;
    return [`# HELP ${full} ${help}`, `# TYPE ${full} ${type}`, ...samples.map(([labels, value]) => `${full}${labels} ${value}`), ''].join('\n');
}

;// CONCATENATED MODULE: ../build/relay/pages/openapi/shapes.js
const shapes_text = { type: 'string' };
const whole = { type: 'integer' };
const flag = { type: 'boolean' };
const orNull = (type) => ({ type: [type, 'null'] });
const object = (properties, required = Object.keys(properties)) => ({
    type: 'object',
    properties,
    required,
});
const one = (name) => ({ $ref: `#/components/schemas/${name}` });
/** A list in Automation Pipelines' shape, of documents of one kind. */
const shapes_listOf = (name) => ({
    type: 'object',
    properties: {
        count: whole,
        totalCount: whole,
        links: { type: 'array', items: shapes_text },
        documents: { type: 'object', additionalProperties: one(name) },
        next: { type: 'integer', description: '`before` of the next page; left out: this is the last' },
    },
    required: ['count', 'totalCount', 'links', 'documents'],
});
const eventFields = {
    id: shapes_text,
    name: { type: 'string', description: 'The docker webhook' },
    timeStampInMicros: whole,
    owner: shapes_text,
    repo: shapes_text,
    repoNamespace: shapes_text,
    imageName: shapes_text,
    tag: shapes_text,
    pipeline: shapes_text,
    executionIndex: orNull('integer'),
    executionLink: shapes_text,
    executionStatus: shapes_text,
    message: { type: 'string', description: 'What became of it, and why' },
    fate: { enum: ['waiting', 'retrying', 'dispatched', 'joined', 'ignored', 'rejected', 'superseded', 'dead'] },
    replayOf: orNull('string'),
    push: orNull('object'),
    delivery: orNull('object'),
};
const target = { type: ['object', 'null'], description: 'Where its pushes go' };
/** What the API answers and takes, by name. */
const shapes = {
    Mistake: object({ message: shapes_text }),
    Event: object(eventFields),
    OpenedEvent: object({
        ...eventFields,
        attempts: { type: 'array', items: { type: 'object' } },
        joined: { type: 'array', items: shapes_text },
        replays: { type: 'array', items: shapes_text },
        body: orNull('string'),
    }),
    Events: shapes_listOf('Event'),
    Replay: {
        ...object({ older: { type: 'boolean', description: 'Also where a newer push is deployed' } }, []),
        additionalProperties: false,
    },
    ReplayOfTime: {
        ...object({ from: shapes_text, to: shapes_text, webhook: shapes_text, fate: shapes_text, repository: shapes_text, tag: shapes_text, older: flag }, ['from', 'to']),
        additionalProperties: false,
    },
    Replayed: object({ of: shapes_text, push: shapes_text, result: shapes_text, reason: shapes_text }, ['of', 'push', 'result']),
    ReplayedTime: object({ count: whole, pushes: { type: 'array', items: one('Replayed') } }),
    Webhook: object({
        name: shapes_text,
        project: shapes_text,
        enabled: flag,
        paused: flag,
        repository: shapes_text,
        pipeline: shapes_text,
        target,
        url: shapes_text,
        addresses: whole,
        lastDelivery: { oneOf: [one('Event'), { type: 'null' }] },
        credentialEnds: whole,
    }, ['name', 'enabled', 'paused', 'pipeline', 'target', 'url', 'addresses', 'lastDelivery']),
    Webhooks: shapes_listOf('Webhook'),
    Pause: { ...object({ paused: flag }), additionalProperties: false },
    HookToken: object({ id: shapes_text, webhook: shapes_text, repository: orNull('string'), created: whole, revoked: orNull('integer') }),
    HookTokens: shapes_listOf('HookToken'),
    NewHookToken: { ...object({ webhook: shapes_text, repository: shapes_text }, ['webhook']), additionalProperties: false },
    MadeHookToken: object({ id: shapes_text, webhook: shapes_text, token: shapes_text, url: shapes_text }),
    Execution: object({ id: shapes_text, name: shapes_text, index: whole, status: shapes_text, statusMessage: shapes_text, heardInMicros: whole, omittedEvents: whole }, [
        'id',
        'name',
        'index',
        'status',
        'statusMessage',
    ]),
    Executions: shapes_listOf('Execution'),
    Answer: {
        ...object({
            answer: { enum: ['approve', 'reject'] },
            comment: { type: 'string', maxLength: 2000 },
            task: { type: 'string', description: '`Stage.Task` of the question; left out: the next one' },
        }, ['answer']),
        additionalProperties: false,
    },
    Answered: object({ execution: shapes_text, task: shapes_text, answer: shapes_text }),
    Report: {
        ...object({ events: { type: 'array', items: { type: 'object' } }, execution: shapes_text }, ['events']),
        description: 'Events of one execution, numbered by seq without gaps; event 0 is its "begin"',
    },
    Reported: object({ seq: whole, message: shapes_text }, []),
};

;// CONCATENATED MODULE: ../build/relay/pages/openapi/table.js
const mistake = 'Mistake';
const table_refused = { 401: mistake };
const looked = { ...table_refused, 503: mistake };
/** Of what changes something: a body that is none, too large, of another type; a token that may only read; a store that can't be written. */
const changed = { ...table_refused, 400: mistake, 403: mistake, 413: mistake, 415: mistake, 503: mistake };
const reported = { 200: 'Reported', ...table_refused, 400: 'Reported', 403: 'Reported', 409: 'Reported', 413: mistake, 503: 'Reported' };
const operations = [
    {
        method: 'get',
        path: '/api/registry-events',
        name: 'listEvents',
        summary: 'Pushes, the newest first, with what became of each',
        right: 'read',
        query: ['fate', 'webhook', 'repository', 'tag', 'q', 'from', 'to', 'before'],
        answers: { 200: 'Events', 400: mistake, ...looked },
    },
    {
        method: 'get',
        path: '/api/registry-events/{seq}',
        name: 'openEvent',
        summary: 'One push, with every attempt and what was sent',
        right: 'read',
        answers: { 200: 'OpenedEvent', 404: mistake, ...looked },
    },
    {
        method: 'post',
        path: '/api/registry-events/{seq}/replay',
        name: 'replayEvent',
        summary: 'Sends a push again',
        right: 'operate',
        body: 'Replay',
        bodyOptional: true,
        answers: { 202: 'Replayed', 404: mistake, 409: mistake, ...changed },
    },
    {
        method: 'post',
        path: '/api/registry-events/replay',
        name: 'replayTime',
        summary: 'Sends all pushes of a time again',
        right: 'operate',
        body: 'ReplayOfTime',
        answers: { 202: 'ReplayedTime', ...changed },
    },
    {
        method: 'get',
        path: '/api/registry-webhooks',
        name: 'listWebhooks',
        summary: 'The docker webhooks of the definitions',
        right: 'read',
        answers: { 200: 'Webhooks', ...looked },
    },
    {
        method: 'get',
        path: '/api/registry-webhooks/{name}',
        name: 'openWebhook',
        summary: 'One docker webhook',
        right: 'read',
        answers: { 200: 'Webhook', 404: mistake, ...looked },
    },
    {
        method: 'patch',
        path: '/api/registry-webhooks/{name}',
        name: 'pauseWebhook',
        summary: 'Pauses or resumes one',
        right: 'operate',
        body: 'Pause',
        answers: { 200: 'Webhook', 404: mistake, ...changed },
    },
    {
        method: 'get',
        path: '/api/hook-tokens',
        name: 'listHookTokens',
        summary: 'Tokens of addresses, by their hashes',
        right: 'read',
        answers: { 200: 'HookTokens', ...looked },
    },
    {
        method: 'post',
        path: '/api/hook-tokens',
        name: 'makeHookToken',
        summary: 'Makes an address; its secret is told this once',
        right: 'operate',
        body: 'NewHookToken',
        answers: { 201: 'MadeHookToken', 404: mistake, 409: mistake, ...changed },
    },
    {
        method: 'delete',
        path: '/api/hook-tokens/{id}',
        name: 'endHookToken',
        summary: 'Ends an address',
        right: 'operate',
        answers: { 204: '', 403: mistake, 404: mistake, ...looked },
    },
    {
        method: 'get',
        path: '/api/executions',
        name: 'listExecutions',
        summary: 'Executions, the newest first',
        right: 'read',
        query: ['status', 'webhook', 'q', 'before'],
        answers: { 200: 'Executions', ...looked },
    },
    {
        method: 'get',
        path: '/api/executions/{id}',
        name: 'openExecution',
        summary: 'One execution with its stages and tasks',
        right: 'read',
        answers: { 200: 'Execution', 404: mistake, ...looked },
    },
    {
        method: 'post',
        path: '/api/executions/{id}/answer',
        name: 'answerExecution',
        summary: 'Answers one that waits for approval and is a run of the relay’s own',
        right: 'operate',
        body: 'Answer',
        answers: { 202: 'Answered', 404: mistake, 409: mistake, ...changed },
    },
    {
        method: 'post',
        path: '/api/deliveries/{delivery}/events',
        name: 'reportDelivery',
        summary: 'What a delivery’s run tells of its execution',
        right: 'report',
        body: 'Report',
        answers: reported,
    },
    {
        method: 'post',
        path: '/api/executions/{execution}/events',
        name: 'reportExecution',
        summary: 'The same of a run that no push started',
        right: 'operate',
        body: 'Report',
        answers: reported,
    },
    {
        method: 'get',
        path: '/api/openapi.json',
        name: 'openApi',
        summary: 'This document',
        right: 'read',
        answers: { 200: 'object', ...looked },
    },
    {
        method: 'get',
        path: '/metrics',
        name: 'metrics',
        summary: 'The relay in numbers, in Prometheus’ text format',
        right: 'read',
        answers: { 200: 'text', ...looked },
    },
];

;// CONCATENATED MODULE: ../build/relay/pages/openapi/document.js


const openApiPath = '/api/openapi.json';
const document_words = {
    200: 'As asked',
    201: 'Made',
    202: 'Stored',
    204: 'Done',
    400: 'It makes no sense',
    401: 'No token, or none that is known',
    403: 'Not with this token',
    404: 'There is no such thing',
    409: 'Not as things stand',
    413: 'Too large',
    415: 'No JSON',
    503: 'Nothing was changed; try again',
};
/** What stands in a path, by its grammar. */
const pathWords = {
    seq: { type: 'string', pattern: '^[0-9]{1,15}$' },
    name: { type: 'string', minLength: 1 },
    id: { type: 'string', pattern: '^[A-Za-z0-9_.-]{1,128}$' },
    delivery: { type: 'string', minLength: 1 },
    execution: { type: 'string', minLength: 1 },
};
/** The API as an OpenAPI 3.1 document, made of the table of its routes. */
function openApi() {
    const paths = {};
    for (const operation of operations)
        paths[operation.path] = { ...paths[operation.path], [operation.method]: operationOf(operation) };
    return {
        openapi: '3.1.0',
        info: { title: 'hub-to-kube relay', version: '1', description: 'What Docker Hub told of pushes, and what became of them' },
        security: [{ token: [] }],
        paths,
        components: {
            schemas: shapes,
            securitySchemes: {
                token: { type: 'http', scheme: 'bearer', description: 'One of RELAY_API_TOKENS; to report a delivery, the key that came with it' },
            },
        },
    };
}
function operationOf({ path, name, summary, right, query = [], body, bodyOptional, answers }) {
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, word = '']) => parameter(word, 'path', pathWords[word] ?? { type: 'string' }));
    const inQuery = query.map((word) => parameter(word, 'query', { type: 'string' }));
    return {
        operationId: name,
        summary,
        'x-right': right,
        parameters: [...inPath, ...inQuery],
        ...(body !== undefined && { requestBody: { required: bodyOptional !== true, content: content(body) } }),
        responses: Object.fromEntries(Object.entries(answers).map(([status, shape]) => [
            status,
            { description: document_words[status] ?? status, ...(shape !== '' && { content: content(shape) }) },
        ])),
    };
}
const parameter = (name, where, schema) => ({
    name,
    in: where,
    required: where === 'path',
    schema,
});
function content(shape) {
    if (shape === 'text')
        return { 'text/plain': { schema: { type: 'string' } } };
    return { 'application/json': { schema: shape === 'object' ? { type: 'object' } : { $ref: `#/components/schemas/${shape}` } } };
}

// EXTERNAL MODULE: ../node_modules/hono/dist/helper/html/index.js
var html = __webpack_require__(4851);
;// CONCATENATED MODULE: ../build/relay/pages/executions/words.js
/** A mark beside a status, for those who look; the word stands beside it for everybody. */
const marks = {
    COMPLETED: '✓',
    FAILED: '✗',
    FAILED_CONTINUE: '✗',
    ROLLBACK_FAILED: '✗',
    ROLLBACK_COMPLETED: '↶',
    CANCELED: '⊘',
    SKIPPED: '–',
    NOT_STARTED: '○',
    WAITING: '‖',
    PAUSED: '‖',
};
/** Everything else is on its way. */
const markOf = (status) => marks[status] ?? '●';
/** How it went, as a colour has it. */
function toneOf(status) {
    if (status === 'COMPLETED')
        return 'good';
    if (/FAILED|ROLLBACK|CANCELED/.test(status))
        return 'bad';
    return status === 'NOT_STARTED' || status === 'SKIPPED' ? 'quiet' : 'wait';
}
/** `1 h 2 min`, `3 min 4 s`, `5.6 s`. */
function durationText(ms) {
    const seconds = Math.max(0, ms) / 1000;
    if (seconds < 60)
        return `${seconds < 10 ? seconds.toFixed(1) : Math.floor(seconds)} s`;
    const minutes = Math.floor(seconds / 60);
    if (minutes < 60)
        return `${minutes} min ${Math.floor(seconds % 60)} s`;
    return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

;// CONCATENATED MODULE: ../build/relay/pages/executions/list.js



/** Those that an execution as a whole is in. */
const statuses = [
    'RUNNING',
    'COMPLETED',
    'FAILED',
    'CANCELED',
    'CANCELING',
    'WAITING',
    'SKIPPED',
    'ROLLBACK_COMPLETED',
    'ROLLBACK_FAILED',
];
/** What a page is asked for; what makes no sense is as if it were not there. */
function executionQueryOf({ status, webhook, q, before }) {
    const known = statuses.find((one) => one === status);
    return {
        ...(known && { status: known }),
        ...(webhook && { webhook: webhook.slice(0, 256) }),
        ...(q?.trim() && { text: q.trim().slice(0, 256) }),
        ...(before && /^\d{1,15}$/.test(before) && { before: Number(before) }),
    };
}
/** Executions, the newest first. */
function list_executionList({ rows, total, next }, query, webhooks) {
    return (0,html/* html */.q) `${filter(query, webhooks)}
<p class="quiet">${total === 1 ? '1 execution' : `${total} executions`}</p>
${rows.length === 0 ? (0,html/* html */.q) `<p>${nothing(query)}</p>` : table(rows)}
${next === undefined ? '' : (0,html/* html */.q) `<p><a rel="next" href="${address({ ...query, before: next })}">Older executions</a></p>`}`;
}
const nothing = ({ status, webhook, text, before }) => (status ?? webhook ?? text ?? before)
    ? 'No such execution here.'
    : 'No execution has been reported yet. Runs report themselves with the input report-url.';
function filter({ status, webhook, text }, webhooks) {
    const option = (value, chosen, shown = value) => (0,html/* html */.q) `<option value="${value}"${value === (chosen ?? '') ? (0,html/* html */.q) ` selected` : ''}>${shown}</option>`;
    return (0,html/* html */.q) `<form method="get" action="/executions" class="filter" role="search">
<label>Status <select name="status">${option('', status, 'any')}${statuses.map((one) => option(one, status))}</select></label>
<label>Webhook <select name="webhook">${option('', webhook, 'any')}${webhooks.map((one) => option(one, webhook))}</select></label>
<label>Pipeline, image or tag <input type="search" name="q" value="${text ?? ''}"></label>
<button>Show</button>
</form>`;
}
function address({ status, webhook, text, before }) {
    const given = { status, webhook, q: text, before: before?.toString() };
    const parameters = new URLSearchParams();
    for (const [name, value] of Object.entries(given))
        if (value !== undefined)
            parameters.set(name, value);
    return `/executions?${parameters.toString()}`;
}
const table = (rows) => (0,html/* html */.q) `<table class="rows" role="table">
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Execution</th><th scope="col" role="columnheader">Status</th><th scope="col" role="columnheader">Started</th><th scope="col" role="columnheader">Duration</th><th scope="col" role="columnheader">Push</th><th scope="col" role="columnheader">Webhook</th></tr></thead>
<tbody role="rowgroup">${rows.map(list_one)}</tbody>
</table>`;
const list_one = ({ id, name, index, status, message, started, ended, image, tag, webhook }) => (0,html/* html */.q) `<tr role="row">
<td role="cell" data-label="Execution"><a href="/executions/${id}">${name}#${index}</a></td>
<td role="cell" data-label="Status"><span>${badge(status)}${message && status !== 'COMPLETED' ? (0,html/* html */.q) ` <span class="quiet">${message}</span>` : ''}</span></td>
<td role="cell" data-label="Started"><time datetime="${new Date(started).toISOString()}">${(0,story/* timeText */.Tc)(started)}</time></td>
<td role="cell" data-label="Duration">${ended === undefined ? '' : durationText(ended - started)}</td>
<td role="cell" data-label="Push">${image === undefined ? '' : `${image}${tag ? `:${tag}` : ''}`}</td>
<td role="cell" data-label="Webhook">${webhook ?? ''}</td>
</tr>`;
const badge = (status) => (0,html/* html */.q) `<span class="status ${toneOf(status)}"><span aria-hidden="true">${markOf(status)}</span> ${status}</span>`;

;// CONCATENATED MODULE: ../build/relay/pages/activity.js





/** Every push, newest first, with what became of it and why. */
function activity(shown) {
    const { page, filter, counts } = shown;
    // What is rejected is no push, and can't be sent again.
    const pushes = { ...counts, rejected: 0 };
    const able = filter.fate ? pushes[filter.fate] : total(pushes);
    return (0,html/* html */.q) `${narrowed(shown)}
<nav aria-label="What became of a push"><ul class="fates">
<li>${fateLink('Every push', total(counts), filter)}</li>
${Object.entries(fates).map(([fate, name]) => (0,html/* html */.q) `<li>${fateLink(name, counts[fate], filter, fate)}</li>`)}
</ul></nav>
${page.rows.length === 0 ? (0,html/* html */.q) `<p>${activity_nothing(shown)}</p>` : activity_table(page.rows)}
${page.next === undefined ? '' : (0,html/* html */.q) `<p><a rel="next" href="${addressOf({ ...filter, before: page.next })}">Older pushes</a></p>`}
${activity_again(shown, able)}`;
}
const total = (counts) => Object.values(counts).reduce((sum, count) => sum + count, 0);
const activity_nothing = ({ filter, before }) => Object.keys(filter).length === 0 && before === undefined ? 'No push has come in yet.' : 'No such push here.';
function fateLink(name, count, filter, fate) {
    const { fate: now, ...rest } = filter;
    const current = now === fate ? (0,html/* html */.q) ` aria-current="page"` : '';
    return (0,html/* html */.q) `<a href="${addressOf({ ...rest, ...(fate && { fate }) })}"${current}>${name} <span class="count">${count}</span></a>`;
}
function narrowed({ filter, webhooks }) {
    const { fate, webhook, repository, tag, text, from, to } = filter;
    const known = webhook === undefined || webhooks.includes(webhook) ? webhooks : [...webhooks, webhook];
    return (0,html/* html */.q) `<form class="filter" method="get" action="/" role="search">
${fate ? (0,html/* html */.q) `<input type="hidden" name="fate" value="${fate}">` : ''}
<label>Search <input type="search" name="q" value="${text ?? ''}"></label>
<label>Webhook <select name="webhook"><option value="">all</option>
${known.map((name) => (0,html/* html */.q) `<option value="${name}"${name === webhook ? (0,html/* html */.q) ` selected` : ''}>${name}</option>`)}</select></label>
<label>Repository <input name="repository" value="${repository ?? ''}"></label>
<label>Tag <input name="tag" value="${tag ?? ''}"></label>
<label>From (UTC) <input type="datetime-local" name="from" value="${fieldTime(from)}"></label>
<label>To (UTC) <input type="datetime-local" name="to" value="${fieldTime(to)}"></label>
<span class="buttons"><button>Filter</button> <a href="/">Clear</a></span>
</form>`;
}
/** One replay for all pushes of a time. */
function activity_again({ filter, field }, able) {
    const { from, to } = filter;
    if (from === undefined || to === undefined || able === 0)
        return '';
    if (able > mostReplays)
        return (0,html/* html */.q) `<p class="quiet">At most ${mostReplays} pushes are sent again at once: narrow the time.</p>`;
    const fields = { fate: filter.fate, webhook: filter.webhook, repository: filter.repository, tag: filter.tag, q: filter.text };
    return (0,html/* html */.q) `<form class="again" method="post" action="/activity/replay">${field}
${Object.entries({ ...fields, from: fieldTime(from), to: fieldTime(to) }).map(([name, value]) => value === undefined ? '' : (0,html/* html */.q) `<input type="hidden" name="${name}" value="${value}">`)}
<label><input type="checkbox" name="older" value="yes"> also where a newer push is deployed</label>
<button>Send ${able === 1 ? 'this push' : `these ${able} pushes`} again</button>
</form>`;
}
const columns = [
    'Commit time',
    'Image',
    'Tag',
    'Owner',
    'Repository',
    'Namespace',
    'Webhook',
    'Pipeline',
    'Execution',
    'Status',
    'Message',
];
/** Roles are written out, for the telephone's style takes a table's own away. */
const activity_table = (rows) => (0,html/* html */.q) `<table class="pushes" role="table" aria-label="Pushes">
<thead role="rowgroup"><tr role="row">${columns.map((name) => (0,html/* html */.q) `<th role="columnheader" scope="col">${name}</th>`)}</tr></thead>
<tbody role="rowgroup">
${rows.map(activity_one)}</tbody>
</table>`;
function activity_one(row) {
    const { event, fate, webhook, pipeline } = row;
    const cells = {
        'Commit time': (0,html/* html */.q) `<a href="/activity/${row.seq}">${(0,story/* timeText */.Tc)(committed(row))}</a>`,
        Image: event?.image,
        Tag: event?.tag,
        Owner: event?.owner ?? event?.pusher,
        Repository: event?.repository.name,
        Namespace: event?.repository.namespace,
        Webhook: (0,html/* html */.q) `<a href="${addressOf({ webhook })}">${webhook}</a>`,
        Pipeline: pipeline,
        Execution: execution(row),
        Status: (0,html/* html */.q) `<span class="fate ${fate}">${fates[fate]}</span>`,
        Message: (0,story/* story */._7)(row),
    };
    return (0,html/* html */.q) `<tr role="row">${columns.map((name) => (0,html/* html */.q) `<td role="cell" data-label="${name}">${cells[name] ?? ''}</td>`)}</tr>
`;
}
/** When it was pushed; where nobody said so, when it was heard of. */
const committed = ({ at, event }) => (event?.pushedAt === undefined ? at : event.pushedAt * 1000);
/** What a push led to: its execution where it was reported, else the run at GitHub. */
function execution({ delivery }) {
    const seen = delivery?.execution;
    if (seen)
        return (0,html/* html */.q) `<a href="/executions/${seen.id}">${seen.name}#${seen.index}</a> ${badge(seen.status)}`;
    const run = delivery?.run;
    return run && /^https?:\/\//.test(run.url) ? (0,html/* html */.q) `<a href="${run.url}" rel="noreferrer">Run ${run.id}</a>` : undefined;
}

;// CONCATENATED MODULE: ../build/relay/pages/layout.js

const places = [
    ['/', 'Activity'],
    ['/executions', 'Executions'],
    ['/webhooks', 'Webhooks'],
];
/** One page: readable without JavaScript, on a telephone, and by machines that read aloud. */
const layout = ({ title, place, notices, done, account }, content) => (0,html/* html */.q) `<!doctype html>
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
<nav aria-label="Pages"><ul>${places.map(([path, name]) => (0,html/* html */.q) `<li><a href="${path}"${path === place ? (0,html/* html */.q) ` aria-current="page"` : ''}>${name}</a></li>`)}</ul></nav>${account ? signedIn(account) : ''}</header>
<main>
${notices.length > 0 ? (0,html/* html */.q) `<ul class="notices" role="alert">${notices.map((notice) => (0,html/* html */.q) `<li>${notice}</li>`)}</ul>` : ''}
${done === undefined ? '' : (0,html/* html */.q) `<p class="done" role="status">${done}</p>`}
<h1>${title}</h1>
${content}
</main>
</body>
</html>
`;
const signedIn = ({ name, form }) => (0,html/* html */.q) `<form class="account" method="post" action="/sign-out">
<input type="hidden" name="token" value="${form}"><span class="quiet">${name}</span> <button>Sign out</button></form>`;

;// CONCATENATED MODULE: ../build/relay/pages/push.js




/** One push: what it is, what was tried with it, and what was sent. */
function pushPage(push, field) {
    const { seq, event, attempts, body, joined, replays, replayOf } = push;
    return (0,html/* html */.q) `<dl>${facts(push).map(([name, value]) => (value === undefined || value === '' ? '' : (0,html/* html */.q) `<div><dt>${name}</dt><dd>${value}</dd></div>`))}</dl>
${replayOf === undefined ? '' : (0,html/* html */.q) `<p>It is <a href="/activity/${replayOf}">push ${replayOf}</a> once more.</p>`}
${event ? push_again(seq, field) : ''}
<h2>Attempts</h2>
${attempts.length === 0 ? (0,html/* html */.q) `<p>None${push.delivery ? ' yet' : ': it was not to be dispatched'}.</p>` : attemptTable(attempts)}
${linked('Pushes that went out together with it', joined)}
${linked('Sent again as', replays)}
<h2>What was sent</h2>
${body === undefined ? (0,html/* html */.q) `<p>${replayOf === undefined ? 'It was not kept.' : 'Nothing: it was sent again from here.'}</p>` : (0,html/* html */.q) `<p class="quiet">Without secrets.</p><pre tabindex="0">${body}</pre>`}`;
}
function facts(push) {
    const { event, delivery, webhook } = push;
    return [
        ['Status', (0,html/* html */.q) `<span class="fate ${push.fate}">${fates[push.fate]}</span>`],
        ['Message', (0,story/* story */._7)(push)],
        ['Pushed', (0,story/* timeText */.Tc)(committed(push))],
        ['Received', (0,story/* timeText */.Tc)(push.at)],
        ['Image', event?.image],
        ['Tag', event?.tag],
        ['Digest', event?.digest && (0,html/* html */.q) `<code>${event.digest}</code>${event.verified ? ' (as Docker Hub says)' : ''}`],
        ['Owner', event?.owner],
        ['Pushed by', event?.pusher],
        ['Repository', event?.repository.name],
        ['Namespace', event?.repository.namespace],
        ['Webhook', (0,html/* html */.q) `<a href="${addressOf({ webhook })}">${webhook}</a>`],
        ['Pipeline', push.pipeline],
        ['Target', delivery && (0,story/* targetText */.Z3)(delivery.target)],
        ['Delivery', delivery && (0,html/* html */.q) `<code>${delivery.id}</code>`],
        ['Execution', execution(push)],
    ];
}
const push_again = (seq, field) => (0,html/* html */.q) `<form class="again" method="post" action="/activity/${seq}/replay">${field}
<label><input type="checkbox" name="older" value="yes"> also where a newer push is deployed</label>
<button>Send it again</button>
</form>`;
const push_answers = {
    accepted: 'GitHub took it',
    refused: 'refused',
    unknown: 'no answer: it may have been taken',
};
const push_columns = ['Attempt', 'At', 'Milliseconds', 'HTTP status', 'Answer', 'Request id', 'Error'];
/** Roles are written out, for the telephone's style takes a table's own away. */
const attemptTable = (attempts) => (0,html/* html */.q) `<table class="rows" role="table" aria-label="Attempts">
<thead role="rowgroup"><tr role="row">${push_columns.map((name) => (0,html/* html */.q) `<th role="columnheader" scope="col">${name}</th>`)}</tr></thead>
<tbody role="rowgroup">${attempts.map(attemptRow)}</tbody>
</table>`;
function attemptRow({ number, at, ms, status, answer, requestId, error }) {
    const cells = [number, (0,story/* timeText */.Tc)(at), ms, status ?? '', push_answers[answer], requestId ? (0,html/* html */.q) `<code>${requestId}</code>` : '', error ?? ''];
    return (0,html/* html */.q) `<tr role="row">${cells.map((cell, index) => (0,html/* html */.q) `<td role="cell" data-label="${push_columns[index]}">${cell}</td>`)}</tr>
`;
}
const linked = (title, pushes) => pushes.length === 0
    ? ''
    : (0,html/* html */.q) `<h2>${title}</h2>
<ul>${pushes.map(({ seq, at }) => (0,html/* html */.q) `<li><a href="/activity/${seq}">push ${seq}</a>, received ${(0,story/* timeText */.Tc)(at)}</li>`)}</ul>`;

;// CONCATENATED MODULE: ../build/relay/pages/webhooks.js




/** The docker webhooks of the definitions, each with a button that pauses it. */
function webhooksPage(cards, now, field) {
    if (cards.length === 0)
        return (0,html/* html */.q) `<p>The definitions have no DOCKER_WEBHOOK.</p>`;
    return (0,html/* html */.q) `<ul class="cards">${cards.map((card) => webhooks_one(card, now, field))}</ul>`;
}
function webhooks_one(card, now, field) {
    const { name, paused } = card;
    return (0,html/* html */.q) `<li>
<h2>${name}</h2>
<p>${stateOf(card)}</p>
<dl>${webhooks_facts(card, now).map(([term, value]) => (value === undefined ? '' : (0,html/* html */.q) `<div><dt>${term}</dt><dd>${value}</dd></div>`))}</dl>
<form method="post" action="/webhooks/${encodeURIComponent(name)}/${paused ? 'resume' : 'pause'}">${field}
<button aria-label="${paused ? 'Resume' : 'Pause'} ${name}">${paused ? 'Resume' : 'Pause'}</button></form>
${card.repository === undefined ? '' : test(card, field)}
</li>`;
}
/** It goes the whole way: a tag that may be deployed now. */
const test = ({ name, last }, field) => (0,html/* html */.q) `<form method="post" action="/webhooks/${encodeURIComponent(name)}/send-test">${field}
<label>Tag <input name="tag" value="${last?.event?.tag ?? ''}" required pattern="[A-Za-z0-9_][A-Za-z0-9_.\\-]{0,127}"></label>
<button aria-label="Send test to ${name}">Send test</button></form>`;
/** Either switch off means off, and which one it is tells who can switch it on. */
function stateOf({ enabled, paused }) {
    if (enabled && !paused)
        return (0,html/* html */.q) `Enabled`;
    const why = [...(enabled ? [] : ['disabled in its definition']), ...(paused ? ['paused here'] : [])].join(', and ');
    return (0,html/* html */.q) `<span class="warning">Off</span>: ${why}. Its pushes are kept as ignored.`;
}
function webhooks_facts({ project, repository, pipeline, target, url, addresses, last, credentialEnds }, now) {
    return [
        ['Project', project],
        ['Repository', repository ?? 'any'],
        ['Pipeline', pipeline],
        ['Target', target ? (0,story/* targetText */.Z3)(target) : 'none'],
        [
            'Address',
            (0,html/* html */.q) `<code>${url}</code>${addresses === 0 ? (0,html/* html */.q) ` <span class="warning">none is valid</span>` : addresses > 1 ? ` (${addresses} are valid)` : ''}`,
        ],
        ['Last push', last ? lastOf(last) : 'none yet'],
        ['GitHub token', credentialEnds === undefined ? undefined : endOf(credentialEnds, now)],
    ];
}
const lastOf = ({ seq, at, event, fate, webhook }) => (0,html/* html */.q) `<a href="/activity/${seq}">${(0,story/* timeText */.Tc)(at)}</a>${event ? `, ${event.tag}` : ''}: <span class="fate ${fate}">${fates[fate]}</span> (<a href="${addressOf({ webhook })}">all</a>)`;
const endOf = (ends, now) => (0,html/* html */.q) `<span${(0,credential/* endNotice */.o)(ends, now) === undefined ? '' : (0,html/* html */.q) ` class="warning"`}>ends ${(0,story/* timeText */.Tc)(ends)}</span>`;

;// CONCATENATED MODULE: ../build/relay/pages/routes.js










/** The pages for people, and what their buttons do. */
function routePages(app, ports, { field, own }) {
    const { store, notices, replay, webhooks, pause, now, repositoryOf, sendTest } = ports;
    app.get('/', async (context) => {
        const { filter, before, faults } = readFilter(context.req.query());
        const page = await store.list({ ...filter, limit: pageSize, ...(before !== undefined && { before }) });
        const counts = await store.fates(filter);
        const title = filter.fate ? `Activity: ${fates[filter.fate]}` : 'Activity';
        const frame = {
            title,
            place: '/',
            account: accountOf(context),
            notices: [...notices(), ...faults],
            done: doneWords(context.req.query('again')),
        };
        return context.html(layout(frame, activity({ page, filter, before, counts, webhooks: [...webhooks().keys()], field: field(context) })));
    });
    app.get('/activity/:seq{[0-9]{1,15}}', async (context) => {
        const push = await store.opened(Number(context.req.param('seq')));
        if (!push)
            return context.notFound();
        const title = push.event ? `${push.event.image}:${push.event.tag}` : `Push ${push.seq}`;
        return context.html(layout({ title, place: '/', account: accountOf(context), notices: notices() }, pushPage(push, field(context))));
    });
    app.post('/activity/:seq{[0-9]{1,15}}/replay', own, async (context) => {
        const push = await store.opened(Number(context.req.param('seq')));
        if (!push)
            return context.notFound();
        const { older } = await context.req.parseBody();
        const [again] = await replay([push], { older: older === 'yes' });
        if (!again)
            return context.text('this is no push: it can’t be sent again\n', 409);
        const { rows } = await store.list({ id: again.id, limit: 1 });
        return context.redirect(rows[0] ? `/activity/${rows[0].seq}` : '/', 303);
    });
    app.post('/activity/replay', own, async (context) => {
        const given = await context.req.parseBody();
        const { filter, faults } = readFilter(Object.fromEntries(Object.entries(given).filter((one) => typeof one[1] === 'string')));
        const { from, to } = filter;
        if (faults.length > 0 || from === undefined || to === undefined)
            return context.text(`${faults.join('; ') || 'name a time: from and to'}\n`, 400);
        const pushes = await range({ ...filter, from, to }, store);
        if (!pushes)
            return context.text(`${api_events_tooMany}\n`, 400);
        const all = await replay(pushes, { older: given['older'] === 'yes' });
        return context.redirect(`/?again=${all.length}`, 303);
    });
    app.get('/webhooks', async (context) => context.html(layout({ title: 'Webhooks', place: '/webhooks', account: accountOf(context), notices: notices() }, webhooksPage(await cardsOf(ports), now(), field(context)))));
    app.post('/webhooks/:name/send-test', own, async (context) => {
        const name = context.req.param('name');
        const webhook = webhooks().get(name)?.value;
        const repository = webhook && repositoryOf(webhook);
        if (repository === undefined)
            return context.notFound();
        const { tag } = await context.req.parseBody();
        if (typeof tag !== 'string' || !(0,names/* isTag */.d)(tag))
            return context.text('name a tag, as in v1.2.3\n', 400);
        const answer = await sendTest(name, repository, tag);
        if (answer.push === undefined)
            return context.text(`${answer.reason ?? 'it was not taken'}\n`, answer.status === 503 ? 503 : 400);
        const { rows } = await store.list({ id: answer.push, webhook: name, limit: 1 });
        return context.redirect(rows[0] ? `/activity/${rows[0].seq}` : '/', 303);
    });
    for (const what of ['pause', 'resume'])
        app.post(`/webhooks/:name/${what}`, own, async (context) => {
            const name = context.req.param('name');
            if (!webhooks().has(name))
                return context.notFound();
            await pause(name, what === 'pause');
            return context.redirect('/webhooks', 303);
        });
}
function doneWords(again) {
    if (again === undefined || !/^\d{1,3}$/.test(again))
        return undefined;
    return again === '1' ? 'One push was sent again.' : `${Number(again)} pushes were sent again.`;
}

// EXTERNAL MODULE: ../node_modules/hono/dist/middleware/combine/index.js
var combine = __webpack_require__(5267);
;// CONCATENATED MODULE: ../build/relay/pages/forms.js




/** A form's fields, and nothing larger. */
const forms_most = 16 * 1024;
/** A secret of the session's, or where there is none one for as long as the relay runs: it is in every form, and a page elsewhere can't read it. */
function newForms(random) {
    const secret = (0,encode/* hex */.u)(random(32));
    const expected = (context) => {
        const caller = context.get('caller');
        return (caller.by === 'person' && caller.session?.form) || secret;
    };
    const check = async (context, next) => {
        if (context.get('caller').by !== 'person')
            return context.text('forms are for people: programs have /api/\n', 403);
        if (!isSameOrigin(context))
            return context.text('this form came from another site\n', 403);
        const type = context.req.header('content-type') ?? '';
        if (!type.startsWith('application/x-www-form-urlencoded'))
            return context.text('this is no form\n', 415);
        const { token } = await context.req.parseBody();
        if (token !== expected(context))
            return context.text('you signed in, or the relay was started, anew since this page was shown: go back, reload it, and try again\n', 403);
        return next();
    };
    const small = (0,body_limit/* bodyLimit */.k)({ maxSize: forms_most, onError: (context) => context.text('this form is too large\n', 413) });
    return { field: (context) => (0,html/* html */.q) `<input type="hidden" name="token" value="${expected(context)}">`, own: (0,combine/* every */.Si)(small, check) };
}
/** By what the browser says of where a form comes from; one that says nothing is not taken. */
function isSameOrigin({ req }) {
    const site = req.header('sec-fetch-site');
    if (site !== undefined)
        return site === 'same-origin';
    const origin = req.header('origin') ?? '';
    return URL.canParse(origin) && new URL(origin).host === req.header('host');
}

;// CONCATENATED MODULE: ../build/relay/pages/sign-in/next.js
const nowhere = 'http://relay.invalid';
/** Where somebody goes after the sign-in: a page of this relay, whatever was asked for. As it may stand in a header. */
function placeOf(next) {
    if (next === undefined || !next.startsWith('/') || next.length > 2_000 || !URL.canParse(next, nowhere))
        return '/';
    const { origin, pathname, search } = new URL(next, nowhere);
    // `//elsewhere` and `/\elsewhere` are addresses of other sites for a browser, and `/.//elsewhere` becomes one.
    const isOurs = origin === nowhere && !pathname.startsWith('//') && !/^\/(sign-in|sign-out)(\/|$)/.test(pathname);
    return isOurs ? `${pathname}${search}` : '/';
}

;// CONCATENATED MODULE: ../build/relay/pages/sign-in/github.js




/** As long as somebody may take at GitHub. */
const patience = 10 * 60_000;
const mostBegun = 1_000;
const askWithin = 30_000;
const callback = '/sign-in/github/callback';
/** OAuth with state and PKCE, both bound to the browser that began it: an answer that another one brings is worth nothing. */
function gitHubRoutes(app, { oauth, users }, ways, { publicUrl, now, random }) {
    /** By the hash of the browser's key. */
    const begun = new Map();
    const redirect = publicUrl === undefined ? undefined : `${publicUrl.replace(/\/+$/, '')}${callback}`;
    const allowed = new Set(users.map((user) => user.toLowerCase()));
    app.get('/sign-in/github', async (context) => {
        const visitor = await (0,core_tokens/* hashToken */.QK)(ways.visitor(context));
        const [state, verifier] = [(0,encode/* hex */.u)(random(32)), (0,core_tokens/* mintToken */.W$)(random)];
        begun.delete(visitor);
        for (const [key, { until }] of begun)
            if (until <= now() || begun.size >= mostBegun)
                begun.delete(key);
        begun.set(visitor, { state, verifier, next: placeOf(context.req.query('next')), until: now() + patience });
        return context.redirect(oauth.authorize({ state, challenge: await challengeOf(verifier), redirect }), 303);
    });
    app.get(callback, async (context) => {
        const { code = '', state = '', error } = context.req.query();
        const visitor = await (0,core_tokens/* hashToken */.QK)(ways.visitor(context));
        const one = begun.get(visitor);
        // Once, whatever comes of it.
        begun.delete(visitor);
        if (!one || one.until <= now() || !isSame(one.state, state))
            return ways.again(context, 403, 'This sign-in was not begun here, or it took too long. Try again.', '/');
        if (error !== undefined || code === '')
            return ways.again(context, 403, 'GitHub was told not to let you in here.', one.next);
        const told = await oauth.userOf({ code, verifier: one.verifier, redirect }, AbortSignal.timeout(askWithin)).catch(() => ({
            reason: 'GitHub does not answer',
        }));
        if ('reason' in told)
            return ways.again(context, 502, `GitHub did not let you in: ${told.reason}`, one.next);
        if (!allowed.has(told.login.toLowerCase()))
            return ways.again(context, 403, `${told.login} may not come in: RELAY_GITHUB_USERS does not name this user.`, one.next);
        return ways.enter(context, told.login, one.next);
    });
}
async function challengeOf(verifier) {
    return (0,encode/* base64url */.r)(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));
}

;// CONCATENATED MODULE: ../build/relay/pages/sign-in/page.js

/** The one page for whoever is not signed in: no word of what is behind it. */
const signInPage = ({ form, next, words, password, gitHub }) => (0,html/* html */.q) `<!doctype html>
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
${words === undefined ? '' : (0,html/* html */.q) `<p class="notices" role="alert">${words}</p>`}
${password
    ? (0,html/* html */.q) `<form method="post" action="/sign-in">
<input type="hidden" name="token" value="${form}"><input type="hidden" name="next" value="${next}">
<input type="text" name="username" value="relay" autocomplete="username" hidden>
<label>Password <input type="password" name="password" autocomplete="current-password" required autofocus></label>
<button>Sign in</button>
</form>`
    : ''}
${gitHub ? (0,html/* html */.q) `<p><a href="/sign-in/github?${new URLSearchParams({ next }).toString()}">Sign in with GitHub</a></p>` : ''}
</main>
</body>
</html>
`;

;// CONCATENATED MODULE: ../build/relay/pages/sign-in/routes.js










/** Signing in by the password, or by GitHub. */
function signInRoutes(ports) {
    const { sessions, guesses, password, gitHub, publicUrl, random } = ports;
    const app = new dist/* Hono */.$();
    const secret = (0,encode/* hex */.u)(random(32));
    const formOf = (visitor) => (0,core_tokens/* hashToken */.QK)(`${secret} ${visitor}`);
    const ways = {
        visitor(context) {
            const key = sessionKey(context);
            if (key !== undefined && (0,core_tokens/* isToken */.sg)(key))
                return key;
            const fresh = (0,core_tokens/* mintToken */.W$)(random);
            giveKey(context, fresh, publicUrl);
            return fresh;
        },
        async again(context, status, words, next) {
            const form = await formOf(this.visitor(context));
            const page = signInPage({ form, next, words, password: password !== undefined, gitHub: gitHub !== undefined });
            return context.html(page, status, { 'cache-control': 'no-store' });
        },
        async enter(context, name, next) {
            const before = sessionKey(context);
            if (before !== undefined)
                await sessions.end(before);
            giveKey(context, await sessions.begin(name), publicUrl);
            return context.redirect(next, 303);
        },
    };
    const small = (0,body_limit/* bodyLimit */.k)({ maxSize: 16 * 1024, onError: (context) => context.text('this form is too large\n', 413) });
    app.get('/sign-in', (context) => {
        const words = context.req.query('ended') === '1' ? 'Your session has ended. Sign in again.' : undefined;
        return ways.again(context, 200, words, placeOf(context.req.query('next')));
    });
    app.post('/sign-in', small, async (context) => {
        if (password === undefined)
            return context.text('sign in with GitHub\n', 404);
        if (!isSameOrigin(context))
            return context.text('this form came from another site\n', 403);
        const given = await context.req.parseBody();
        const next = placeOf(textOf(given['next']));
        const key = sessionKey(context);
        if (key === undefined || !isSame(textOf(given['token']) ?? '', await formOf(key)))
            return ways.again(context, 403, 'This page was too old, or your browser keeps no cookies. Try again.', next);
        const address = addressOfCaller(context);
        const wait = guesses.wait(address);
        if (wait > 0) {
            const seconds = Math.ceil(wait / 1000);
            context.header('retry-after', String(seconds));
            return ways.again(context, 429, `Too many wrong passwords. Try again in ${seconds} s.`, next);
        }
        if (!isSame(await (0,core_tokens/* hashToken */.QK)(textOf(given['password']) ?? ''), await (0,core_tokens/* hashToken */.QK)(password))) {
            guesses.failed(address);
            return ways.again(context, 403, 'The password is wrong.', next);
        }
        guesses.right(address);
        return ways.enter(context, 'relay', next);
    });
    if (gitHub)
        gitHubRoutes(app, gitHub, ways, ports);
    return app;
}
/** Ends the session of whoever asks; a form, so that no other site does it. */
async function signOut(context, sessions, publicUrl) {
    const key = sessionKey(context);
    if (key !== undefined)
        await sessions.end(key);
    takeKey(context, publicUrl);
    return context.redirect('/sign-in', 303);
}
const textOf = (value) => (typeof value === 'string' ? value : undefined);

;// CONCATENATED MODULE: ../build/relay/pages/style.js
/** The pages' style: the reader's own fonts and colours, a table that becomes cards on a telephone. */
const style = `:root { color-scheme: light dark; --ground: #fff; --ink: #1a1a1a; --link: #0b57d0; --line: #8886; --field: #767676; --quiet: #595959; --bad: #b3261e; --good: #1a6b2e; --wait: #7a5200 }
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

;// CONCATENATED MODULE: ../build/relay/pages/app.js
















/** Pages, checks and the API: everything but the hooks themselves. */
function newPages(ports) {
    const { store, log } = ports;
    const app = new dist/* Hono */.$();
    app.use((0,secure_headers/* secureHeaders */.K)({
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
    }));
    app.onError((error, context) => {
        if (error instanceof http_exception/* HTTPException */.y)
            return error.getResponse();
        if (error instanceof BadBody)
            return context.json({ message: error.message }, error.status);
        const away = error instanceof StoreAway;
        if (!away)
            log('error', `a page can't be shown: ${error.message}`);
        const message = away ? `nothing was changed: ${error.message}` : 'this can’t be shown now; try again';
        const retry = { 'retry-after': '5' };
        return isForPrograms(context.req.path) ? context.json({ message }, 503, retry) : context.text(`${message}\n`, 503, retry);
    });
    app.notFound((context) => isForPrograms(context.req.path)
        ? context.json({ message: 'there is nothing here' }, 404)
        : context.text('there is no such page\n', 404));
    app.get('/healthz', (context) => context.text('alive\n'));
    app.get('/readyz', (context) => {
        const trouble = store.trouble();
        return trouble === undefined ? context.text('ready\n') : context.text(`not ready: ${trouble}\n`, 503);
    });
    app.get('/style.css', (context) => context.body(`${style}${executionStyle}`, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'max-age=3600' }));
    app.route('/', ports.executions.reports);
    if (ports.password !== undefined || ports.gitHub)
        app.route('/', signInRoutes(ports));
    app.use(letIn(ports));
    app.use(async (context, next) => {
        await next();
        if (!context.res.headers.has('cache-control'))
            context.header('cache-control', 'no-store');
    });
    app.get('/metrics', async (context) => context.body(await metrics(ports), 200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }));
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

;// CONCATENATED MODULE: ../build/relay/pages/executions/question.js


/** A form has as much room. */
const longestComment = 2_000;
/** What is asked, of whom and until when; and a form to answer it with, or where else it is answered. */
function questionPart({ question, ...asked }, row, now) {
    const { summary, description, approvers, asked: since, expires, task } = question;
    return (0,html/* html */.q) `<section class="question" aria-labelledby="question-head"><h2 id="question-head">Waits for approval: ${summary}</h2>
${description === '' ? '' : (0,html/* html */.q) `<p>${description}</p>`}
<dl>
<div><dt>Task</dt><dd>${task}</dd></div>
<div><dt>Asked</dt><dd><time datetime="${isoTime(since)}">${(0,story/* timeText */.Tc)(since)}</time></dd></div>
<div><dt>Until</dt><dd><time datetime="${isoTime(expires)}">${(0,story/* timeText */.Tc)(expires)}</time>${now > expires ? (0,html/* html */.q) ` <span class="bad">(its time is over)</span>` : ''}</dd></div>
<div><dt>Approvers</dt><dd>${approvers.length > 0 ? approvers.join(', ') : 'everybody who may press the buttons here'}</dd></div>
</dl>
${answering(asked, task, row, now > expires)}</section>`;
}
function answering({ isOwn, taken, mayNot, field }, task, row, isLate) {
    if (taken)
        return (0,html/* html */.q) `<p role="status">${taken.by} ${taken.approve ? 'approved' : 'rejected'} it: it goes on.</p>`;
    if (!isOwn)
        return elsewhere(row);
    if (mayNot !== undefined)
        return (0,html/* html */.q) `<p class="quiet">${mayNot}</p>`;
    return (0,html/* html */.q) `<form method="post" action="/executions/${row.id}/answer">${field}<input type="hidden" name="task" value="${task}">
${isLate ? (0,html/* html */.q) `<p>Whatever is said now, it fails: nobody answered in time.</p>` : (0,html/* html */.q) `<label>Comment <input name="comment" maxlength="${longestComment}"></label>`}
<span class="buttons">${isLate ? '' : (0,html/* html */.q) `<button name="answer" value="approve">Approve</button>`}<button name="answer" value="reject">${isLate ? 'Let it end' : 'Reject'}</button></span></form>`;
}
/** It ran in GitHub, or wherever somebody called the command line. */
function elsewhere({ id, target, run }) {
    const line = (0,html/* html */.q) `<code>hub-to-kube resume ${id} --approve</code> or <code>--reject</code>`;
    if (!target || !('repository' in target))
        return (0,html/* html */.q) `<p>It is answered where it ran: ${line}.</p>`;
    const where = run && /^https?:\/\//.test(run.url) ? (0,html/* html */.q) `<a href="${run.url}" rel="noreferrer">run ${run.id}</a>` : 'its run';
    return (0,html/* html */.q) `<p>It is answered in GitHub: in the issue that ${where} opened in ${target.repository}, or by ${line}.</p>`;
}
const isoTime = (ms) => new Date(ms).toISOString();

;// CONCATENATED MODULE: ../build/relay/pages/executions/task.js


/** So many objects are shown; the failing ones come first. */
const mostObjects = 200;
/** What a task told beside its status: objects, why they fail, proofs, log. */
function noted(notes, task) {
    const { objects, proofs, problems, images, log, earlier } = notes;
    const all = [...objects.values()];
    return (0,html/* html */.q) `${causesIn(notes).map(causeOf)}${problemList(problems)}
${images.length > 0 ? (0,html/* html */.q) `<ul>${images.map(({ image, tag, digest }) => (0,html/* html */.q) `<li>writes ${image}:${tag}, <code>${digest}</code></li>`)}</ul>` : ''}
${all.length > 0 ? objectTable(all) : ''}
${proofs.length > 0
        ? (0,html/* html */.q) `<h4>Proof</h4><ul>${proofs.map((proof) => (0,html/* html */.q) `<li>${objectName(proof.ref)}, container ${proof.container}: <span class="${proof.verdict === 'proven' ? 'good' : 'bad'}">${proof.verdict}</span>, ${proof.verdict === 'proven' ? (0,html/* html */.q) `<code>${proof.digest}</code>` : proof.why}</li>`)}</ul>`
        : ''}
${log.length > 0 ? (0,html/* html */.q) `<h4>Log</h4>${earlier > 0 ? (0,html/* html */.q) `<p class="quiet">${earlier} lines before these are in the run’s own log</p>` : ''}<pre class="log" tabindex="0" aria-label="log of ${task}">${log.join('\n')}</pre>` : ''}`;
}
function objectTable(all) {
    const order = { failing: 0, progressing: 1, notVerified: 2, ready: 3 };
    const rank = ({ health }) => (health ? order[health.state] : 4);
    const shown = all.toSorted((a, b) => rank(a) - rank(b)).slice(0, mostObjects);
    const more = all.length - shown.length;
    return (0,html/* html */.q) `<h4>Objects</h4><table class="rows" role="table">
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Object</th><th scope="col" role="columnheader">Change</th><th scope="col" role="columnheader">Health</th></tr></thead>
<tbody role="rowgroup">${shown.map(({ ref, change, health }) => (0,html/* html */.q) `<tr role="row"><td role="cell" data-label="Object">${objectName(ref)}</td>
<td role="cell" data-label="Change">${change ? `${changes[change.action]}${change.reversible === 'yes' || change.action === 'unchanged' ? '' : ' (can’t be undone as a whole)'}` : ''}</td>
<td role="cell" data-label="Health">${health ? (0,html/* html */.q) `<span>${healthOf(health)}</span>` : ''}</td></tr>`)}</tbody></table>${more > 0 ? (0,html/* html */.q) `<p class="quiet">and ${more} more</p>` : ''}`;
}
const changes = {
    create: 'created',
    update: 'changed',
    unchanged: 'unchanged',
    adopt: 'taken over and changed',
    recreate: 'deleted and created anew',
    delete: 'deleted',
    blocked: 'not touched',
};
function healthOf(health) {
    if (health.state === 'ready')
        return (0,html/* html */.q) `<span class="good">ready</span>`;
    if (health.state === 'failing')
        return (0,html/* html */.q) `<span class="bad">failing</span>: ${health.causes.map(({ reason }) => reason).join(', ')}`;
    return (0,html/* html */.q) `<span class="wait">${health.state === 'progressing' ? 'progressing' : 'not verified'}</span>: ${health.why}`;
}
/** Why an object is not ready, and what to do. */
function causeOf({ ref, reason, pod, container, exitCode, restarts, message, log = [], fix, at }) {
    const facts = [
        pod && `pod ${pod}`,
        container && `container ${container}`,
        exitCode === undefined ? '' : `exit code ${exitCode}`,
        restarts ? `${restarts} restarts` : '',
    ].filter(Boolean);
    return (0,html/* html */.q) `<section class="cause"><h4>${objectName(ref)}: ${reason}</h4>
<p>${message}</p>
${facts.length > 0 || at ? (0,html/* html */.q) `<p class="quiet">${facts.join(', ')}${at ? (0,html/* html */.q) ` <code>${task_placeOf(at)}</code>` : ''}</p>` : ''}
${log.length > 0 ? (0,html/* html */.q) `<pre tabindex="0" aria-label="last log lines of ${container ?? pod ?? ref.name}">${log.join('\n')}</pre>` : ''}
<p>${fix}</p></section>`;
}
function problemList(problems) {
    if (problems.length === 0)
        return '';
    return (0,html/* html */.q) `<ul class="problems">${problems.map(({ code, severity, message, fix, at }) => (0,html/* html */.q) `<li class="${severity === 'error' ? 'bad' : 'wait'}">${at ? (0,html/* html */.q) `<code>${task_placeOf(at)}</code> ` : ''}${severity}: ${message} (${code})${fix ? (0,html/* html */.q) `<br>${fix}` : ''}</li>`)}</ul>`;
}
const task_placeOf = ({ file, line, column }) => `${file}:${line}:${column}`;

;// CONCATENATED MODULE: ../build/relay/pages/executions/answer.js









const id = ':id{[\\w.-]{1,128}}';
const answer_statuses = { 'H2K-920': 403 };
/** Who asks, as answers name them: people of GitHub by their login; all others are whoever has the relay's password. */
const answerer = (context) => accountOf(context)?.name ?? nameless;
/** Where executions that wait are answered: by a form of their page, or by a program. */
function answerRoutes({ store, live, answers, forms, notices }) {
    const app = new dist/* Hono */.$();
    /** undefined: there is no such execution. */
    const waiting = async (execution) => {
        const row = await store.executions.find(execution);
        return row && { row, question: (await live.view(row.id)).question };
    };
    app.post(`/executions/${id}/answer`, forms.own, async (context) => {
        const found = await waiting(context.req.param('id'));
        if (!found)
            return context.notFound();
        const { answer, comment = '', task = '' } = await context.req.parseBody();
        if ((answer !== 'approve' && answer !== 'reject') || typeof comment !== 'string' || typeof task !== 'string')
            return context.text('approve it or reject it\n', 400);
        const { row, question } = found;
        const problem = answers.answer(row, question, said({ task, answer, comment }, answerer(context)));
        if (!problem)
            return context.redirect(`/executions/${row.id}`, 303);
        const content = (0,html/* html */.q) `${problemList([problem])}<p><a href="/executions/${row.id}">${row.name}#${row.index}</a></p>`;
        const frame = { title: 'Not answered', place: '/executions', account: accountOf(context), notices: notices() };
        return context.html(layout(frame, content), statusOf(problem));
    });
    app.post(`${executionsPath}/${id}/answer`, toOperate, smallBody, async (context) => {
        const found = await waiting(context.req.param('id'));
        if (!found)
            return context.json({ message: `there is no execution ${context.req.param('id')}` }, 404);
        const { answer, comment = '', task } = await fieldsOf(context, { answer: 'string', comment: 'string', task: 'string' });
        if (answer !== 'approve' && answer !== 'reject')
            throw new BadBody(400, 'answer must be "approve" or "reject"');
        if (comment.length > longestComment)
            throw new BadBody(400, `comment is longer than ${longestComment} characters`);
        const { row, question } = found;
        const meant = task ?? question?.task ?? '';
        const problem = answers.answer(row, question, said({ task: meant, answer, comment }, nameless));
        if (problem)
            return context.json({ message: `${problem.message} (${problem.code})` }, statusOf(problem));
        return context.json({ execution: row.id, task: meant, answer }, 202);
    });
    return app;
}
const statusOf = ({ code }) => answer_statuses[code] ?? 409;
/** A comment is one line of words: it becomes an argument of a process, and a line of a log. */
const said = ({ task, answer, comment }, by) => ({
    task,
    approve: answer === 'approve',
    comment: comment
        .replace(/\p{Cc}+/gu, ' ')
        .trim()
        .slice(0, longestComment),
    by,
});

// EXTERNAL MODULE: ../node_modules/hono/dist/helper/streaming/index.js + 5 modules
var streaming = __webpack_require__(2726);
;// CONCATENATED MODULE: ../build/relay/pages/executions/live.js


/** Pages that may watch at once: each holds a connection. */
const mostWatchers = 200;
/** Proxies close what is silent for a minute. */
const heartbeat = 15_000;
/** Word comes at most so often; what happened meanwhile comes with the next one. */
const pause = 400;
/** A browser that watches for longer asks anew by itself. */
const live_longest = 3_600_000;
/** Tells watching pages that an execution went on, and when it came to its end; they fetch what is new. */
function newWatch({ executions, live, now, ending }) {
    let watchers = 0;
    return (context, id) => {
        if (watchers >= mostWatchers || ending.aborted)
            return context.json({ message: 'as many pages are watching as can; look again later' }, 503, { 'retry-after': '30' });
        watchers += 1;
        // Proxies that gather an answer first would never hand this one on.
        context.header('x-accel-buffering', 'no');
        return (0,streaming/* streamSSE */.OT)(context, async (stream) => {
            const gone = new AbortController();
            stream.onAbort(() => gone.abort());
            const over = AbortSignal.any([gone.signal, ending, AbortSignal.timeout(live_longest)]);
            let seen = Number(context.req.header('last-event-id') ?? -1);
            try {
                while (!over.aborted) {
                    // Begun before the row is read, so that no word is lost between the two.
                    const word = live.next(id, heartbeat, over);
                    const row = await executions.find(id);
                    if (!row)
                        break;
                    const hasEnded = isOver(row, now());
                    if (row.last > seen || hasEnded)
                        await stream.writeSSE({ event: hasEnded ? 'ended' : 'changed', id: String(row.last), data: row.status });
                    else
                        await stream.write(': still running\n\n');
                    seen = row.last;
                    if (hasEnded)
                        break;
                    await word;
                    await stream.sleep(pause);
                }
            }
            finally {
                watchers -= 1;
                gone.abort();
            }
        });
    };
}

// EXTERNAL MODULE: ../node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(8321);
;// CONCATENATED MODULE: ../build/relay/core/reports/events.js

/**
 * What an execution may report. Whoever has a report key may send anything: every text is cut to a length, what no page shows is left behind (a diff),
 * and no name is one that objects have by themselves.
 */
const events_longest = { line: 4_000, message: 8_000, list: 1_000, tasks: 500, depth: 10 };
const events_text = (most) => schemas/* string */.YjP().transform((value) => (value.length > most ? `${value.slice(0, most - 1)}…` : value));
const message = events_text(events_longest.message);
const word = schemas/* string */.YjP().max(512);
const events_name = word.regex(/\S/).refine((value) => !(value in {}), 'is no name');
const count = schemas/* number */.aig().int().nonnegative();
const optional = schemas/* exactOptional */.yqP;
/** It was read from JSON: it can be nothing else. */
const json = schemas/* unknown */.L5J();
const events_object = schemas/* record */.g1P(schemas/* string */.YjP(), json);
const digest = schemas/* string */.YjP().regex(/^sha256:[0-9a-f]{64}$/);
const events_status = schemas/* enum */.k5n([
    'NOT_STARTED',
    'STARTED',
    'RUNNING',
    'CANCELING',
    'WAITING',
    'RESUMING',
    'PAUSING',
    'PAUSED',
    'CANCELED',
    'COMPLETED',
    'FAILED',
    'SKIPPED',
    'QUEUED',
    'FAILED_CONTINUE',
    'ROLLING_BACK',
    'ROLLBACK_FAILED',
    'PREPARING_WORKSPACE',
    'ROLLBACK_COMPLETED',
]);
const ref = schemas/* object */.Ikc({ group: word, version: word, kind: word, namespace: optional(word), name: word });
const position = schemas/* object */.Ikc({ file: word, line: count, column: count });
const problem = schemas/* object */.Ikc({
    code: schemas/* string */.YjP().regex(/^H2K-\d+$/),
    severity: schemas/* enum */.k5n(['error', 'warning']),
    message,
    fix: optional(message),
    at: optional(position),
    input: optional(word),
});
const cause = schemas/* object */.Ikc({
    code: word,
    ref,
    pod: optional(word),
    container: optional(word),
    reason: events_text(events_longest.line),
    exitCode: optional(schemas/* number */.aig()),
    restarts: optional(schemas/* number */.aig()),
    message,
    log: optional(schemas/* array */.YOg(events_text(events_longest.line)).max(events_longest.list)),
    fix: message,
    at: optional(position),
});
const health = schemas/* discriminatedUnion */.gMt('state', [
    schemas/* object */.Ikc({ state: schemas/* literal */.euz('ready'), hold: optional(schemas/* number */.aig()) }),
    schemas/* object */.Ikc({ state: schemas/* literal */.euz('progressing'), why: message }),
    schemas/* object */.Ikc({ state: schemas/* literal */.euz('failing'), causes: schemas/* array */.YOg(cause).max(events_longest.list) }),
    schemas/* object */.Ikc({ state: schemas/* literal */.euz('notVerified'), why: message }),
]);
const change = schemas/* object */.Ikc({
    action: schemas/* enum */.k5n(['create', 'update', 'unchanged', 'adopt', 'recreate', 'delete', 'blocked']),
    reversible: schemas/* enum */.k5n(['yes', 'no', 'partly']),
    why: message,
});
const proof = schemas/* object */.Ikc({ ref, container: word, image: word, digest, verdict: schemas/* enum */.k5n(['proven', 'mismatch', 'unproven']), why: message });
const events_address = { release: word, namespace: word, endpoint: optional(schemas/* object */.Ikc({ name: word, project: optional(word) })) };
const deploy = schemas/* discriminatedUnion */.gMt('type', [
    schemas/* object */.Ikc({ type: schemas/* literal */.euz('phase'), phase: word, text: message }),
    schemas/* object */.Ikc({ type: schemas/* literal */.euz('object'), ref, change: optional(change), health: optional(health) }),
    schemas/* object */.Ikc({ type: schemas/* literal */.euz('release'), address: schemas/* object */.Ikc(events_address), revision: count, run: word }),
    schemas/* object */.Ikc({ type: schemas/* literal */.euz('proof'), proof }),
    schemas/* object */.Ikc({ type: schemas/* literal */.euz('log'), ref, text: events_text(events_longest.line) }),
    schemas/* object */.Ikc({ type: schemas/* literal */.euz('problem'), problem }),
]);
const ticket = schemas/* object */.Ikc({
    summary: message,
    description: message,
    approvers: schemas/* array */.YOg(word).max(events_longest.list),
    groups: schemas/* array */.YOg(word).max(events_longest.list),
    asked: count,
    expires: schemas/* number */.aig().nonnegative(),
    replaces: schemas/* boolean */.zMY(),
});
const release = schemas/* object */.Ikc({
    ...events_address,
    revision: count,
    changed: schemas/* boolean */.zMY(),
    undone: schemas/* enum */.k5n(['none', 'all', 'partly']),
    proofs: schemas/* array */.YOg(proof).max(events_longest.list),
});
const push = schemas/* object */.Ikc({
    id: word,
    image: word,
    repository: schemas/* object */.Ikc({ namespace: word, name: word }),
    tag: word,
    pushedAt: optional(count),
    pusher: optional(word),
    owner: optional(word),
    digest: optional(digest),
    verified: optional(schemas/* boolean */.zMY()),
    replayOf: optional(word),
});
const task = schemas/* object */.Ikc({ type: word, status: events_status, statusMessage: message, input: events_object, output: events_object });
const stage = schemas/* object */.Ikc({
    status: events_status,
    statusMessage: message,
    taskOrder: schemas/* array */.YOg(events_name).max(events_longest.tasks),
    tasks: schemas/* record */.g1P(events_name, task),
});
const tree = schemas/* object */.Ikc({
    id: word,
    index: count,
    name: events_name,
    status: events_status,
    statusMessage: message,
    comments: optional(message),
    input: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
    output: events_object,
    stageOrder: schemas/* array */.YOg(events_name).max(events_longest.tasks),
    stages: schemas/* record */.g1P(events_name, stage),
    _nested: optional(schemas/* literal */.euz(true)),
    dockerEvent: optional(push),
    releases: schemas/* array */.YOg(release).max(events_longest.list),
});
const events_within = optional(schemas/* array */.YOg(schemas/* object */.Ikc({ stage: events_name, task: optional(events_name), rollback: optional(schemas/* literal */.euz(true)) })).max(events_longest.depth));
const envelope = { seq: count, at: count, execution: schemas/* string */.YjP().regex(/^[\w.-]{1,128}$/), within: events_within };
const ofTask = { ...envelope, stage: events_name, task: events_name };
const known = schemas/* discriminatedUnion */.gMt('type', [
    schemas/* object */.Ikc({ ...envelope, type: schemas/* literal */.euz('begin'), tree }),
    schemas/* object */.Ikc({
        ...envelope,
        type: schemas/* literal */.euz('status'),
        stage: optional(events_name),
        task: optional(events_name),
        status: events_status,
        message: optional(message),
        input: optional(events_object),
        output: optional(events_object),
        micros: optional(schemas/* number */.aig().nonnegative()),
        ticket: optional(ticket),
    }),
    schemas/* object */.Ikc({ ...ofTask, type: schemas/* literal */.euz('deploy'), deploy }),
    schemas/* object */.Ikc({ ...ofTask, type: schemas/* literal */.euz('log'), text: events_text(events_longest.line) }),
    schemas/* object */.Ikc({ ...envelope, type: schemas/* literal */.euz('release'), release }),
    schemas/* object */.Ikc({ ...ofTask, type: schemas/* literal */.euz('image'), image: word, tag: word, digest }),
    schemas/* object */.Ikc({ ...envelope, type: schemas/* literal */.euz('problem'), problem }),
]);
true;
/** Of an action that is newer than this relay: its number counts, nothing of it is kept. */
const other = schemas/* object */.Ikc({ ...envelope, type: word });
const types = new Set(known.options.map(({ shape }) => shape.type.value));
/** One event as it is kept; undefined where it is of a type that is not known here. `reason`: it is none, in words. */
function readEvent(value) {
    const type = typeof value === 'object' && value !== null ? value.type : undefined;
    const isKnown = typeof type === 'string' && types.has(type);
    const read = (isKnown ? known : other).safeParse(value);
    if (!read.success) {
        const [issue] = read.error.issues;
        const where = issue?.path.map(String).join('.');
        return { reason: `${where ? `${where}: ` : ''}${issue?.message ?? 'no event'}` };
    }
    return { event: read.data, isKnown };
}

;// CONCATENATED MODULE: ../build/relay/core/reports/receive.js


/** What one report may bring, and so many events at the most. */
const mostEvents = 2_000;
/**
 * One report of an execution's progress, from whoever was found to own it. The events are on the disk before it is answered; those that were
 * there already are dropped, and nothing is kept of a report that begins after a gap. `asked`: the execution that the address names.
 */
async function report({ body, owner, asked }, ports) {
    const read = readReport(body);
    if ('reason' in read)
        return { status: 400, message: read.reason };
    const { execution, events } = read;
    if (asked !== undefined && execution !== asked)
        return { status: 400, message: `the events are of the execution ${execution}, the address is of ${asked}` };
    try {
        const appended = events.length > 0 ? await ports.executions.append(execution, owner, events, ports.now()) : await seen(execution, owner, ports);
        if ('last' in appended && events.length > 0)
            ports.changed(execution);
        return answerOf(appended, execution);
    }
    catch (error) {
        if (!(error instanceof StoreAway))
            throw error;
        return { status: 503, message: `nothing was stored: ${error.message}` };
    }
}
/** A report without events asks what is there. */
async function seen(execution, owner, { executions }) {
    const row = await executions.find(execution);
    if (row && owner.delivery !== undefined && row.delivery !== owner.delivery)
        return { refused: 'foreign' };
    return { last: row?.last ?? -1 };
}
function answerOf(appended, execution) {
    if ('last' in appended)
        return { status: 200, seq: appended.last };
    if ('gap' in appended)
        return { status: 409, seq: appended.gap, message: `event ${appended.gap + 1} of ${execution} is missing` };
    const words = {
        foreign: `the execution ${execution} is of another delivery`,
        many: 'this delivery has as many executions as one can have',
    };
    return { status: 403, message: words[appended.refused] };
}
function readReport(body) {
    if (typeof body !== 'object' || body === null)
        return { reason: 'the body is no JSON object: {"events": […]}' };
    const { events, execution } = body;
    if (!Array.isArray(events))
        return { reason: 'the body has no list "events"' };
    if (events.length > mostEvents)
        return { reason: `the report has ${events.length} events; ${mostEvents} are the most` };
    const reported = [];
    for (const [index, value] of events.entries()) {
        const read = readEvent(value);
        if ('reason' in read)
            return { reason: `events[${index}]: ${read.reason}` };
        const { event } = read;
        if ((event.seq === 0 || isOutermost(event)) && !(event.seq === 0 && isOutermost(event)))
            return { reason: `events[${index}]: an execution begins with event 0, which is its "begin"` };
        const one = kept(event, read.isKnown);
        if (one === undefined)
            return { reason: `events[${index}]: it is nested too deep` };
        reported.push(one);
    }
    const [first] = reported;
    const named = first?.event.execution ?? execution;
    if (typeof named !== 'string')
        return { reason: 'a report without events names its execution: {"execution": "…", "events": []}' };
    if (reported.some(({ event }) => event.execution !== named))
        return { reason: 'the events are of more than one execution' };
    return { execution: named, events: reported };
}
const isOutermost = (event) => event.type === 'begin' && event.within === undefined;
function kept(event, isKnown) {
    try {
        return { event, kept: isKnown, size: JSON.stringify(event).length };
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ../build/relay/pages/executions/reports.js




/** Larger than any report of the action's. */
const largest = 1024 * 1024;
/** Where executions are reported: by the run of a delivery with its key, or by any run with an API token. Rules 41. */
function reportRoutes(ports) {
    const app = new dist/* Hono */.$();
    const tooLarge = (0,body_limit/* bodyLimit */.k)({
        maxSize: largest,
        onError: (context) => context.json({ message: `the report is larger than ${largest / 1024} KiB` }, 413),
    });
    app.post('/api/deliveries/:delivery/events', tooLarge, async (context) => {
        const key = bearerOf(context);
        const owner = key === undefined ? undefined : await ownerOf(key, context.req.param('delivery'), ports);
        if (!owner)
            return reports_refused(context, 'the report key is wrong, is another delivery’s, or is older than a day');
        return answer(context, { owner }, ports);
    });
    app.post('/api/executions/:execution/events', tooLarge, async (context) => {
        const token = bearerOf(context);
        if (token === undefined || !ports.mayOperate(token))
            return reports_refused(context, 'this takes an API token with the right to operate');
        return answer(context, { owner: {}, asked: context.req.param('execution') }, ports);
    });
    return app;
}
function bearerOf({ req }) {
    return /^Bearer ([\x21-\x7e]{1,512})$/i.exec(req.header('authorization') ?? '')?.[1];
}
const reports_refused = (context, message) => context.json({ message }, 401, { 'www-authenticate': 'Bearer' });
async function answer(context, given, ports) {
    let body;
    try {
        body = JSON.parse(await context.req.text());
    }
    catch {
        return context.json({ message: 'the body is not JSON' }, 400);
    }
    const { status, ...told } = await report({ body, ...given }, { ...ports, executions: ports.store.executions });
    return context.json(told, status, status === 503 ? { 'retry-after': '5' } : {});
}

;// CONCATENATED MODULE: ../build/relay/pages/executions/script.js
/**
 * What a watching page runs: at each word it fetches the page anew and puts in place what has changed, part by part. Parts that are opened,
 * focused or scrolled stay so, since nothing around them is touched. Without it the page is as readable, and a reload shows what is new.
 */
const script = `'use strict';
(() => {
  const article = document.querySelector('[data-live]');
  if (!article) return;
  const source = new EventSource(article.dataset.live);
  let busy = false;
  let again = false;
  const isOpen = (root) => new Map([...root.querySelectorAll('details[id]')].map((one) => [one.id, one.open]));
  const putIn = (part, fresh) => {
    if (part.innerHTML === fresh.innerHTML) return;
    const open = isOpen(part);
    part.replaceChildren(...fresh.childNodes);
    for (const one of part.querySelectorAll('details[id]')) if (open.has(one.id)) one.open = open.get(one.id);
  };
  const show = (page) => {
    for (const fresh of page.querySelectorAll('details[id]')) {
      const one = document.getElementById(fresh.id);
      if (!one || one.dataset.status === fresh.dataset.status) continue;
      one.dataset.status = fresh.dataset.status;
      if (fresh.open) one.open = true;
    }
    for (const fresh of page.querySelectorAll('[data-part]')) {
      const part = document.getElementById(fresh.id);
      if (part) putIn(part, fresh);
    }
  };
  const update = async () => {
    again = true;
    if (busy) return;
    busy = true;
    while (again) {
      again = false;
      const response = await fetch(location.href, { cache: 'no-store' }).catch(() => undefined);
      if (response && response.ok) show(new DOMParser().parseFromString(await response.text(), 'text/html'));
    }
    busy = false;
  };
  source.addEventListener('changed', update);
  source.addEventListener('ended', () => {
    source.close();
    update();
  });
})();
`;

;// CONCATENATED MODULE: ../build/relay/pages/executions/show.js








/** A silent run: nobody knows whether it still works. */
const quietFor = 10 * 60_000;
/**
 * One execution: its stages, each opened to its tasks. A part that changes while it runs has an id and `data-part`: the script replaces what is in it and
 * leaves everything else, opened or focused, as it is.
 */
function executionPage(view, row, now, asked) {
    const execution = view.execution && withItsEnd(view.execution);
    const live = isOver(row, now) ? '' : (0,html/* html */.q) ` data-live="/executions/${row.id}/live"`;
    return (0,html/* html */.q) `<article class="execution"${live}>
<div id="head" data-part role="status">${head(row, now)}</div>
<div id="question" data-part>${asked ? questionPart(asked, row, now) : ''}</div>
<div id="problems" data-part>${problemList(view.problems)}</div>
${execution ? stages(execution, { view, within: [], id: 's' }) : ''}
<div id="result" data-part>${execution ? result(execution, row) : ''}</div>
</article>
<script src="/live.js" defer></script>`;
}
function head(row, now) {
    const { status, message, started, ended, heard, image, tag, digest, webhook, delivery, run, push } = row;
    const runs = !isLast(status);
    const silent = runs && now - heard > quietFor;
    return (0,html/* html */.q) `<p class="state">${badge(status)}${message ? (0,html/* html */.q) ` ${message}` : ''}</p>
<dl>
<div><dt>Started</dt><dd><time datetime="${new Date(started).toISOString()}">${(0,story/* timeText */.Tc)(started)}</time></dd></div>
${runs ? '' : (0,html/* html */.q) `<div><dt>Duration</dt><dd>${durationText((ended ?? heard) - started)}</dd></div>`}
${image === undefined ? '' : (0,html/* html */.q) `<div><dt>Push</dt><dd>${image}${tag ? `:${tag}` : ''}${digest ? (0,html/* html */.q) ` <code>${digest}</code>` : ''}</dd></div>`}
${webhook === undefined ? '' : (0,html/* html */.q) `<div><dt>Webhook</dt><dd><a href="/?webhook=${encodeURIComponent(webhook)}">${webhook}</a></dd></div>`}
${delivery === undefined ? '' : (0,html/* html */.q) `<div><dt>Delivery</dt><dd>${push === undefined ? delivery : (0,html/* html */.q) `<a href="/activity/${push}">${delivery}</a>`}${run && /^https?:\/\//.test(run.url) ? (0,html/* html */.q) `, <a href="${run.url}" rel="noreferrer">run ${run.id}</a>` : ''}</dd></div>`}
</dl>
${silent ? (0,html/* html */.q) `<p class="bad">Nothing was heard of it since ${(0,story/* timeText */.Tc)(heard)}: it may have been ended from outside. Look at the run itself.</p>` : ''}`;
}
function stages(execution, place) {
    const known = execution.stageOrder.flatMap((name) => {
        const stage = execution.stages[name];
        return stage ? [{ name, stage }] : [];
    });
    return (0,html/* html */.q) `${known.map(({ name, stage }, index) => stageOf(name, stage, { ...place, id: `${place.id}${index}` }))}`;
}
function stageOf(name, stage, place) {
    const { id, view, within } = place;
    const ended = stage.taskOrder.filter((task) => stage.tasks[task]?.status !== undefined && isDone(stage.tasks[task])).length;
    const tone = toneOf(stage.status);
    return (0,html/* html */.q) `<details class="stage" id="${id}" data-status="${stage.status}"${tone === 'bad' || tone === 'wait' ? (0,html/* html */.q) ` open` : ''}>
<summary><span id="${id}-head" data-part>${badge(stage.status)} <strong>${name}</strong> <progress max="${stage.taskOrder.length}" value="${ended}" aria-label="tasks of ${name} that ended"></progress> <span class="quiet">${ended} of ${stage.taskOrder.length} tasks${spent(stage)}</span></span></summary>
<p id="${id}-message" data-part>${tone === 'bad' ? stage.statusMessage : ''}</p>
${stage.taskOrder.flatMap((task, index) => {
        const one = stage.tasks[task];
        return one ? [taskOf({ stage: name, task }, one, { view, within, id: `${id}-${index}` })] : [];
    })}
<div id="${id}-rollback" data-part>${inner(stage.rollbackResponse, 'Rollback', { view, within: [...within, { stage: name, rollback: true }], id: `${id}r` })}</div>
</details>`;
}
function taskOf(at, task, { view, within, id }) {
    const notes = view.notes(within, at.stage, at.task);
    const tone = toneOf(task.status);
    return (0,html/* html */.q) `<details class="task" id="${id}" data-status="${task.status}"${tone === 'bad' ? (0,html/* html */.q) ` open` : ''}>
<summary><span id="${id}-head" data-part>${badge(task.status)} ${at.task} <span class="quiet">${task.type}${spent(task)}</span></span></summary>
<div id="${id}-body" data-part>
${task.statusMessage ? (0,html/* html */.q) `<p>${task.statusMessage}</p>` : ''}
${notes ? noted(notes, at.task) : ''}
${values('Input', task.input)}${values('Output', task.output)}
${inner(task.execution, 'Pipeline', { view, within: [...within, at], id: `${id}e` })}
${inner(task.rollbackResponse, 'Rollback', { view, within: [...within, { ...at, rollback: true }], id: `${id}r` })}
</div>
</details>`;
}
function inner(execution, word, place) {
    if (!execution)
        return '';
    return (0,html/* html */.q) `<section class="inner"><h3>${word} ${execution.name} ${badge(execution.status)}</h3>${stages(execution, place)}</section>`;
}
const isDone = ({ status }) => isLast(status) || status === 'FAILED_CONTINUE';
const spent = ({ _durationInMicros: micros }) => micros === undefined ? '' : `, ${durationText(micros / 1000)}`;
function result({ input, output, comments }, { omitted }) {
    return (0,html/* html */.q) `${comments ? (0,html/* html */.q) `<p>${comments}</p>` : ''}${values('Input', input)}${values('Output', output)}
${omitted > 0 ? (0,html/* html */.q) `<p class="quiet">${omitted} events were not kept, for want of room: the run’s own log has all.</p>` : ''}`;
}
function values(word, map) {
    if (Object.keys(map).length === 0)
        return '';
    return (0,html/* html */.q) `<h4>${word}</h4><pre tabindex="0">${JSON.stringify(map, null, 2)}</pre>`;
}

;// CONCATENATED MODULE: ../build/relay/pages/executions/routes.js












const routes_pageSize = 50;
const missing = (0,html/* html */.q) `<p>It was never reported, or it is older than what is kept. <a href="/executions">All executions</a></p>`;
const routes_id = ':id{[\\w.-]{1,128}}';
/**
 * Two parts: `reports`, where runs report themselves with keys of their own, and `pages`, for people who are signed in.
 */
function executionRoutes(ports) {
    const { store, notices, now, ending, live, answers, forms } = ports;
    const { executions } = store;
    const watch = newWatch({ executions, live, now, ending });
    const changed = (execution) => live.changed(execution);
    const page = (context, title, content) => layout({ title, place: '/executions', account: accountOf(context), notices: notices() }, content);
    const pages = new dist/* Hono */.$();
    pages.get('/live.js', (context) => context.body(script, 200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'max-age=3600' }));
    pages.get('/executions', async (context) => {
        const query = { ...executionQueryOf(context.req.query()), limit: routes_pageSize };
        const found = await executions.list(query);
        const content = list_executionList(found, query, await executions.webhooks());
        return context.html(page(context, 'Executions', content), 200, { 'cache-control': 'no-store' });
    });
    pages.get(`/executions/${routes_id}`, async (context) => {
        const row = await executions.find(context.req.param('id'));
        if (!row)
            return context.html(page(context, 'No such execution', missing), 404);
        const view = await live.view(row.id);
        const title = `${row.name}#${row.index}`;
        const { question } = view;
        const asked = question && {
            question,
            isOwn: answers.isOwn(row),
            taken: answers.taken(row.id),
            mayNot: mayNotAnswer(question, answerer(context)),
            field: forms.field(context),
        };
        return context.html(page(context, title, executionPage(view, row, now(), asked)), 200, { 'cache-control': 'no-store' });
    });
    pages.get(`/executions/${routes_id}/live`, async (context) => {
        const row = await executions.find(context.req.param('id'));
        return row ? watch(context, row.id) : context.json({ message: 'there is no such execution' }, 404);
    });
    pages.get(executionsPath, async (context) => {
        const found = await executions.list({ ...executionQueryOf(context.req.query()), limit: routes_pageSize });
        return context.json(executionList(found), 200, { 'cache-control': 'no-store' });
    });
    pages.get(`${executionsPath}/${routes_id}`, async (context) => {
        const row = await executions.find(context.req.param('id'));
        if (!row)
            return context.json({ message: `there is no execution ${context.req.param('id')}` }, 404);
        return context.json(executionDocument(await live.view(row.id), row), 200, { 'cache-control': 'no-store' });
    });
    pages.route('/', answerRoutes(ports));
    return { reports: reportRoutes({ ...ports, changed }), pages };
}

// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(8877);
;// CONCATENATED MODULE: ../build/relay/hosts/node/memory.js

/**
 * Thousands of calls a second make much garbage and hold nothing: V8 would give the young generation ten times what it needs,
 * and a hundred MiB with it. It stays as large as it is.
 */
const keepYoungGenerationSmall = () => (0,external_node_v8_.setFlagsFromString)('--semi-space-growth-factor=1');

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: ../node_modules/@hono/node-server/dist/index.mjs + 2 modules
var node_server_dist = __webpack_require__(4094);
;// CONCATENATED MODULE: ../build/relay/hosts/node/body.js
/** Larger than any body of Docker Hub. */
const largestBody = 1024 * 1024;
/** A body read to its end; `too large` as soon as that is seen, `cut` when the caller went away or was too slow. */
function bodyOf(request) {
    if (Number(request.headers['content-length']) > largestBody)
        return Promise.resolve({ fault: 'too large' });
    return new Promise((resolve) => {
        const parts = [];
        let size = 0;
        request.on('data', (part) => {
            size += part.length;
            if (size > largestBody) {
                request.pause();
                parts.length = 0;
                return resolve({ fault: 'too large' });
            }
            parts.push(part);
        });
        request.once('end', () => resolve(parts.length === 1 ? parts[0].toString() : Buffer.concat(parts).toString()));
        // Without these an aborted body would be an error that nobody hears, and end the process.
        request.once('error', () => resolve({ fault: 'cut' }));
        request.once('close', () => resolve({ fault: 'cut' }));
    });
}

;// CONCATENATED MODULE: ../build/relay/hosts/node/request.js
const withBody = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);
/**
 * What the pages are asked, as a Request that another one can be made of. The adapter's own can't, as this process's `Request` stays
 * Node's, and hono's limits of bodies do that wherever no length is announced: without a body, or in chunks.
 */
function requestForPages(request) {
    const { method, url, headers, signal } = request;
    if (!withBody.has(method))
        return request;
    const inChunks = headers.has('transfer-encoding');
    if (headers.has('content-length') && !inChunks)
        return request;
    // By HTTP/1.1 there is no body where neither header announces one.
    return new Request(url, { method, headers, signal, ...(inChunks && { body: request.body, duplex: 'half' }) });
}

;// CONCATENATED MODULE: ../build/relay/hosts/node/server.js





const usual = {
    maxHeaderSize: 8 * 1024,
    headersTimeout: 10_000,
    requestTimeout: 30_000,
    connectionsCheckingInterval: 2_000,
    keepAliveTimeout: 65_000,
};
const mostConnections = 4_096;
const closeWithin = 10_000;
/** The relay as an HTTP server. Rejects where it can't listen (`code` as Node tells it). */
async function listen(ports, { host, port, limits = usual }) {
    const pages = (0,node_server_dist/* getRequestListener */.SE)((request, env) => ports.pages.fetch(requestForPages(request), env), { overrideGlobalObjects: false });
    const open = new Set();
    const server = (0,external_node_http_.createServer)(limits, (request, response) => {
        open.add(response);
        response.once('close', () => open.delete(response));
        if (!server.listening)
            response.setHeader('connection', 'close');
        const path = request.url ?? '/';
        const hook = (0,dockerhub/* hookOf */.pd)(path);
        const answered = hook ? answerHook(ports, hook.token, request, response) : Promise.resolve(pages(request, response));
        answered.catch((error) => {
            ports.log('error', `a request could not be answered: ${error instanceof Error ? error.message : String(error)}`);
            if (!response.headersSent)
                send(response, 503, { result: 'busy', reason: 'nothing was stored; try again' });
            else
                response.destroy();
        });
    });
    server.maxConnections = mostConnections;
    await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, resolve);
    });
    const { address, family, port: taken } = server.address();
    return { url: `http://${family === 'IPv6' ? `[${address}]` : address}:${taken}`, close: () => server_close(server, open) };
}
async function answerHook(ports, token, request, response) {
    if (request.method === 'GET')
        return answerQuestion(ports, token, request, response);
    if (request.method !== 'POST')
        return send(response, 405, { result: 'rejected', reason: 'a hook takes POST' }, { allow: 'POST, GET' });
    const body = await bodyOf(request);
    if (typeof body === 'string') {
        const { status, ...answer } = await ports.receive({ token, body });
        return send(response, status, answer, status === 503 ? { 'retry-after': '5' } : {});
    }
    if (body.fault === 'cut')
        return void response.destroy();
    const reason = `the body is larger than ${largestBody / 1024 / 1024} MiB`;
    // The rest of it is not read: the connection has no other use.
    response.once('finish', () => request.socket.destroySoon());
    send(response, 413, { result: 'rejected', reason }, { connection: 'close' });
}
async function answerQuestion(ports, token, request, response) {
    const push = new URL(request.url ?? '/', 'http://relay').searchParams.get('push');
    if (push === null)
        return send(response, 405, { result: 'rejected', reason: 'this is a hook: Docker Hub POSTs to it' }, { allow: 'POST' });
    const told = await ports.told({ token, push });
    send(response, told ? 200 : 404, told ?? { result: 'unknown', reason: 'there is no such hook or push' });
}
const always = {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
};
function send(response, status, body, headers = {}) {
    if (response.destroyed)
        return;
    const text = `${JSON.stringify(body)}\n`;
    response.writeHead(status, { ...always, 'content-length': Buffer.byteLength(text), ...headers });
    response.end(text);
}
async function server_close(server, open) {
    const closed = new Promise((resolve) => server.close(() => resolve()));
    for (const response of open)
        if (!response.headersSent)
            response.setHeader('connection', 'close');
    // A kept connection whose request ended after the close would stay for its whole idle time.
    const idle = setInterval(() => server.closeIdleConnections(), 100);
    const hard = setTimeout(() => server.closeAllConnections(), closeWithin);
    await closed;
    clearInterval(idle);
    clearTimeout(hard);
}

;// CONCATENATED MODULE: ../build/relay/hosts/node/index.js



















/** A turn of WebCrypto's threads for each of thousands of calls would cost more than all the rest. */
const sha256 = (text) => (0,external_node_crypto_.hash)('sha256', text, 'hex');
const keepFor = 30 * 86_400_000;
const purgeEach = 600_000;
const node_slice = 500;
const overridesEach = 2_000;
const leaveAfter = 10_000;
const warnEach = 60_000;
/** Opens the door for Docker Hub and takes what comes to GitHub, until it is closed. */
async function startRelay(ports, options) {
    const { host, port, window, password, gitHub, apiTokens = [], publicUrl, limits } = options;
    keepYoungGenerationSmall();
    const { store, now, sleep, log } = ports;
    const follower = new Follower(ports);
    let address = '';
    const { here } = ports;
    const run = here && ((wish, signal) => here.run({ ...wish, reportUrl: address }, signal));
    const resume = here && ((wish, signal) => here.resume({ ...wish, reportUrl: address }, signal));
    const deliveries = new Deliveries({
        ...ports,
        ...(run && { run }),
        chance: () => (ports.random(1)[0] ?? 0) / 255,
        accepted: () => follower.wake(),
    });
    let overrides = await store.overrides();
    const receiving = {
        ...ports,
        runs: here !== undefined,
        window,
        override: (webhook) => overrides.get(webhook),
        sha256,
        wake: (due) => deliveries.wake(due),
    };
    const stop = new AbortController();
    const calls = new Map();
    const credentialEnds = () => ports.github.credentialEnds();
    const endSoon = () => (0,credential/* endNotice */.o)(credentialEnds(), now());
    const notices = () => [...ports.notices(), endSoon()].filter((notice) => notice !== undefined);
    const mayOperate = (token) => rightOf(sha256(token), apiTokens) === 'operate';
    const live = new LiveExecutions(store.executions);
    const answers = new Answers({
        ...ports,
        ...(resume && { resume }),
        after: (delivery, work) => deliveries.after(delivery, work),
        changed: (execution) => live.changed(execution),
    });
    const forms = newForms(ports.random);
    const pages = newPages({
        ...ports,
        forms,
        executions: executionRoutes({ ...ports, forms, live, answers, notices, mayOperate, ending: stop.signal }),
        apiTokens,
        publicUrl,
        credentialEnds,
        notices,
        replay: (pushes, wish) => replay(pushes, wish, receiving),
        pause,
        sendTest: (webhook, repository, tag) => receiveFor(webhook, testPush(repository, tag, ports), receiving),
        calls: () => calls,
        sessions: new Sessions(ports),
        guesses: new Guesses(now),
        ...(password ? { password } : {}),
        ...(gitHub ? { gitHub } : {}),
    });
    const server = await listen({ receive: received, told, pages, log }, { host, port, limits });
    address = loopbackOf(server.url);
    const leave = new AbortController();
    let warned;
    const loops = [
        deliveries.run(stop.signal, leave.signal),
        follower.run(stop.signal),
        each(overridesEach, async () => {
            overrides = await store.overrides();
        }),
        each(warnEach, async () => {
            const notice = endSoon();
            // It counts the days, and so is a new one each day.
            if (notice !== undefined && notice !== warned)
                log('warning', notice);
            warned = notice;
        }),
        each(purgeEach, async () => {
            while ((await store.purge(now() - keepFor, node_slice)) === node_slice)
                ;
            while ((await store.executions.purge(now() - keepFor, node_slice)) > 0)
                ;
        }),
    ];
    let closing;
    return { url: server.url, close: () => (closing ??= close()) };
    async function close() {
        stop.abort();
        const hard = setTimeout(() => leave.abort(new Error('the relay is ending')), leaveAfter);
        // What runs here reports until its very end.
        await deliveries.runsEnded();
        await server.close();
        await Promise.all(loops);
        clearTimeout(hard);
        await store.close();
    }
    async function received(call) {
        const answer = await receive(call, receiving);
        calls.set(answer.result, (calls.get(answer.result) ?? 0) + 1);
        return answer;
    }
    async function pause(webhook, paused) {
        await store.set(webhook, { paused });
        overrides = await store.overrides();
    }
    async function told({ token, push }) {
        const webhook = (0,core_tokens/* isToken */.sg)(token) ? await store.tokens.find(sha256(token)) : undefined;
        if (webhook === undefined)
            return undefined;
        const { rows } = await store.list({ webhook, id: push, limit: 1 });
        return rows[0] && documentOf(rows[0]);
    }
    async function each(ms, act) {
        while (!stop.signal.aborted) {
            await act().catch((error) => log('warning', `the relay's upkeep waits: ${String(error)}`));
            await sleep(ms, stop.signal).catch(() => { });
        }
    }
}
/** How somebody on this machine reaches what listens on every address. */
const loopbackOf = (url) => url.replace('//0.0.0.0:', '//127.0.0.1:').replace('//[::]:', '//[::1]:');

// EXTERNAL MODULE: external "node:sqlite"
var external_node_sqlite_ = __webpack_require__(99);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ../build/types.js
var build_types = __webpack_require__(9979);
;// CONCATENATED MODULE: ../build/relay/stores/sqlite/committer.js

/** What waits for the disk at most; beyond it a caller is told to come back. */
const committer_most = 4_096;
/** More calls than this make no batch cheaper, but their answers later. */
const committer_largest = 512;
/** A thread that dies so often in a minute won't live. */
const deaths = 3;
const minute = 60_000;
/** Batches that failed in a row until the store counts as not ready. */
const failures = 3;
/**
 * Group commit: one batch is on its way to the disk in a thread of its own, what comes meanwhile is the next one. So the
 * event loop goes on answering while the disk syncs, and a slow disk makes larger batches, not longer queues. Rules 39.
 */
class Committer {
    #start;
    #lost;
    #worker;
    #queue = [];
    #flight;
    #failed = 0;
    #why;
    #deaths = [];
    #closing;
    #opened;
    #now;
    /** `lost` hears when the thread can't be kept alive: nothing will be stored any more. */
    constructor(start, now, lost) {
        this.#start = start;
        this.#lost = lost;
        this.#now = now;
        this.#worker = this.#begin();
    }
    /** Whether the file could be opened: the thread's first words. */
    opened() {
        return new Promise((resolve) => {
            this.#opened = resolve;
        });
    }
    /** Resolves when the call's batch is on the disk. Throws StoreAway: nothing of it was promised. */
    async call(call) {
        const answer = await this.#answer(call);
        if ('error' in answer)
            throw new RowError(answer.error);
        return answer.value;
    }
    trouble() {
        return this.#failed >= failures ? this.#why : undefined;
    }
    /** Everything that was asked for is written before it ends. */
    async close() {
        while (this.#flight)
            await new Promise((resolve) => setTimeout(resolve, 5));
        await new Promise((resolve) => {
            this.#closing = resolve;
            this.#worker.postMessage('close');
        });
    }
    #answer(call) {
        if (this.#closing)
            return Promise.reject(new StoreAway('the relay is ending'));
        if (this.#queue.length >= committer_most)
            return Promise.reject(new StoreAway('too much is waiting for the disk'));
        return new Promise((resolve, reject) => {
            this.#queue.push({ call, resolve, reject });
            this.#send();
        });
    }
    #send() {
        if (this.#flight || this.#opened || this.#queue.length === 0)
            return;
        this.#flight = this.#queue.splice(0, committer_largest);
        this.#worker.postMessage(this.#flight.map(({ call }) => call));
    }
    #heard(reply) {
        const opened = this.#opened;
        if (opened) {
            this.#opened = undefined;
            opened(reply);
            this.#send();
            return;
        }
        const flight = this.#flight ?? [];
        this.#flight = undefined;
        this.#send();
        if ('failed' in reply) {
            this.#failed += 1;
            this.#why = reply.failed;
            for (const { reject } of flight)
                reject(new StoreAway(reply.failed));
            return;
        }
        this.#failed = 0;
        for (const [index, { resolve }] of flight.entries())
            resolve(reply.answers[index]);
    }
    /** Nothing is sent before the thread has opened the file; `opened` hears of that. */
    #begin(opened = () => { }) {
        const worker = this.#start();
        this.#opened = opened;
        worker.on('message', (reply) => this.#heard(reply));
        worker.once('error', (error) => {
            this.#why = error instanceof Error ? error.message : String(error);
        });
        worker.once('exit', () => this.#died());
        return worker;
    }
    /** A message to a dead thread is lost without a word, so its end is what tells. */
    #died() {
        const abandoned = [...(this.#flight ?? []), ...this.#queue];
        this.#flight = undefined;
        this.#queue = [];
        for (const { reject } of abandoned)
            reject(new StoreAway('the thread that writes has ended'));
        if (this.#closing) {
            this.#closing();
            return;
        }
        const now = this.#now();
        this.#deaths = [...this.#deaths.filter((at) => now - at < minute), now];
        if (this.#deaths.length < deaths) {
            this.#worker = this.#begin(this.#opened);
            return;
        }
        const failed = `the thread that writes the store ended ${deaths} times: ${this.#why ?? 'no reason known'}`;
        this.#opened?.({ failed, code: 0 });
        this.#lost(failed);
    }
}
/** One call that the store can't do, for reasons of its own. */
class RowError extends Error {
}

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

;// CONCATENATED MODULE: ../build/relay/stores/sqlite/executions-reads.js

const executions_reads_columns = `e.seq, e.id, e.delivery, e.webhook, e.name, e.number, e.status, e.message, e.image, e.tag, e.digest, e.started, e.ended, e.heard,
  e.last, e.omitted, d.run, d.target, (SELECT max(p.seq) FROM push p WHERE p.delivery = d.seq) AS push FROM execution e LEFT JOIN delivery d ON d.id = e.delivery`;
const where = `(?1 IS NULL OR e.status = ?1) AND (?2 IS NULL OR e.webhook = ?2)
  AND (?3 IS NULL OR instr(lower(e.name || ' ' || coalesce(e.image || ':' || e.tag, '')), lower(?3)) > 0)`;
const sql = {
    keyOf: 'SELECT delivery, webhook FROM report_key WHERE hash = ? AND until > ?',
    find: `SELECT ${executions_reads_columns} WHERE e.id = ?`,
    list: `SELECT ${executions_reads_columns} WHERE ${where} AND e.seq < ?4 ORDER BY e.seq DESC LIMIT ?5`,
    count: `SELECT count(*) AS n FROM execution e WHERE ${where}`,
    webhooks: 'SELECT DISTINCT webhook FROM execution WHERE webhook IS NOT NULL ORDER BY webhook',
    events: `SELECT v.event FROM execution e JOIN execution_event v ON v.execution = e.seq WHERE e.id = ? AND v.seq > ? ORDER BY v.seq LIMIT ?`,
    wrote: 'SELECT execution FROM execution_image WHERE webhook = ? AND image = ? AND tag = ? AND digest = ? AND at > ? ORDER BY at DESC LIMIT 1',
};
function newExecutionReads(db) {
    const { get, all } = statementsOf(db, sql);
    return {
        keyOf(hash, now) {
            const found = get('keyOf', hash, now);
            return found && { delivery: String(found['delivery']), webhook: String(found['webhook']) };
        },
        list({ status = null, webhook = null, text = null, before = Number.MAX_SAFE_INTEGER, limit }) {
            const rows = all('list', status, webhook, text, before, limit).map(executions_reads_rowOf);
            const total = Number(get('count', status, webhook, text)?.['n']);
            const next = rows.length === limit ? rows.at(-1)?.seq : undefined;
            return next === undefined ? { rows, total } : { rows, total, next };
        },
        find(id) {
            const found = get('find', id);
            return found && executions_reads_rowOf(found);
        },
        webhooks: () => all('webhooks').map((row) => String(row['webhook'])),
        events: (id, after, limit) => all('events', id, after, limit).map((row) => JSON.parse(String(row['event']))),
        wroteImage(webhook, { image, tag, digest }, since) {
            return get('wrote', webhook, image, tag, digest, since)?.['execution'];
        },
    };
}
function executions_reads_rowOf({ delivery, webhook, number, image, tag, digest, ended, run, target, push, ...row }) {
    return {
        ...row,
        index: number,
        ...(delivery !== null && { delivery }),
        ...(webhook !== null && { webhook }),
        ...(image !== null && { image }),
        ...(tag !== null && { tag }),
        ...(digest !== null && { digest }),
        ...(ended !== null && { ended }),
        ...(push !== null && { push }),
        ...(target !== null && { target: JSON.parse(target) }),
        ...(run !== null && { run: JSON.parse(run) }),
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ../build/relay/stores/sqlite/identity.js

/** Which file lies under a name: another one after it was deleted or replaced, although an open handle goes on writing into the old one. */
function identity(file) {
    try {
        const { dev, ino } = (0,external_node_fs_.statSync)(file);
        return `${dev}:${ino}`;
    }
    catch {
        return 'gone';
    }
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
const problems_wordsOf = (error) => (error instanceof Error ? error.message : String(error));
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
        throw new build_types/* UnavailableError */.hG([cannot(to, file, { failed: problems_wordsOf(error), code: codeOf(error) })]);
    }
}
function cannot(be, file, { failed, code }) {
    const fix = fixes[code & 255] ?? 'look at the file, its folder and its disk';
    return { code: 'H2K-752', severity: 'error', message: `the store ${file} can't be ${be}: ${failed}`, fix, input: 'store' };
}

;// CONCATENATED MODULE: ../build/relay/stores/sqlite/hooktokens.js
const hooktokens_sql = 'SELECT hash, webhook, repository, added, revoked FROM token ORDER BY added, hash';
/** All tokens of hooks, revoked ones too, the oldest first. */
const listTokens = (db) => db
    .prepare(hooktokens_sql)
    .all()
    .map(({ hash, webhook, repository, added, revoked }) => ({
    id: String(hash),
    webhook: String(webhook),
    created: Number(added),
    ...(repository !== null && { repository: String(repository) }),
    ...(revoked !== null && { revoked: Number(revoked) }),
}));

;// CONCATENATED MODULE: ../build/relay/stores/sqlite/opened.js
/** Nobody reads more of them. */
const opened_most = 100;
/** What is known of a push beside its row in Activity. */
function openedOf(statement, activity) {
    const { seq } = activity;
    const push = statement('SELECT body, delivery FROM push WHERE seq = ?').get(seq);
    const body = push?.['body'];
    const delivery = (push?.['delivery'] ?? null);
    const others = (sql, of) => of === null ? [] : statement(sql).all(of, seq);
    return {
        ...activity,
        ...(typeof body === 'string' && { body }),
        attempts: delivery === null ? [] : statement('SELECT * FROM attempt WHERE delivery = ? ORDER BY number').all(delivery).map(attemptOf),
        joined: others(`SELECT seq, at FROM push WHERE delivery = ?1 AND seq <> ?2 ORDER BY seq LIMIT ${opened_most}`, delivery),
        replays: others(`SELECT seq, at FROM push WHERE replayOf = ?1 AND seq > ?2 ORDER BY seq LIMIT ${opened_most}`, seq),
    };
}
function attemptOf(row) {
    const { status, requestId, error } = row;
    return {
        number: Number(row['number']),
        at: Number(row['at']),
        ms: Number(row['ms']),
        answer: row['answer'],
        ...(typeof status === 'number' && { status }),
        ...(typeof requestId === 'string' && { requestId }),
        ...(typeof error === 'string' && { error }),
    };
}
/** Numbers over all that is kept. */
function overviewOf(statement) {
    const by = (sql) => Object.fromEntries(statement(sql)
        .all()
        .map((row) => [String(row['name']), Number(row['n'])]));
    const oldest = statement(`SELECT min(p.at) AS at FROM delivery d JOIN push p ON p.delivery = d.seq
    WHERE d.state IN ('open', 'retry', 'claimed')`).get()?.['at'];
    return {
        deliveries: by('SELECT state AS name, count(*) AS n FROM delivery GROUP BY state'),
        attempts: by('SELECT answer AS name, count(*) AS n FROM attempt GROUP BY answer'),
        ...(typeof oldest === 'number' && { oldestWaiting: oldest }),
    };
}

;// CONCATENATED MODULE: ../build/relay/stores/sqlite/queries.js
/** A rare fate is looked for among this many pushes at a time, so that a page never holds up the answers beside it. */
const queries_window = 20_000;
const fate = `CASE WHEN p.outcome <> 'join' THEN p.outcome WHEN d.newest <> p.id THEN 'joined' ELSE CASE d.state
  WHEN 'open' THEN 'waiting' WHEN 'retry' THEN 'retrying' WHEN 'claimed' THEN iif(d.attempts > 1, 'retrying', 'waiting')
  WHEN 'following' THEN 'dispatched' WHEN 'done' THEN 'dispatched' ELSE d.state END END`;
/** The pushes before `:before`, a window of them; bodies stay on the disk. */
const pushes = `(SELECT seq, delivery, id, webhook, at, outcome, reason, event, pipeline, replayOf FROM push
  WHERE seq < :before AND (:webhook IS NULL OR webhook = :webhook) ORDER BY seq DESC LIMIT ${queries_window}) p
  LEFT JOIN delivery d ON d.seq = p.delivery LEFT JOIN attempt a ON a.delivery = d.seq AND a.number = d.attempts`;
/** `:text` in what people read of a push. */
const queries_words = `lower(concat_ws(' ', p.event ->> 'image' || ':' || (p.event ->> 'tag'), p.event ->> 'owner', p.event ->> 'pusher', p.webhook,
  p.reason, d.reason, d.target ->> 'workflow', d.target ->> 'event', d.target ->> 'repository', a.error))`;
const fits = `(:repository IS NULL OR p.event ->> 'image' = :repository) AND (:tag IS NULL OR p.event ->> 'tag' = :tag)
  AND (:from IS NULL OR p.at >= :from) AND (:to IS NULL OR p.at < :to) AND (:text IS NULL OR instr(${queries_words}, :text) > 0)`;
/** The last one that a delivery's runs reported. */
const queries_execution = `(SELECT json_object('id', e.id, 'name', e.name, 'index', e.number, 'status', e.status) FROM execution e
  WHERE e.delivery = d.id ORDER BY e.seq DESC LIMIT 1)`;
const listed = `SELECT p.seq, p.id, p.webhook, p.at, p.reason, p.pipeline, p.replayOf, iif(d.newest = p.id, d.event, p.event) AS event, ${fate} AS fate,
  d.id AS delivery, d.state, d.target, d.due, d.attempts, d.newest, d.reason AS why, d.supersededBy, d.run, ${queries_execution} AS execution, a.at AS tried, a.ms, a.answer,
  a.status, a.requestId, a.error
  FROM ${pushes} WHERE (:fate IS NULL OR ${fate} = :fate) AND (:id IS NULL OR p.id = :id) AND ${fits} ORDER BY p.seq DESC LIMIT :limit`;
const counted = `SELECT ${fate} AS fate, count(*) AS n FROM ${pushes} WHERE ${fits} GROUP BY 1`;
const endOfWindow = `SELECT seq FROM push WHERE seq < :before AND (:webhook IS NULL OR webhook = :webhook)
  ORDER BY seq DESC LIMIT 1 OFFSET ${queries_window - 1}`;
/** A filter as these statements take it. */
const bound = ({ webhook, repository, tag, from, to, text }) => ({
    webhook: webhook ?? null,
    repository: repository ?? null,
    tag: tag ?? null,
    from: from ?? null,
    to: to ?? null,
    // As SQLite's lower() does: letters of ASCII alone.
    text: text?.replace(/[A-Z]/g, (letter) => letter.toLowerCase()) ?? null,
});

;// CONCATENATED MODULE: ../build/relay/stores/sqlite/reads.js



/** Not what stands behind a busy or waiting head: that would be due at once, again and again. */
const nextDue = {
    claim: `SELECT min(d.due) AS due FROM delivery d WHERE d.state IN ('open', 'retry', 'claimed')
    AND (d.state = 'claimed' OR NOT EXISTS (SELECT 1 FROM delivery p WHERE p.lane = d.lane AND p.seq <> d.seq
    AND p.state IN ('open', 'retry', 'claimed') AND (p.state = 'claimed' OR (p.seq < d.seq AND p.state = 'retry'))))`,
    look: `SELECT min(due) AS due FROM delivery WHERE state = 'following'`,
};
/** The reading half of the store, over a handle of its own: it waits for no commit. Every read is read to its end, for an open one pins the log. */
function newReads(db) {
    // `revoked IS NULL` in the WHERE: read as a column, time would tell a revoked token from an unknown one.
    const find = db.prepare('SELECT webhook FROM token WHERE hash = ? AND revoked IS NULL');
    const lazily = new Map();
    const statement = (sql) => {
        const known = lazily.get(sql) ?? db.prepare(sql);
        lazily.set(sql, known);
        return known;
    };
    return {
        find: (hash) => find.get(hash)?.['webhook'],
        tokens: () => listTokens(db),
        list({ before = Number.MAX_SAFE_INTEGER, fate = null, limit, id = null, ...filter }) {
            const values = { before, fate, limit, id, ...bound(filter) };
            const rows = statement(listed).all(values).map(activityOf);
            const next = rows.length === limit ? rows.at(-1)?.seq : endOf(before, filter);
            return next === undefined ? { rows } : { rows, next };
        },
        fates(filter, before = Number.MAX_SAFE_INTEGER) {
            const rows = statement(counted).all({ before, ...bound(filter) });
            const counts = rows.map((row) => [row['fate'], Number(row['n'])]);
            return { counts, next: endOf(before, filter) };
        },
        opened(seq) {
            const [row] = this.list({ before: seq + 1, limit: 1 }).rows;
            return row?.seq === seq ? openedOf(statement, row) : undefined;
        },
        overview: () => overviewOf(statement),
        runs: (since) => new Map(statement('SELECT id, run FROM delivery WHERE run IS NOT NULL AND acceptedAt >= ?')
            .all(since)
            .map((row) => [JSON.parse(String(row['run'])).id, String(row['id'])])),
        count: () => Number(statement('SELECT count(*) AS n FROM push').get()?.['n']),
        nextDue: (what) => statement(nextDue[what]).get()?.['due'] ?? undefined,
        overrides: () => new Map(statement('SELECT name, paused FROM webhook')
            .all()
            .map((row) => [String(row['name']), { paused: row['paused'] === 1 }])),
    };
    function endOf(before, { webhook = null }) {
        return statement(endOfWindow).get({ before, webhook })?.['seq'];
    }
}
function activityOf(row) {
    const { seq, id, webhook, at } = row;
    return {
        seq,
        id,
        webhook,
        at,
        fate: row.fate,
        ...(row.reason !== null && { reason: row.reason }),
        ...(row.pipeline !== null && { pipeline: row.pipeline }),
        ...(row.replayOf !== null && { replayOf: row.replayOf }),
        ...(row.event !== null && { event: JSON.parse(row.event) }),
        ...(row.delivery !== null && { delivery: deliveryOf(row, row.delivery) }),
    };
}
function deliveryOf(row, id) {
    const { state, target, due, attempts, newest, why, supersededBy, run, execution, tried, ms, answer, status, requestId, error } = row;
    return {
        id,
        state,
        target: JSON.parse(target),
        due,
        attempts,
        newest,
        ...(why !== null && { reason: why }),
        ...(supersededBy !== null && { supersededBy }),
        ...(execution !== null && { execution: JSON.parse(execution) }),
        ...(run !== null && { run: JSON.parse(run) }),
        ...(tried !== null && {
            last: {
                at: tried,
                ms,
                answer,
                ...(status !== null && { status }),
                ...(requestId !== null && { requestId }),
                ...(error !== null && { error }),
            },
        }),
    };
}

;// CONCATENATED MODULE: ../build/relay/stores/sqlite/index.js









/** A file that is deleted or replaced under an open handle takes everything with it, silently: it is looked at this often. */
const sqlite_lookEach = 5_000;
/**
 * The store in one SQLite file, for one relay. Throws UnavailableError where the file can't be opened or another relay has it.
 * Rules 39.
 */
async function openSqlite({ file, startWorker, now, lost }) {
    const lock = takeLock(file);
    const committer = new Committer(() => startWorker({ file }), now, lost);
    const opened = await committer.opened();
    if ('failed' in opened) {
        lock.close();
        throw new build_types/* UnavailableError */.hG([cannotOpen(file, opened)]);
    }
    const handle = new external_node_sqlite_.DatabaseSync(file, { readOnly: true });
    const reads = newReads(handle);
    const executions = newExecutionReads(handle);
    const at = identity(file);
    let gone;
    const looking = setInterval(() => {
        if (gone || identity(file) === at)
            return;
        gone = `${file} was deleted or replaced while the relay had it open`;
        lost(gone);
    }, sqlite_lookEach);
    looking.unref();
    const call = async (one) => {
        if (gone)
            throw new StoreAway(gone);
        return committer.call(one);
    };
    const find = oncePerTurn(reads.find);
    return {
        receive: (rows) => Promise.all(rows.map((row) => call({ name: 'receive', args: [row] }).catch(invalid))),
        claim: (...args) => call({ name: 'claim', args }),
        settle: (...args) => call({ name: 'settle', args }),
        renew: ({ id, number }, until) => call({ name: 'renew', args: [{ id, number }, until] }),
        following: (...args) => call({ name: 'following', args }),
        looked: (...args) => call({ name: 'looked', args }),
        tokens: {
            add: (...args) => call({ name: 'addToken', args }),
            revoke: (...args) => call({ name: 'revokeToken', args }),
            find: async (hash) => find(hash),
            list: async () => reads.tokens(),
        },
        executions: {
            allow: (...args) => call({ name: 'allowReports', args }),
            append: (...args) => call({ name: 'append', args }),
            purge: (...args) => call({ name: 'purgeExecutions', args }),
            keyOf: async (...args) => executions.keyOf(...args),
            list: async (query) => executions.list(query),
            find: async (id) => executions.find(id),
            webhooks: async () => executions.webhooks(),
            events: async (...args) => executions.events(...args),
            wroteImage: async (...args) => executions.wroteImage(...args),
        },
        list: (query) => wholePage(reads, query),
        count: async () => reads.count(),
        fates: (filter) => allFates(reads, filter),
        opened: async (seq) => reads.opened(seq),
        overview: async () => reads.overview(),
        set: (...args) => call({ name: 'override', args }),
        overrides: async () => reads.overrides(),
        runs: async (since) => reads.runs(since),
        nextDue: async (what) => reads.nextDue(what),
        purge: (...args) => call({ name: 'purge', args }),
        trouble: () => gone ?? committer.trouble(),
        async close() {
            clearInterval(looking);
            handle.close();
            await committer.close();
            lock.close();
        },
    };
}
/** A page, filled from as many windows as it takes: what came meanwhile is answered between them. */
async function wholePage(reads, query) {
    const page = reads.list(query);
    while (page.rows.length < query.limit && page.next !== undefined) {
        await (0,promises_.setImmediate)();
        const more = reads.list({ ...query, before: page.next, limit: query.limit - page.rows.length });
        page.rows.push(...more.rows);
        if (more.next === undefined)
            delete page.next;
        else
            page.next = more.next;
    }
    return page;
}
async function allFates(reads, filter) {
    const sums = { waiting: 0, retrying: 0, dispatched: 0, joined: 0, ignored: 0, rejected: 0, superseded: 0, dead: 0 };
    for (let before = Number.MAX_SAFE_INTEGER; before !== undefined; await (0,promises_.setImmediate)()) {
        const { counts, next } = reads.fates(filter, before);
        for (const [fate, count] of counts)
            sums[fate] += count;
        before = next;
    }
    return sums;
}
/** What is asked again in one turn of the event loop has one answer: a thousand calls of one hook look its token up once, and a revoked one is gone in the next turn. */
function oncePerTurn(ask) {
    let known;
    return (key) => {
        if (!known) {
            known = new Map();
            setImmediate(() => (known = undefined));
        }
        if (!known.has(key))
            known.set(key, ask(key));
        return known.get(key);
    };
}
function invalid(error) {
    if (error instanceof RowError)
        return 'invalid';
    throw error;
}
/** An exclusive transaction on a second, tiny file, held as long as the process lives; a kill frees it. */
function takeLock(file) {
    const lock = `${file}.lock`;
    let db;
    try {
        db = new external_node_sqlite_.DatabaseSync(lock);
        db.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
        return db;
    }
    catch (error) {
        db?.close();
        const { message, errcode = 0 } = error;
        if ((errcode & 255) !== 5)
            throw new build_types/* UnavailableError */.hG([cannotOpen(lock, { failed: message, code: errcode })]);
        throw new build_types/* UnavailableError */.hG([
            {
                code: 'H2K-751',
                severity: 'error',
                message: `another relay works with ${file}`,
                fix: 'end it first, or give this one a store of its own: one relay a file',
                input: 'store',
            },
        ]);
    }
}

// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(5919);
;// CONCATENATED MODULE: ../build/relay/stores/sqlite/thread.js

/** A batch is some hundred rows: the thread needs little, and V8 would take what it may. */
const resourceLimits = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 64 };
/** The thread that writes. */
const startThread = (workerData) => new external_node_worker_threads_.Worker(new URL(/* asset import */ __webpack_require__(442), __webpack_require__.b), { workerData, resourceLimits });

;// CONCATENATED MODULE: ../build/relay/core/reports/room.js
const mebibyte = 1024 * 1024;
/** What one execution may take in the store, in characters. A log that talks for hours must not fill the disk, and the end must always be told. */
const room_most = { words: 2 * mebibyte, facts: 8 * mebibyte, end: 16 * mebibyte };
/** Whether an execution that takes `taken` already has room for one more event. */
function hasRoom(taken, { event, size }) {
    return taken + size <= room_most[weightOf(event)];
}
function weightOf(event) {
    if (event.type === 'log')
        return 'words';
    if (event.type === 'deploy')
        return event.deploy.type === 'log' || event.deploy.type === 'phase' ? 'words' : 'facts';
    return event.type === 'problem' ? 'facts' : 'end';
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
const executions_sql = {
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
    const { get, run } = statementsOf(db, executions_sql);
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
const engine_free = `(d.state = 'claimed' OR NOT EXISTS (SELECT 1 FROM delivery p WHERE p.lane = d.lane AND p.seq <> d.seq
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
    SELECT d.seq FROM delivery d WHERE d.state IN ('open', 'retry', 'claimed') AND d.due <= ?1 AND ${engine_free}
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

;// CONCATENATED MODULE: ../build/relay/stores/sqlite/tokens.js






/**
 * Tokens alone, beside a relay that may be running: one row in a transaction of its own waits its turn, and is seen at once.
 * Throws UnavailableError where the file can't be opened, and so does each method where the disk fails later: beside a relay that runs, a full one
 * is seen first when something is written.
 */
function openTokens(file) {
    let db;
    try {
        db = new external_node_sqlite_.DatabaseSync(file);
        prepare(db);
    }
    catch (error) {
        db?.close();
        const { message: failed, errcode: code = 0 } = error;
        throw new build_types/* UnavailableError */.hG([cannotOpen(file, { failed, code })]);
    }
    const writes = newWrites(db);
    return {
        add: (...args) => asked(file, 'written', () => writes.addToken(...args)),
        list: () => asked(file, 'read', () => listTokens(db)),
        revoke: (...args) => asked(file, 'written', () => writes.revokeToken(...args)),
        close: () => db.close(),
    };
}

;// CONCATENATED MODULE: ../build/relay/index.js
/** The relay's door: what starts it, and what is done beside one that runs. */









/***/ })

};
