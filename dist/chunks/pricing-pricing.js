export { Ct as createPricing } from "./hook.js";
