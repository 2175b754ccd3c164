import { n as Command } from "./commander.js";
import { At as formatLocal, Bn as readWorktree, Rn as withFileLock, Rt as TASK_TYPES, _r as UsageFailure, cr as GitFailure, dr as createGit, gr as Failure, hr as readConfig, jr as lockPathOfLedger, vr as TELEMETRY_FOLDER, yr as ledgerPath, zt as isTaskType } from "./hook.js";
import { n as appendRows } from "./append-rows.js";
import { n as rotateLedger } from "./rotate.js";
import { n as findRepository } from "./repository.js";
import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { stat } from "node:fs/promises";
// src/flows/log-usage.ts
/** Appends one record to the ledger in the working tree, and rotates it past its limit. */
async function logUsage(record, place) {
	const folder = join(place.root, TELEMETRY_FOLDER);
	if (!existsSync(folder)) throw new Failure(`Cannot log usage: ${folder} does not exist. Run \`tokenledger init\` in the repository first.`, { code: "not-set-up" });
	const config = await readConfig(folder);
	const ledger = join(place.root, ledgerPath(config.file, place.branch));
	return withFileLock(lockPathOfLedger(ledger, place.repository), place.process, async () => {
		await appendRows(ledger, [record]);
		const { size } = await stat(ledger);
		const backup = size > config.rotateAtBytes ? await rotateLedger(ledger) : void 0;
		return {
			ledger,
			backup,
			isStaged: backup !== void 0 && await stage(place.git, backup)
		};
	});
}
/** `git commit --all` takes no new file: without its backup a rotated ledger would lose all of its rows. */
async function stage(git, path) {
	try {
		await git?.([
			"add",
			"--",
			path
		]);
		return git !== void 0;
	} catch (error) {
		if (error instanceof GitFailure) return false;
		throw error;
	}
}
// src/doors/cli/commands/log.ts
/** `tokenledger log`: one record by hand. */
const createLogCommand = (context) => new Command("log").description("Append one usage record to the ledger by hand.").argument("<model>", "e.g. claude-3-opus").argument("<prompt-tokens>", "all input tokens, cached ones included").argument("<completion-tokens>", "all output tokens").argument("<success>", "true or false").argument("<task-type>", TASK_TYPES.join(", ")).argument("<duration-ms>", "milliseconds").argument("[notes]", "e.g. \"Phase 6 tests\"").addHelpText("after", "\nExample:\n  tokenledger log claude-3-opus 1500 3200 true execute 45000 \"Phase 6 tests\"").action(async (...all) => {
	const parsed = parseArguments(all.slice(0, 7));
	const repository = await findRepository(context.cwd);
	const git = repository && createGit(repository.root, context.environment);
	const branch = git && (await readWorktree(git)).branch;
	const root = repository?.root ?? context.cwd;
	const { ledger, backup, isStaged } = await logUsage({
		...parsed,
		timestamp: formatLocal(context.now()),
		branch: branch ?? ""
	}, {
		process: context.process,
		root,
		repository,
		git,
		branch
	});
	context.print(`Logged to ${relative(context.cwd, ledger)}. Commit the ledger to keep it.\n`);
	if (backup !== void 0) context.print(`The ledger had grown past its limit: its rows are now in ${relative(context.cwd, backup)}, which ${isStaged ? "is staged" : "the same commit has to take"}.\n`);
});
function parseArguments(args) {
	const [model, promptTokens, completionTokens, success, taskType, durationMs, notes] = args;
	if (model.trim() === "") throw unexpected("model", "a model name", model);
	if (success !== "true" && success !== "false") throw unexpected("success", "true or false", success);
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
		costNanoUsd: void 0,
		agent: ""
	};
}
function parseCount(name, text) {
	const count = Number(text);
	if (/^\d+$/.test(text) && Number.isSafeInteger(count)) return count;
	throw unexpected(name, "a whole number of 0 or more", text);
}
function unexpected(argument, expected, got) {
	return new UsageFailure(`Cannot log usage: <${argument}> must be ${expected}, got ${JSON.stringify(got)}.`);
}
export { createLogCommand };
