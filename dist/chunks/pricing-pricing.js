export { G as createPricing } from "./hook.js";
