export const id = 655;
export const ids = [655];
export const modules = {

/***/ 655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Reporter: () => (/* binding */ Reporter)
});

// EXTERNAL MODULE: ../build/commands/report/send.js
var send = __webpack_require__(9056);
;// CONCATENATED MODULE: ../build/commands/report/told.js
/** Of one event, as JSON: a relay takes a mebibyte at once. */
const longest = 200_000;
const longestLine = 4_000;
/**
 * An event as it goes to the relay: with its number there, without what no page shows, and no larger than it may be. Secrets were hidden when the event
 * was made.
 */
function toldTo(event, seq) {
    const whole = JSON.stringify({ ...slim(event), seq }, plainNumber);
    return whole.length <= longest ? whole : JSON.stringify({ ...cut(event), seq }, plainNumber);
}
/** JSON has no other way to say it; a page shows it as well. */
const plainNumber = (_, value) => (typeof value === 'bigint' ? String(value) : value);
function slim(event) {
    if (event.type !== 'deploy' || event.deploy.type !== 'object' || !event.deploy.change)
        return event;
    const change = { ...event.deploy.change, diff: '' };
    delete change.images;
    return { ...event, deploy: { ...event.deploy, change } };
}
/** What is left of one that is too large: what it says of its status, not with which values. */
function cut(event) {
    const truncated = { truncated: true };
    switch (event.type) {
        case 'begin': {
            const stages = Object.entries(event.tree.stages).map(([name, stage]) => {
                const tasks = Object.entries(stage.tasks).map(([task, one]) => [task, { ...one, input: truncated }]);
                return [name, { ...stage, tasks: Object.fromEntries(tasks) }];
            });
            return { ...event, tree: { ...event.tree, input: {}, output: truncated, stages: Object.fromEntries(stages) } };
        }
        case 'status':
            return { ...event, ...(event.input && { input: truncated }), ...(event.output && { output: truncated }) };
        case 'log':
            return { ...event, text: event.text.slice(0, longestLine) };
        case 'deploy':
            return {
                ...event,
                deploy: { type: 'phase', phase: 'wait', text: 'an event was too large to be shown here: see the log of the run' },
            };
        default:
            return event;
    }
}

// EXTERNAL MODULE: ../build/commands/report/unseen.js
var unseen = __webpack_require__(7590);
;// CONCATENATED MODULE: ../build/commands/report/reporter.js



const second = 1000;
/** Events are gathered for so long: a run tells many at once. */
const gather = second / 4;
/** In one report; a relay takes 1 MiB and 2,000 events. */
const largest = { characters: 256 * 1024, events: 1_000 };
const waits = [1, 2, 5, 10, 30].map((seconds) => seconds * second);
/** A relay that is away for longer is given up. */
const patience = 300 * second;
/** What waits for a relay that is away, in characters: beyond the first, words are left out, beyond the second everything is over. */
const room = { words: 2 * 1024 * 1024, all: 16 * 1024 * 1024 };
/** Whoever waits until everything has arrived, waits no longer. */
const announced = 10 * second;
/** Answers of "I have other events than you say" that brought nothing on. */
const mostGaps = 3;
/**
 * Brings an execution's events to the relay, in order, beside the run: `take` costs it nothing, and whatever becomes of a report, the run goes on. Numbers are
 * given here anew, without gaps, so that an event may be left out.
 */
