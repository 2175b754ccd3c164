export { l as KNOWN_AGENTS } from "./hook.js";
