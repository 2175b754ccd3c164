import { t as runHook } from "../chunks/hook.js";
// src/doors/hook/main.ts
await runHook(process.argv[2], process.argv[3]);
process.exit();
export {};
