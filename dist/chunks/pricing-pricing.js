export { vt as createPricing } from "./hook.js";
