export { t as printStatusLine } from "../chunks/status-line.js";
