export { _t as createPricing } from "./hook.js";
