import { delimiter, join } from "node:path";

/** Has a `sleep` that gives hooks the time that a busy machine takes. */
const PATIENT = join(import.meta.dirname, "patient");

/**
 * Returns an environment for child processes in which nothing of this machine shows: no home, no
 * agents' logs, no git settings, no hook's variables.
 */
export function gitEnvironment(home: string): Record<string, string> {
  return {
    PATH: `${PATIENT}${delimiter}${process.env.PATH}`,
    HOME: home,
    USERPROFILE: home,
    XDG_CONFIG_HOME: `${home}/.config`,
    XDG_DATA_HOME: `${home}/.local/share`,
    CLAUDE_CONFIG_DIR: `${home}/.claude`,
    CODEX_HOME: `${home}/.codex`,
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_AUTHOR_NAME: "Ada",
    GIT_AUTHOR_EMAIL: "ada@example.com",
    GIT_COMMITTER_NAME: "Ada",
    GIT_COMMITTER_EMAIL: "ada@example.com",
    GIT_EDITOR: "true",
    LC_ALL: "C.UTF-8",
    TZ: "Europe/Berlin",
  };
}
