export { at as createPricing } from "./hook.js";
