export { a as parseLedger } from "./parse-ledger.js";
