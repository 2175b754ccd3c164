import { n as findRepository } from "./repository.js";
import { gr as Failure } from "./hook.js";
// src/doors/cli/context.ts
/** Returns the repository of a folder. @throws {Failure} outside of one. */
async function requireRepository(cwd) {
	const repository = await findRepository(cwd);
	if (repository === void 0) throw new Failure(`Cannot find a git repository at ${cwd}: run this inside a worktree, or run \`git init\` first.`, { code: "no-repository" });
	return repository;
}
export { requireRepository as t };
