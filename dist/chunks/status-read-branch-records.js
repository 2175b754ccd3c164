export { n as readOwnCost } from "./read-branch-records.js";
