export const id = 6926;
export const ids = [6926];
export const modules = {

/***/ 1231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JN: () => (/* binding */ readAnswer),
/* harmony export */   LS: () => (/* binding */ grantedOrNone),
/* harmony export */   Lw: () => (/* binding */ Refused),
/* harmony export */   bj: () => (/* binding */ unanswered),
/* harmony export */   x5: () => (/* binding */ refusal),
/* harmony export */   yU: () => (/* binding */ granted)
/* harmony export */ });
/* harmony import */ var _ports_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2896);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9979);


async function readAnswer(response) {
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: parsed(text) };
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** The same, thrown. */
class Refused extends _types_js__WEBPACK_IMPORTED_MODULE_1__/* .UnavailableError */ .hG {
    refusal;
    constructor(because) {
        super([because.problem]);
        this.refusal = because;
    }
}
const problem = (code, message, fix) => ({ code, severity: 'error', message, fix });
/** GitHub says to wait a minute at least where it names no time. */
const minute = 60_000;
/** The meaning of an answer that is no success. facts: GitHub answers 404 to what a token may not see, and 403 to limits as well as to rights. */
function refusal(answer, { what, right }, now) {
    const said = saying(answer);
    const { status, headers } = answer;
    const wait = status === 403 || status === 429 ? limit(answer, now) : undefined;
    if (wait !== undefined || status === 429) {
        const after = wait ?? minute;
        const words = `GitHub limits requests and asks to wait for ${Math.ceil(after / 1000)} s: ${said}`;
        return { problem: problem('H2K-724', words, 'An App has a limit of its own for each installation.'), retryAfter: after };
    }
    if (status === 401)
        return {
            problem: problem('H2K-720', `GitHub does not accept the token: ${said}`, 'Give a new one: it has expired, was revoked, or is no token.'),
        };
    if (status === 403) {
        const needed = headers['x-accepted-github-permissions'] || right;
        return {
            problem: problem('H2K-721', `the token may not ${what}: ${said}`, `It needs ${needed}; an organisation may have to approve that.`),
        };
    }
    if (status === 404)
        return {
            problem: problem('H2K-722', `GitHub finds nothing there to ${what}: ${said}`, `Check the spelling; a token without ${right} on that repository gets the same answer.`),
        };
    if (status >= 500)
        return { problem: problem('H2K-725', `GitHub answers HTTP ${status}: ${said}`, 'Look at githubstatus.com.'), retryAfter: minute };
    return { problem: problem('H2K-723', `GitHub refuses to ${what} (HTTP ${status}): ${said}`, 'Change what it names.') };
}
/** No answer at all. Where nothing was sent, nothing happened. */
function unanswered({ unsent, message }) {
    const words = unsent ? `GitHub can't be reached: ${message}` : `GitHub's answer got lost: ${message}`;
    const fix = unsent ? 'Look at the network, the proxy and the address.' : 'It may have been done, or not.';
    return { problem: problem(unsent ? 'H2K-725' : 'H2K-726', words, fix), retryAfter: minute };
}
/** The answer's body where it is a success; else throws Refused, as it does when no answer came. */
async function granted(asking, asked, now) {
    const answer = await asking.catch((error) => {
        throw error instanceof _ports_types_js__WEBPACK_IMPORTED_MODULE_0__/* .HttpProblem */ .AF ? new Refused(unanswered(error)) : error;
    });
    if (answer.status >= 200 && answer.status < 300)
        return answer.body;
    throw new Refused(refusal(answer, asked, now()));
}
/** The same, and undefined for what is not there or can't be seen: GitHub doesn't say which. */
async function grantedOrNone(asking, asked, now) {
    try {
        return await granted(asking, asked, now);
    }
    catch (error) {
        if (error instanceof Refused && error.refusal.problem.code === 'H2K-722')
            return undefined;
        throw error;
    }
}
/** ms to wait, where the answer is about a limit and not a right. */
function limit(answer, now) {
    const after = answer.headers['retry-after'];
    if (after && /^\d+$/.test(after))
        return Number(after) * 1000;
    if (answer.headers['x-ratelimit-remaining'] === '0') {
        const reset = Number(answer.headers['x-ratelimit-reset']) * 1000 - now;
        return Number.isFinite(reset) ? Math.max(reset, 1000) : minute;
    }
    return /secondary rate limit|abuse detection/i.test(saying(answer)) ? minute : undefined;
}
const longest = 500;
/** GitHub's message and its details, on one line. */
function saying({ body }) {
    const { message, errors } = (typeof body === 'object' && body !== null ? body : {});
    const details = Array.isArray(errors) ? errors.map(detail) : typeof errors === 'string' ? [errors] : [];
    const all = [typeof message === 'string' ? message : 'no reason given', ...details].join('; ');
    return all.replace(/\s+/g, ' ').slice(0, longest);
}
function detail(error) {
    if (typeof error === 'string')
        return error;
    const { message, field, code } = error;
    return message ?? [field, code].filter(Boolean).join(' ');
}


