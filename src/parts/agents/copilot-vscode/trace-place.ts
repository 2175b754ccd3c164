/** What a trace's spans tell of where it was made. */
export interface TracePlace {
  readonly repositoryUrl: string | undefined;
  readonly branch: string | undefined;
}

/** The attributes that tell it, those of newer versions first. */
export const REPOSITORY = [
  "github.copilot.git.repository",
  "copilot_chat.repo.remote_url",
] as const;
export const BRANCH = ["github.copilot.git.branch", "copilot_chat.repo.head_branch_name"] as const;

/** Agents that run inside of the editor, and have logs of their own. */
export const OTHER_AGENTS: readonly string[] = ["claude", "copilotcli"];

/** A trace that rests this long will not end: the editor was closed. */
export const LONGEST_REST_MS = 3_600_000;
