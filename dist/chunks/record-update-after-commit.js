export { t as updateIndex, n as updateWorktree } from "./update-after-commit.js";
