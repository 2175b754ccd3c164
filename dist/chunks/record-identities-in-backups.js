export { n as identitiesOf } from "./identities-in-backups.js";
