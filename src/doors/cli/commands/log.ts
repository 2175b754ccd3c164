import { relative } from "node:path";
import { Command } from "commander";
import { logUsage } from "../../../flows/log-usage.ts";
import { createGit } from "../../../parts/git/git.ts";
import { findRepository } from "../../../parts/git/repository.ts";
import { readWorktree } from "../../../parts/git/worktree.ts";
import { UsageFailure } from "../../../usage/failure.ts";
import { isTaskType, TASK_TYPES } from "../../../usage/task-type.ts";
import { formatLocal } from "../../../usage/timestamp.ts";
import type { UsageRecord } from "../../../usage/usage-record.ts";
import type { CommandFactory } from "../context.ts";

type LogArguments = [
  model: string,
  promptTokens: string,
  completionTokens: string,
  success: string,
  taskType: string,
  durationMs: string,
  notes: string | undefined,
];

/** `tokenledger log`: one record by hand. */
export const createLogCommand: CommandFactory = (context) =>
  new Command("log")
    .description("Append one usage record to the ledger by hand.")
    .argument("<model>", "e.g. claude-3-opus")
    .argument("<prompt-tokens>", "all input tokens, cached ones included")
    .argument("<completion-tokens>", "all output tokens")
    .argument("<success>", "true or false")
    .argument("<task-type>", TASK_TYPES.join(", "))
    .argument("<duration-ms>", "milliseconds")
    .argument("[notes]", 'e.g. "Phase 6 tests"')
    .addHelpText(
      "after",
      '\nExample:\n  tokenledger log claude-3-opus 1500 3200 true execute 45000 "Phase 6 tests"',
    )
    .action(async (...all: unknown[]) => {
      const parsed = parseArguments(all.slice(0, 7) as LogArguments);
      const repository = await findRepository(context.cwd);
      const git = repository && createGit(repository.root, context.environment);
      const branch = git && (await readWorktree(git)).branch;
      const root = repository?.root ?? context.cwd;
      const record = { ...parsed, timestamp: formatLocal(context.now()), branch: branch ?? "" };
      const { ledger, backup, isStaged } = await logUsage(record, {
        process: context.process,
        root,
        repository,
        git,
        branch,
      });
      context.print(`Logged to ${relative(context.cwd, ledger)}. Commit the ledger to keep it.\n`);
      if (backup !== undefined) {
        context.print(
          `The ledger had grown past its limit: its rows are now in ${relative(context.cwd, backup)}, which ${isStaged ? "is staged" : "the same commit has to take"}.\n`,
        );
      }
    });

function parseArguments(args: LogArguments): Omit<UsageRecord, "timestamp" | "branch"> {
  const [model, promptTokens, completionTokens, success, taskType, durationMs, notes] = args;
  if (model.trim() === "") throw unexpected("model", "a model name", model);
  if (success !== "true" && success !== "false") {
    throw unexpected("success", "true or false", success);
  }
  if (!isTaskType(taskType)) throw unexpected("task-type", TASK_TYPES.join(", "), taskType);
  return {
    model,
    inputTokens: parseCount("prompt-tokens", promptTokens),
    outputTokens: parseCount("completion-tokens", completionTokens),
    success: success === "true",
    taskType,
    durationMs: parseCount("duration-ms", durationMs),
    notes: notes ?? "",
    sessionId: "",
    cacheReadTokens: 0,
    cacheWriteTokens: 0,
    costNanoUsd: undefined,
    agent: "",
  };
}

function parseCount(name: string, text: string): number {
  const count = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(count)) return count;
  throw unexpected(name, "a whole number of 0 or more", text);
}

function unexpected(argument: string, expected: string, got: string): UsageFailure {
  return new UsageFailure(
    `Cannot log usage: <${argument}> must be ${expected}, got ${JSON.stringify(got)}.`,
  );
}
