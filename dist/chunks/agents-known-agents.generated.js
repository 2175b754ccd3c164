export { u as KNOWN_AGENTS } from "./hook.js";
