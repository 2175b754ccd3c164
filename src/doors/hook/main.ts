import { runHook } from "./run-hook.ts";

await runHook(process.argv[2], process.argv[3]);
// Waiting for what is idle (the workers of the file system) takes milliseconds.
process.exit();
