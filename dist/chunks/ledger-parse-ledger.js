export { x as parseLedger } from "./hook.js";
