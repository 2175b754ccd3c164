export { t as bringUp } from "./bring-up.js";