/***/ }),

/***/ 6926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  newGitHub: () => (/* binding */ newGitHub)
});

// EXTERNAL MODULE: ../build/github/send.js
var send = __webpack_require__(8128);
;// CONCATENATED MODULE: ../build/github/client.js

/** Asks as the credential says. A token that was made here and is refused is made anew, once. */
function newAsk(ports, url, tokens) {
    return async ({ method, path, repository, body }, signal) => {
        const ask = async () => {
            const token = await tokens.of(repository, signal);
            return (0,send/* send */.t)(ports, `${url}${path}`, { method, authorization: `Bearer ${token}`, ...(body ? { body } : {}) }, signal);
        };
        const answer = await ask();
        return answer.status === 401 && tokens.forget(repository) ? ask() : answer;
    };
}

// EXTERNAL MODULE: ../build/github/answers.js
var answers = __webpack_require__(1231);
;// CONCATENATED MODULE: ../build/github/deployments.js

const asked = (repository) => ({ what: `write deployments of ${repository}`, right: 'the permission Deployments: write' });
/** GitHub cuts nothing itself: it refuses. */
const descriptionLength = 140;
const cut = (text) => (text.length > descriptionLength ? `${text.slice(0, descriptionLength - 1)}…` : text);
/** Twice more where a moment may mend it; a deployment that is there twice shows as two lines and does no harm. */
async function write(ask, time, repository, path, body, signal) {
    for (const pause of [1000, 3000, undefined]) {
        try {
            return await (0,answers/* granted */.yU)(ask({ method: 'POST', path, repository, body }, signal), asked(repository), time.now);
        }
        catch (error) {
            const passing = error instanceof answers/* Refused */.Lw && ['H2K-725', 'H2K-726'].includes(error.refusal.problem.code);
            if (!passing || pause === undefined)
                throw error;
            await time.sleep(pause, signal);
        }
    }
    throw new Error('unreachable');
}
/** No merge of the default branch, and no wait for checks: GitHub does both unless told otherwise, and the workflow runs already. */
async function createDeployment(ask, time, deployment, signal) {
    const { repository, ref, environment, description, payload } = deployment;
    const body = { ref, environment, description: cut(description), payload, auto_merge: false, required_contexts: [] };
    const { id } = (await write(ask, time, repository, `/repos/${repository}/deployments`, body, signal));
    return id;
}
async function setDeploymentStatus(ask, time, { repository, environment, id }, { state, description, logUrl }, signal) {
    const set = (deployment, status) => write(ask, time, repository, `/repos/${repository}/deployments/${deployment}/statuses`, status, signal);
    await set(id, { state, description: cut(description), ...(logUrl ? { log_url: logUrl } : {}) });
    if (state !== 'success')
        return;
    const last = await formerSuccess(ask, time, { repository, environment, id }, signal);
    if (last !== undefined)
        await set(last, { state: 'inactive', description: 'replaced by a later deployment' });
}
/** So many are looked through: those between it and us have failed. */
const most = 10;
/** GitHub makes former deployments inactive by itself, but not those of a production environment; of those one at most is still a success. */
async function formerSuccess(ask, time, { repository, environment, id }, signal) {
    const get = (path) => (0,answers/* granted */.yU)(ask({ method: 'GET', path, repository }, signal), asked(repository), time.now);
    const path = `/repos/${repository}/deployments`;
    const all = await get(`${path}?environment=${encodeURIComponent(environment)}&per_page=${most + 1}`);
    for (const former of all) {
        if (former.id >= id || former.production_environment !== true)
            continue;
        const [latest] = (await get(`${path}/${former.id}/statuses?per_page=1`));
        if (latest?.state === 'success')
            return former.id;
    }
    return undefined;
}

