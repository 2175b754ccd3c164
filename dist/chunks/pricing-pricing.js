export { wt as createPricing } from "./hook.js";
