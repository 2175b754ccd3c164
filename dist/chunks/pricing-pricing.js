export { nt as createPricing } from "./hook.js";
