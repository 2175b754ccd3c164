import { runHook } from "./run-hook.ts";

await runHook(process.argv[2], process.argv[3]);
// Waiting for what is idle (standard input, the workers of the file system) takes milliseconds.
if (process.stderr.writableLength === 0) process.exit();
