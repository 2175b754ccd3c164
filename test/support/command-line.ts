import { join, resolve } from "node:path";

const ROOT = join(import.meta.dirname, "../..");

/**
 * The program of the command line: the bundle that adopters run, unless TOKENLEDGER_TEST_CLI names
 * another, such as `src/doors/cli/main.ts`.
 */
export const COMMAND_LINE = resolve(ROOT, process.env.TOKENLEDGER_TEST_CLI ?? "dist/cli/index.js");
