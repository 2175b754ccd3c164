export { B as parseLedger } from "./hook.js";
