export { t as updateIndex, n as updateWorktree } from "./update-worktree.js";
