export const id = 537;
export const ids = [537];
export const modules = {

/***/ 3537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   forgeLinksOf: () => (/* binding */ forgeLinksOf)
/* harmony export */ });
const FORGES = [
    {
        host: /(?:^|\.)gitlab\./,
        commit: "-/commit",
        pullRequest: "-/merge_requests",
        issue: "-/issues",
    },
    { host: /(?:^|\.)bitbucket\./, commit: "commits", pullRequest: "pull-requests", issue: "issues" },
    {
        host: /(?:^|\.)(?:codeberg|gitea|forgejo)\./,
        commit: "commit",
        pullRequest: "pulls",
        issue: "issues",
    },
];
const GITHUB = { commit: "commit", pullRequest: "pull", issue: "issues" };
/**
 * Returns where a repository's commits, pull requests and issues are shown, from its remote's address:
 * of `https:` only, and without the credentials that may be in it; undefined for any other.
 */
function forgeLinksOf(remote) {
    if (!URL.canParse(remote))
        return undefined;
    const { protocol, host, hostname, pathname } = new URL(remote);
    const path = pathname.replace(/\/+$/, "").replace(/\.git$/, "");
    if (protocol !== "https:" || path === "")
        return undefined;
    const { commit, pullRequest, issue } = FORGES.find((forge) => forge.host.test(hostname)) ?? GITHUB;
    const page = (kind) => `https://${host}${path}/${kind}/`;
    return { commit: page(commit), pullRequest: page(pullRequest), issue: page(issue) };
}


/***/ })

};
