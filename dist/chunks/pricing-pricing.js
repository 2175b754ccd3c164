export { rt as createPricing } from "./hook.js";
