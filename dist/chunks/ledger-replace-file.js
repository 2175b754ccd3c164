export { t as replaceFile } from "./replace-file.js";
