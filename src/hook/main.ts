import { enableCompileCache } from "node:module";
import { KNOWN_AGENTS } from "../agents/known-agents.ts";
import { createGit } from "../git/git.ts";
import type { StagedProblem } from "../record/check-staged.ts";
import type { HookRun } from "../record/hook-run.ts";

// The shell hooks turn this code, and no other, into a stopped commit.
const EXIT_INVALID_LEDGER = 65;

// Compiled code is kept in the temporary folder: starting costs half as much (Node 22.1 and newer).
enableCompileCache?.();

const run: HookRun = {
  git: createGit(process.cwd(), process.env),
  environment: process.env,
  agents: KNOWN_AGENTS,
  now: new Date(),
  processId: process.pid,
  nodePath: process.execPath,
};

function explain(problems: readonly StagedProblem[]): string {
  const lines = problems.map(
    ({ path, line, column, expected, got }) =>
      `${path}:${line}:${column}: expected ${expected}, got ${got}\n`,
  );
  return `tokenledger: this commit stages a ledger with rows that are no usage records:
${lines.join("")}Correct them and stage the file again (\`tokenledger validate --fix\` mends what can be mended without loss), or commit with --no-verify.
`;
}

try {
  if (process.argv[2] === "pre-commit") {
    const { runPreCommit } = await import("../record/pre-commit.ts");
    const problems = await runPreCommit(run);
    if (problems.length > 0) {
      process.stderr.write(explain(problems));
      process.exitCode = EXIT_INVALID_LEDGER;
    }
  } else {
    const { runPostCommit } = await import("../record/post-commit.ts");
    await runPostCommit(run);
  }
} catch (error) {
  const [reason] = (error instanceof Error ? error.message : String(error)).split("\n");
  const details = process.env.TOKENLEDGER_DEBUG === "1" ? `${(error as Error).stack}\n` : "";
  process.stderr.write(`tokenledger: ${reason} (commit not affected)\n${details}`);
}
