export { Ot as createPricing } from "./hook.js";
