export const id = 4549;
export const ids = [4549];
export const modules = {

/***/ 4549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   confirm: () => (/* binding */ confirm)
/* harmony export */ });
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(481);

const YES = /^\s*y(?:es)?\s*$/i;
/** Asks a question whose answer is no unless it is yes; an input that ends, or Ctrl+C, says no. */
async function confirm(question, input, output) {
    const dialog = (0,node_readline__WEBPACK_IMPORTED_MODULE_0__.createInterface)({ input, output, prompt: `${question} [y/N] ` });
    dialog.prompt();
    const answer = await new Promise((resolve) => {
        dialog.once("line", resolve);
        dialog.once("close", () => resolve(undefined));
    });
    dialog.close();
    if (answer === undefined)
        output.write("\n");
    return answer !== undefined && YES.test(answer);
}


/***/ })

};
