export { t as parseLedger } from "./parse-ledger.js";
