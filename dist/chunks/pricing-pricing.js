export { Dt as createPricing } from "./hook.js";