class Reporter {
    #ports;
    #address;
    #end = new AbortController();
    /** What the relay is not known to have; the first one's number is `#first`. */
    #queue = [];
    #first;
    #size = 0;
    #leftOut = 0;
    #sending;
    #failed;
    /** What the relay said last, where it did not take a report. */
    #why;
    /** Resolves when the relay has more, or gets no more. */
    #progress = Promise.withResolvers();
    #isHurried = false;
    #wake;
    /** @param first the number of the first event: the relay has those before it */
    constructor(address, ports, first = 0) {
        this.#address = address;
        this.#ports = ports;
        this.#first = first;
    }
    /** Never throws, never waits. */
    take(event) {
        if (this.#failed !== undefined)
            return;
        if (this.#size > room.words && isWords(event)) {
            this.#leftOut += 1;
            return;
        }
        if (this.#leftOut > 0 && event.type === 'log') {
            this.#add({ ...event, text: `(${this.#leftOut} lines are left out here: see the log of the run)` });
            this.#leftOut = 0;
        }
        this.#add(event);
        if (this.#size > room.all)
            this.#fail('too much was waiting for it');
        else
            this.#sending ??= this.#send();
    }
    /** Resolves when the relay has all that was taken, or doesn't get it in time. */
    async arrived() {
        await this.#flush(announced);
    }
    /** The last reports, for so long (ms) at most; then, a warning where not everything has arrived. */
    async end(limit) {
        await this.#flush(limit);
        if (this.#queue.length > 0)
            this.#fail(this.#why ?? 'it did not answer in time');
        this.#end.abort();
        await this.#sending;
        return this.#failed === undefined ? [] : [(0,unseen/* unseen */.n)(this.#address.relay, this.#failed)];
    }
    #add(event) {
        const text = toldTo(event, this.#first + this.#queue.length);
        this.#queue.push(text);
        this.#size += text.length;
    }
    async #flush(limit) {
        const all = this.#first + this.#queue.length;
        const done = new AbortController();
        let isOver = false;
        const over = this.#ports.sleep(limit, done.signal).then(() => (isOver = true), () => { });
        this.#isHurried = true;
        this.#wake?.abort();
        while (!isOver && this.#failed === undefined && this.#first < all)
            await Promise.race([this.#progress.promise, over]);
        this.#isHurried = false;
        done.abort();
    }
    async #send() {
        try {
            await this.#sendAll();
        }
        finally {
            // At once, and not a turn later: an event that comes then begins anew.
            this.#sending = undefined;
        }
    }
    async #sendAll() {
        let failing;
        let gaps = 0;
        await this.#rest(gather);
        while (this.#queue.length > 0 && this.#failed === undefined) {
            const batch = this.#batch();
            const answer = await (0,send/* send */.t)(`{"events":[${batch.join(',')}]}`, this.#address, this.#ports, this.#end.signal).catch((error) => ({ refused: this.#end.signal.aborted ? 'it did not answer in time' : String(error) }));
            if ('refused' in answer)
                return this.#fail(answer.refused);
            if ('later' in answer) {
                this.#why = answer.later;
                failing = { since: failing?.since ?? this.#ports.now(), count: (failing?.count ?? 0) + 1 };
                if (this.#ports.now() - failing.since >= patience)
                    return this.#fail(`${answer.later}, for ${patience / second} seconds`);
                await this.#rest(Math.max(answer.wait ?? 0, waits[Math.min(failing.count, waits.length) - 1] ?? second));
                continue;
            }
            failing = undefined;
            gaps = 'gap' in answer ? gaps + 1 : 0;
            if (!this.#drop('gap' in answer ? answer.gap : answer.kept) || gaps > mostGaps)
                return this.#fail('it has lost earlier events of this execution');
            if (this.#queue.length > 0)
                await this.#rest(gather);
        }
    }
    #batch() {
        let characters = 0;
        const end = this.#queue.findIndex((text, index) => {
            characters += text.length;
            return index > 0 && (characters > largest.characters || index >= largest.events);
        });
        return end < 0 ? [...this.#queue] : this.#queue.slice(0, end);
    }
    /** The relay has everything up to this number; false: less than it had once, or more than there is. */
    #drop(last) {
        const count = last + 1 - this.#first;
        if (count < 0 || count > this.#queue.length)
            return false;
        for (const text of this.#queue.splice(0, count))
            this.#size -= text.length;
        this.#first += count;
        this.#moved();
        return true;
    }
    #fail(why) {
        this.#failed ??= why;
        this.#queue = [];
        this.#size = 0;
        this.#moved();
    }
    #moved() {
        this.#progress.resolve();
        this.#progress = Promise.withResolvers();
    }
    /** Whoever is in a hurry ends it. */
    async #rest(ms) {
        if (this.#isHurried && ms <= gather)
            return;
        const wake = new AbortController();
        this.#wake = wake;
        await this.#ports.sleep(ms, AbortSignal.any([wake.signal, this.#end.signal])).catch(() => { });
    }
}
const isWords = (event) => event.type === 'log' || (event.type === 'deploy' && (event.deploy.type === 'log' || event.deploy.type === 'phase'));


/***/ })

};
