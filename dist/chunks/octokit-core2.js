export { t as Octokit } from "./octokit-core.js";
