import { enableCompileCache } from "node:module";

// Compiled code is kept in the temporary folder (from Node 22.1 on); what was loaded before this
// line is not, so all else is loaded after it.
enableCompileCache?.();
const { runHook } = await import("./run-hook.ts");
await runHook(process.argv[2]);
