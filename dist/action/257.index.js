export const id = 257;
export const ids = [257];
export const modules = {

/***/ 8257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   locateInJson: () => (/* binding */ locateInJson),
/* harmony export */   locateSyntaxError: () => (/* binding */ locateSyntaxError)
/* harmony export */ });
/* harmony import */ var _humanwhocodes_momoa__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3162);

/** Returns where a text stops being JSON, which the message of `JSON.parse` does not always tell. */
function locateSyntaxError(text) {
    try {
        (0,_humanwhocodes_momoa__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text);
        return undefined;
    }
    catch (error) {
        const { line, column } = error;
        return line === undefined || column === undefined ? undefined : { line, column };
    }
}
/** Returns where a key, or an item of a list, stands in a JSON text; where its nearest parent does when it is absent. */
function locateInJson(text, path) {
    let found = (0,_humanwhocodes_momoa__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text).body;
    for (const key of path) {
        const child = childOf(found, key);
        if (child === undefined)
            break;
        found = child;
    }
    return found.loc.start;
}
function childOf(node, key) {
    const value = node.type === "Member" || node.type === "Element" ? node.value : node;
    if (value.type === "Array")
        return value.elements[Number(key)];
    if (value.type !== "Object")
        return undefined;
    return value.members.findLast(({ name }) => name.type === "String" && name.value === key);
}


/***/ })

};
