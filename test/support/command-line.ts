import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../..");

/** The program of the command line: the bundle that adopters run, unless TOKENLEDGER_TEST_CLI names another. */
export const COMMAND_LINE = process.env.TOKENLEDGER_TEST_CLI ?? join(ROOT, "dist/cli/index.js");
