export { dt as createPricing } from "./hook.js";