// EXTERNAL MODULE: ../build/ports/types.js
var types = __webpack_require__(2896);
;// CONCATENATED MODULE: ../build/github/dispatch.js


/** One dispatch and what came of it. Throws the signal's reason (then nobody knows), and ConfigurationError. */
async function dispatch(ask, now, target, payload, signal) {
    const at = now();
    const outcome = await ask(questionOf(target, payload), signal).then((answer) => judged(answer, target, now()), (error) => failed(error));
    return { at, ms: now() - at, ...outcome };
}
/** A workflow takes the payload as text in one input, so that its file need not name what is in it. */
function questionOf(target, payload) {
    const { repository } = target;
    if ('event' in target)
        return {
            method: 'POST',
            path: `/repos/${repository}/dispatches`,
            repository,
            body: { event_type: target.event, client_payload: payload },
        };
    return {
        method: 'POST',
        path: `/repos/${repository}/actions/workflows/${encodeURIComponent(target.workflow)}/dispatches`,
        repository,
        body: { ref: target.ref, inputs: { payload: JSON.stringify(payload) }, return_run_details: true },
    };
}
const askedOf = (target) => 'event' in target
    ? { what: `dispatch ${target.event} to ${target.repository}`, right: 'the permission Contents: write' }
    : { what: `start ${target.workflow} of ${target.repository}`, right: 'the permission Actions: write' };
function judged(answer, target, now) {
    const { status, headers } = answer;
    const requestId = headers['x-github-request-id'];
    const seen = { status, ...(requestId ? { requestId } : {}) };
    if (status === 200 || status === 204)
        return { answer: 'accepted', ...seen, ...runIn(answer) };
    // A gateway's 502 or 504 says nothing about what was done behind it.
    return { answer: status >= 500 ? 'unknown' : 'refused', ...seen, ...(0,answers/* refusal */.x5)(answer, askedOf(target), now) };
}
function runIn({ body }) {
    const { workflow_run_id: id, html_url: url } = (body ?? {});
    return id !== undefined && url !== undefined ? { run: { id, url } } : {};
}
function failed(error) {
    // The App's sign-in came to nothing: nothing was dispatched.
    if (error instanceof answers/* Refused */.Lw)
        return { answer: 'refused', ...error.refusal };
    if (error instanceof types/* HttpProblem */.AF)
        return { answer: error.unsent ? 'refused' : 'unknown', ...(0,answers/* unanswered */.bj)(error) };
    throw error;
}

