export { n as findRepository } from "./repository.js";
