export { t as findLostRecords, n as findUnmergedRecords } from "./lost-records.js";
