export { lt as createPricing } from "./hook.js";
