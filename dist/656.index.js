export const id = 656;
export const ids = [656];
export const modules = {

/***/ 656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Environment: () => (/* binding */ Environment)
/* harmony export */ });
/* harmony import */ var _github_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6926);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9979);


/** GitHub is no part of the deployment: it gets so long at the end, and no more. */
const patience = 15_000;
/**
 * Shows runs in an environment of GitHub: a deployment with its statuses. What goes wrong is a warning: the cluster does not depend on it.
 */
class Environment {
    #github;
    #host;
    #options;
    constructor(options, host) {
        const { GITHUB_API_URL: url } = host.ports.env;
        this.#github = (0,_github_index_js__WEBPACK_IMPORTED_MODULE_0__.newGitHub)(host.ports, { ...(url ? { url } : {}), credential: { token: options.token } });
        this.#host = host;
        this.#options = options;
    }
    /** Makes the deployment and says that it is under way. `made` hears of it as soon as GitHub has it. */
    async begin(image, made) {
        const { repository, ports } = this.#host;
        const { environment } = this.#options;
        return this.#told(async (signal) => {
            const ref = ports.env['GITHUB_SHA'] ?? 'HEAD';
            const id = await this.#github.createDeployment({ repository, ref, environment, description: image, payload: { image } }, signal);
            made({ repository, environment, id });
            await this.#set({ repository, environment, id }, { state: 'in_progress', description: image || 'begun' }, signal);
        });
    }
    /** Says how it ended. */
    end(deployed, report) {
        const status = statusOf(report);
        return this.#told((signal) => this.#set(deployed, status, signal));
    }
    #set(deployed, status, signal) {
        const { url } = this.#host.run;
        return this.#github.setDeploymentStatus(deployed, { ...status, ...(url ? { logUrl: url } : {}) }, signal);
    }
    async #told(act) {
        const limit = AbortSignal.timeout(patience);
        try {
            if (this.#options.token === '')
                return [notShown(this.#options, 'there is no token', 'Leave github-token out, or give one.')];
            await act(limit);
            return [];
        }
        catch (error) {
            if (limit.aborted)
                return [notShown(this.#options, `GitHub does not answer within ${patience / 1000} s`, 'Look at githubstatus.com.')];
            if (!(error instanceof _types_js__WEBPACK_IMPORTED_MODULE_1__/* .Stop */ .VG))
                throw error;
            const [{ message, code }] = error.problems;
            const needed = 'The job needs `permissions: { deployments: write }`, and every other right that it uses, named there as well.';
            return [
                notShown(this.#options, message, code === 'H2K-721' || code === 'H2K-722' ? needed : 'The deployment itself is not concerned.'),
            ];
        }
    }
}
/** Skipped: a later push is deployed, and its own run shows that. */
function statusOf({ result, reason, image }) {
    if (result === 'done')
        return { state: 'success', description: image };
    if (result === 'waiting')
        return { state: 'queued', description: reason };
    return { state: result === 'skipped' ? 'inactive' : 'failure', description: reason || result };
}
const notShown = ({ environment }, why, fix) => ({
    code: 'H2K-740',
    severity: 'warning',
    message: `GitHub’s environment ${environment} does not show this run: ${why}`,
    fix,
    input: 'environment',
});


/***/ })

};
