export { bt as createPricing } from "./hook.js";
