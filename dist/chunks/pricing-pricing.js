export { ot as createPricing } from "./hook.js";
