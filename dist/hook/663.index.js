export const id = 663;
export const ids = [663];
export const modules = {

/***/ 5663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkStagedLedgers: () => (/* binding */ checkStagedLedgers)
/* harmony export */ });
/* unused harmony export newRejects */
/* harmony import */ var _git_blob_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4964);
/* harmony import */ var _ledger_parse_ledger_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1797);


/** Finds the rows that this commit would bring in and that are invalid; those that HEAD has already are let be. */
async function checkStagedLedgers(git, ledgers) {
    const problems = await Promise.all(ledgers.map((change) => checkLedger(git, change)));
    return problems.flat();
}
async function checkLedger(git, change) {
    const [staged, head] = await Promise.all([change.indexBlob, change.headBlob].map(async (blob) => blob === undefined ? "" : (await (0,_git_blob_js__WEBPACK_IMPORTED_MODULE_0__/* .readBlob */ .gm)(git, blob)).toString()));
    return newRejects(staged ?? "", head ?? "").map((reject) => ({ ...reject, path: change.path }));
}
/** Returns the rejects of a ledger that stand on lines which an older version of it does not have. */
function newRejects(staged, head) {
    // A ledger that only grew is looked through from where it grew.
    if (head.endsWith("\n") && staged.startsWith(head)) {
        const header = head.slice(0, head.indexOf("\n") + 1);
        const linesBefore = head.split("\n").length - 2;
        return (0,_ledger_parse_ledger_js__WEBPACK_IMPORTED_MODULE_1__.parseLedger)(header + staged.slice(head.length)).rejects.map((reject) => ({
            ...reject,
            line: reject.line + linesBefore,
        }));
    }
    const { rejects } = (0,_ledger_parse_ledger_js__WEBPACK_IMPORTED_MODULE_1__.parseLedger)(staged);
    if (rejects.length === 0)
        return [];
    const lines = staged.split("\n");
    const headLines = new Set(head.split("\n"));
    return rejects.filter(({ line }) => !headLines.has(lines[line - 1] ?? ""));
}


/***/ })

};
