/**
 * Stands in for `claude` and `codex`: logs a call as the agent does, and commits what it wrote.
 * Arguments: the agent's name in the ledger, and what it was asked.
 */
import { execFileSync } from "node:child_process";
import { appendFileSync } from "node:fs";
import { startAgentSession } from "../agent-sessions.ts";

const [, , agent = "", prompt = ""] = process.argv;
const isPlan = prompt.includes("plan");
const file = isPlan ? "PLAN.md" : "src/export.js";
const git = (...args: string[]) => execFileSync("git", args, { encoding: "utf8" }).trim();

const session = startAgentSession(agent, {
  ...{ home: process.env.HOME ?? "", cwd: process.cwd(), id: `${agent}-session` },
});
session.call(isPlan ? 6_300 : 16_500);
appendFileSync(file, `${prompt}\n`);
git("add", file);
git("commit", "--quiet", "-m", isPlan ? "docs(07): plan the export" : "feat(07): write the export");
