export { ht as createPricing } from "./hook.js";
