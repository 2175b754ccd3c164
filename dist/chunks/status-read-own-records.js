export { t as readOwnCost } from "./read-own-records.js";
