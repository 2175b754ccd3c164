export { n as readOwnCost } from "./read-own-records.js";
