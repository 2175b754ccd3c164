export const id = 600;
export const ids = [600];
export const modules = {

/***/ 2600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  identitiesOf: () => (/* binding */ identitiesOf),
  mendStaged: () => (/* binding */ mendStaged),
  rotateStaged: () => (/* binding */ rotateStaged)
});

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/git/blob.js
var git_blob = __webpack_require__(4964);
// EXTERNAL MODULE: ./build/ledger/backup-name.js
var backup_name = __webpack_require__(4346);
// EXTERNAL MODULE: ./build/usage/identity.js
var usage_identity = __webpack_require__(5784);
// EXTERNAL MODULE: ./build/ledger/parse-ledger.js + 10 modules
var parse_ledger = __webpack_require__(1797);
// EXTERNAL MODULE: ./build/ledger/parse-record.js + 10 modules
var parse_record = __webpack_require__(5869);
;// CONCATENATED MODULE: ./build/ledger/mend-ledger.js



const BYTE_ORDER_MARK = "\ufeff";
/**
 * Mends what git and spreadsheets leave in a ledger, as far as nothing is lost: the byte order
 * mark, CRLF, a missing last line feed, repeated headers, rows of one identity (they become one,
 * in the first one's place with the last one's text) and rows that a backup holds. All else stays
 * as it is, to the byte, and so does a text that is no ledger.
 */
function mendLedger(text, { identitiesElsewhere }) {
    const { header, rows } = (0,parse_ledger.parseLedger)(text);
    if (header.length === 0)
        return { text, changes: [] };
    const pieces = splitAtRows(text, rows);
    const kept = new Map();
    const changes = encodingProblems(text, pieces);
    const drop = (line, expected, got) => changes.push(problem(line, expected, got));
    let hasHeader = false;
    for (const piece of pieces) {
        const { line, row } = piece;
        if (row === undefined) {
            const isHeader = namesColumns(piece.raw, header);
            if (isHeader && hasHeader)
                drop(line, "one header", "the header again");
            else
                kept.set(line, piece);
            hasHeader ||= isHeader;
            continue;
        }
        const identity = (0,usage_identity/* identityOf */.c)(row.record);
        const first = kept.get(identity);
        if (identitiesElsewhere.has(identity)) {
            drop(line, "a row that no backup holds", "one that a backup holds");
            continue;
        }
        if (first !== undefined)
            drop(line, "each record once", `the record of line ${first.line} again`);
        // A key that is set again keeps its place.
        kept.set(identity, first === undefined ? piece : { ...piece, line: first.line });
    }
    const mended = [...kept.values()].map(({ raw }) => `${withoutReturn(raw)}\n`).join("");
    return {
        text: mended,
        changes: changes.toSorted((a, b) => a.line - b.line || a.column - b.column),
    };
}
/** Cuts a text into its rows and the lines between them; line ends within a quoted cell do not count. */
function splitAtRows(text, rows) {
    const rowAtLine = new Map(rows.map((row) => [row.line, row]));
    const lines = text
        .replace(/^\ufeff/, "")
        .replace(/\n$/, "")
        .split("\n");
    const pieces = [];
    for (let index = 0; index < lines.length;) {
        const row = rowAtLine.get(index + 1);
        const count = row?.lineCount ?? 1;
        pieces.push({ line: index + 1, raw: lines.slice(index, index + count).join("\n"), row });
        index += count;
    }
    return pieces;
}
function encodingProblems(text, pieces) {
    const problems = [];
    if (text.startsWith(BYTE_ORDER_MARK))
        problems.push(problem(1, "no byte order mark", "one"));
    const returns = pieces.filter(({ raw }) => raw.endsWith("\r"));
    if (returns[0] !== undefined) {
        problems.push(problem(returns[0].line, "lines that end in LF", `CRLF, ${returns.length} times`));
    }
    if (!text.endsWith("\n")) {
        const lines = text.split("\n");
        const column = (lines.at(-1)?.length ?? 0) + 1;
        problems.push({ ...problem(lines.length, "a line feed at the end", "none"), column });
    }
    return problems;
}
function namesColumns(raw, header) {
    const cells = (0,parse_record/* parseRecord */.H)(raw);
    return "isOpen" in cells
        ? false
        : cells.length === header.length && cells.every((cell, index) => cell.trim() === header[index]);
}
function withoutReturn(raw) {
    return raw.endsWith("\r") ? raw.slice(0, -1) : raw;
}
function problem(line, expected, got) {
    return { line, column: 1, field: undefined, expected, got };
}

;// CONCATENATED MODULE: ./build/record/mend-staged.js







const ALWAYS_PARSED_BYTES = 1_000_000;
/**
 * Mends what a union merge leaves in a ledger: a repeated header, duplicated rows, rows that a
 * backup already holds.
 */
async function mendStaged(git, ledger) {
    const { content } = ledger;
    const identitiesElsewhere = await identitiesInBackups(git, ledger);
    // Bytes that are no UTF-8 would not survive the rewriting.
    if (!mayNeedMending(content, identitiesElsewhere) || !(0,external_node_buffer_.isUtf8)(content))
        return content;
    const mended = Buffer.from(mendLedger(content.toString(), { identitiesElsewhere }).text);
    return mended.equals(content) ? content : mended;
}
/**
 * Moves a ledger's rows to a backup. Where another branch rotated the same file, what that backup
 * lacks begins with another record, and so goes to a backup of another name.
 */
async function rotateStaged(git, ledger) {
    let { content } = ledger;
    for (;;) {
        const name = (0,backup_name/* backupName */.a)(ledger.path, content.toString());
        const path = external_node_path_.posix.join(external_node_path_.posix.dirname(ledger.path), name);
        const there = ledger.entries.get(path);
        if (there === undefined) {
            const header = content.subarray(0, content.indexOf("\n") + 1);
            return { content: header, backup: { path, content } };
        }
        const identitiesElsewhere = identitiesOf(await (0,git_blob/* readBlob */.gm)(git, there.blob));
        const rest = mendLedger(content.toString(), { identitiesElsewhere }).text;
        if (rest === content.toString())
            return { content, backup: undefined };
        content = Buffer.from(rest);
        if ((0,parse_ledger.parseLedger)(rest).rows.length === 0)
            return { content, backup: undefined };
    }
}
/** Parsing a large ledger takes a second: it is done when a line stands in it twice, as after a merge. */
function mayNeedMending(content, identitiesElsewhere) {
    if (content.length <= ALWAYS_PARSED_BYTES || identitiesElsewhere.size > 0)
        return true;
    const lines = content.toString().split("\n");
    return new Set(lines).size < lines.length;
}
/** A backup is read whole only when its first row is back in the ledger: then a merge brought them all. */
async function identitiesInBackups(git, { path, content, entries }) {
    const identities = new Set();
    for (const { blob } of [...entries.values()].filter((entry) => (0,backup_name/* isBackupOf */.g)(entry.path, path))) {
        const backup = await (0,git_blob/* readBlob */.gm)(git, blob);
        const firstRow = backup.toString("utf8", 0, 65_536).split("\n")[1];
        if (!firstRow || !content.includes(firstRow))
            continue;
        for (const identity of identitiesOf(backup))
            identities.add(identity);
    }
    return identities;
}
function identitiesOf(ledger) {
    return new Set((0,parse_ledger.parseLedger)(ledger.toString()).rows.map(({ record }) => (0,usage_identity/* identityOf */.c)(record)));
}


/***/ })

};
