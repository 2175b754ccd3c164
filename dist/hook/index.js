import { t as runHook } from "../chunks/hook.js";
// src/doors/hook/main.ts
await runHook(process.argv[2], process.argv[3]);
if (process.stderr.writableLength === 0) process.exit();
export {};
