export { b as parseLedger } from "./hook.js";