;// CONCATENATED MODULE: ../build/github/ends.js
/** GitHub tells a token's end with each answer, as `2026-12-24 10:00:00 UTC` or with an offset (`+0200`). */
function endIn(headers) {
    const [, day, time, zone = ''] = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) (UTC|[+-]\d{4})$/.exec(headers['github-authentication-token-expiration'] ?? '') ?? [];
    if (day === undefined || time === undefined)
        return undefined;
    const offset = zone === 'UTC' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(3)}`;
    const at = Date.parse(`${day}T${time}${offset}`);
    return Number.isNaN(at) ? undefined : at;
}

;// CONCATENATED MODULE: ../build/github/issues.js

const writing = (repository) => ({ what: `write issues of ${repository}`, right: 'the permission Issues: write' });
const reading = (repository) => ({ what: `read issues of ${repository}`, right: 'the permission Issues: read' });
const pathOf = ({ repository, number }) => `/repos/${repository}/issues/${number}`;
const issueOf = (repository, { number, html_url: url, title, body }) => ({
    repository,
    number,
    url,
    title,
    body: body ?? '',
});
/** Never repeated: an answer that got lost would leave two issues that ask the same. */
async function createIssue(ask, now, { repository, title, body }, signal) {
    const asking = ask({ method: 'POST', path: `/repos/${repository}/issues`, repository, body: { title, body } }, signal);
    return issueOf(repository, (await (0,answers/* granted */.yU)(asking, writing(repository), now)));
}
async function issue(ask, now, at, signal) {
    const { repository } = at;
    const body = await (0,answers/* grantedOrNone */.LS)(ask({ method: 'GET', path: pathOf(at), repository }, signal), reading(repository), now);
    return body === undefined ? undefined : issueOf(repository, body);
}
async function closeIssue(ask, now, at, how, signal) {
    const { repository } = at;
    const body = { state: 'closed', state_reason: how };
    await (0,answers/* granted */.yU)(ask({ method: 'PATCH', path: pathOf(at), repository, body }, signal), writing(repository), now);
}
async function comment(ask, now, at, body, signal) {
    const { repository } = at;
    const asking = ask({ method: 'POST', path: `${pathOf(at)}/comments`, repository, body: { body } }, signal);
    await (0,answers/* granted */.yU)(asking, writing(repository), now);
}
async function issueComment(ask, now, repository, id, signal) {
    const asking = ask({ method: 'GET', path: `/repos/${repository}/issues/comments/${id}`, repository }, signal);
    const body = (await (0,answers/* grantedOrNone */.LS)(asking, reading(repository), now));
    return (body && {
        id: body.id,
        body: body.body,
        isEdited: body.created_at !== body.updated_at,
        by: body.user?.login ?? '',
        isByApp: body.user?.type !== 'User' || (body.performed_via_github_app ?? null) !== null,
    });
}

;// CONCATENATED MODULE: ../build/github/permissions.js

/** GitHub tells maintain as write, and triage as read. An account that is none of the repository's gets an answer or none. */
async function mayWrite(ask, now, repository, login, signal) {
    const path = `/repos/${repository}/collaborators/${encodeURIComponent(login)}/permission`;
    const asked = { what: `see what ${login} may do in ${repository}`, right: 'the permission Metadata: read' };
    const body = await (0,answers/* grantedOrNone */.LS)(ask({ method: 'GET', path, repository }, signal), asked, now);
    const { permission } = (body ?? {});
    return permission === 'write' || permission === 'admin';
}
/** Who was invited and has not accepted is no member yet. The token of a workflow can't ask: it has no right in the organisation. */
async function isMember(ask, now, { organisation, slug }, { login, repository }, signal) {
    const path = `/orgs/${encodeURIComponent(organisation)}/teams/${encodeURIComponent(slug)}/memberships/${encodeURIComponent(login)}`;
    const asked = { what: `see who is in ${organisation}/${slug}`, right: "the organisation's permission Members: read" };
    const body = await (0,answers/* grantedOrNone */.LS)(ask({ method: 'GET', path, repository }, signal), asked, now);
    return body?.state === 'active';
}

;// CONCATENATED MODULE: ../build/github/runs.js

const runOf = ({ id, html_url: url, status, conclusion, display_title: title, created_at: created }) => ({
    id,
    url,
    status,
    ...(conclusion ? { conclusion } : {}),
    title,
    createdAt: Date.parse(created),
});
const runs_asked = (repository) => ({ what: `see runs of ${repository}`, right: 'the permission Actions: read' });
/** GitHub tells whole seconds by its own clock. */
const slack = 5_000;
/**
 * The run that a dispatch caused, if it is there yet. A workflow whose `run-name` has the delivery's id tells it for certain; of others the first that
 * the same event started after the dispatch, and that is no other delivery's, is the likeliest. A dispatch to which no workflow listens is answered like any other, and causes none.
 */
async function findRun(ask, now, target, { delivery, since, take = () => true }, signal) {
    const { repository } = target;
    const path = 'event' in target
        ? `/repos/${repository}/actions/runs?event=repository_dispatch&per_page=100`
        : `/repos/${repository}/actions/workflows/${encodeURIComponent(target.workflow)}/runs?event=workflow_dispatch&per_page=100`;
    const body = await (0,answers/* granted */.yU)(ask({ method: 'GET', path, repository }, signal), runs_asked(repository), now);
    const runs = body.workflow_runs.map(runOf);
    const named = runs.find(({ title }) => title.includes(delivery));
    if (named)
        return { ...named, match: 'delivery' };
    const inTime = runs.filter(({ createdAt }) => createdAt >= since - slack).toSorted((a, b) => a.createdAt - b.createdAt || a.id - b.id);
    const first = inTime.find(({ id }) => take(id));
    return first && { ...first, match: 'time' };
}
/** What became of a run by now. */
async function run(ask, now, repository, id, signal) {
    const asking = ask({ method: 'GET', path: `/repos/${repository}/actions/runs/${id}`, repository }, signal);
    return runOf((await (0,answers/* granted */.yU)(asking, runs_asked(repository), now)));
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ../build/types.js
var build_types = __webpack_require__(9979);
;// CONCATENATED MODULE: ../build/github/tokens.js




/** A token is made anew so long before its end. */
const early = 5 * 60_000;
function newTokens(ports, url, credential) {
    if ('token' in credential) {
        ports.secrets.add(credential.token);
        return { of: async () => credential.token, forget: () => false };
    }
    const { appId } = credential;
    let key;
    const known = new Map();
    const begin = (repository, signal) => {
        key ??= privateKey(credential.privateKey);
        const authorization = `Bearer ${jwt(appId, key, ports.now())}`;
        const begun = { made: signIn(ports, url, { repository, authorization }, signal), expires: Number.POSITIVE_INFINITY };
        known.set(repository, begun);
        begun.made.then(({ expires }) => (begun.expires = expires), () => known.delete(repository));
        return begun;
    };
    return {
        async of(repository, signal) {
            const current = known.get(repository);
            const lasts = current !== undefined && current.expires - early > ports.now();
            return (await (lasts ? current : begin(repository, signal)).made).token;
        },
        forget: (repository) => known.delete(repository),
    };
}
/** A token for this one repository, from the installation that has it. */
async function signIn(ports, url, { repository, authorization }, signal) {
    const asked = { what: `sign in as the App on ${repository}`, right: 'an installation' };
    const ask = async (method, path, body) => {
        const sending = (0,send/* send */.t)(ports, `${url}${path}`, { method, authorization, ...(body ? { body } : {}) }, signal);
        return (await (0,answers/* granted */.yU)(sending, asked, ports.now));
    };
    const { id } = await ask('GET', `/repos/${repository}/installation`).catch((error) => {
        throw error instanceof answers/* Refused */.Lw && error.refusal.problem.code === 'H2K-722' ? new answers/* Refused */.Lw({ problem: notInstalled(repository) }) : error;
    });
    const name = repository.split('/')[1];
    const { token, expires_at: end } = await ask('POST', `/app/installations/${id}/access_tokens`, { repositories: [name] });
    ports.secrets.add(token);
    return { token, expires: Date.parse(end) };
}
const notInstalled = (repository) => ({
    code: 'H2K-730',
    severity: 'error',
    message: `the GitHub App is not installed on ${repository}`,
    fix: 'Install it there (its settings, Install App), or check the spelling.',
});
/** Both of GitHub's forms of PEM; line breaks may have become \n on their way through an environment variable. */
function privateKey(text) {
    try {
        return (0,external_node_crypto_.createPrivateKey)(text.replaceAll('\\n', '\n').trim());
    }
    catch {
        throw new build_types/* ConfigurationError */.j1([
            {
                code: 'H2K-729',
                severity: 'error',
                message: "the GitHub App's private key is no PEM of a private key",
                fix: 'Give the whole .pem file that GitHub gave out, from -----BEGIN to END-----: GITHUB_APP_PRIVATE_KEY',
                input: 'GITHUB_APP_PRIVATE_KEY',
            },
        ]);
    }
}
/** Ten minutes are GitHub's most; a minute back, as clocks differ. */
function jwt(appId, key, now) {
    const seconds = Math.floor(now / 1000);
    const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const text = `${part({ alg: 'RS256', typ: 'JWT' })}.${part({ iat: seconds - 60, exp: seconds + 540, iss: appId })}`;
    return `${text}.${(0,external_node_crypto_.sign)('RSA-SHA256', Buffer.from(text), key).toString('base64url')}`;
}

;// CONCATENATED MODULE: ../build/github/index.js








/** GitHub's API as one credential sees it. Nothing is asked before the first call; requests share connections by the `http` port. */
function newGitHub(ports, { url = 'https://api.github.com', credential }) {
    const base = url.replace(/\/+$/, '');
    const asking = newAsk(ports, base, newTokens(ports, base, credential));
    let ends;
    const ask = async (question, signal) => {
        const answer = await asking(question, signal);
        ends = endIn(answer.headers) ?? ends;
        return answer;
    };
    return {
        credentialEnds: () => ends,
        dispatch: (target, payload, signal) => dispatch(ask, ports.now, target, payload, signal),
        findRun: (target, sought, signal) => findRun(ask, ports.now, target, sought, signal),
        run: (repository, id, signal) => run(ask, ports.now, repository, id, signal),
        createDeployment: (deployment, signal) => createDeployment(ask, ports, deployment, signal),
        setDeploymentStatus: (deployment, status, signal) => setDeploymentStatus(ask, ports, deployment, status, signal),
        createIssue: (one, signal) => createIssue(ask, ports.now, one, signal),
        issue: (repository, number, signal) => issue(ask, ports.now, { repository, number }, signal),
        closeIssue: (one, how, signal) => closeIssue(ask, ports.now, one, how, signal),
        comment: (one, body, signal) => comment(ask, ports.now, one, body, signal),
        issueComment: (repository, id, signal) => issueComment(ask, ports.now, repository, id, signal),
        mayWrite: (repository, login, signal) => mayWrite(ask, ports.now, repository, login, signal),
        isMember: (team, login, repository, signal) => isMember(ask, ports.now, team, { login, repository }, signal),
    };
}


/***/ }),

/***/ 8128:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ send)
/* harmony export */ });
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1231);

/** Named, so that a new default of GitHub's changes nothing here. */
const version = '2022-11-28';
const silence = 20_000;
const redirects = 3;
/** One request with the headers that GitHub wants, as whoever `authorization` says. */
async function send(ports, url, { method, body, authorization }, signal) {
    const headers = {
        accept: 'application/vnd.github+json',
        'user-agent': 'hub-to-kube',
        'x-github-api-version': version,
        authorization,
        ...(body ? { 'content-type': 'application/json' } : {}),
    };
    let to = url;
    for (let hops = 0;; hops += 1) {
        const response = await ports.http({ method, url: to, headers, timeout: silence, ...(body ? { body: JSON.stringify(body) } : {}) }, signal);
        const answer = await (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .readAnswer */ .JN)(response);
        const next = moved(answer, to);
        if (!next || hops === redirects)
            return answer;
        to = next;
    }
}
/** A repository that was renamed: the same again there, but the token is for this server alone. */
function moved({ status, headers }, from) {
    const { location } = headers;
    if (![301, 302, 307, 308].includes(status) || !location || !URL.canParse(location, from))
        return undefined;
    const to = new URL(location, from);
    return to.origin === new URL(from).origin ? to.href : undefined;
}


/***/ })

};
