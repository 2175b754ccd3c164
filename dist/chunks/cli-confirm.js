export { t as confirm } from "./confirm.js";
