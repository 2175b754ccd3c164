import {
  type FinishedRun,
  type PullRequestEvent,
  parseFinishedRun,
  parsePullRequestEvent,
} from "../../parts/github/pull-request-event.ts";
import { Failure } from "../../usage/failure.ts";

/** What a job is about. */
export type JobSubject =
  /** The repository as it is checked out. */
  | { readonly kind: "workspace" }
  | { readonly kind: "pull-request"; readonly pullRequest: PullRequestEvent }
  /** The run that it follows. */
  | { readonly kind: "run"; readonly run: FinishedRun }
  /** Something that anybody can cause: a comment, an issue. */
  | { readonly kind: "nothing" };

const ABOUT_PULL_REQUESTS = /^(?:pull_request|merge_group)/;
/** What only people with write access can cause; undefined: outside of GitHub. */
const TRUSTED_EVENTS = [
  ...["push", "schedule", "workflow_dispatch", "repository_dispatch"],
  ...["create", "release", "deployment", undefined],
];

/** Tells what a job is about from the event that started it. */
export function findSubject(
  event: string | undefined,
  payload: unknown,
  repository: string | undefined,
): JobSubject {
  if (event === "workflow_run") return { kind: "run", run: parseFinishedRun(payload, repository) };
  if (ABOUT_PULL_REQUESTS.test(event ?? "")) {
    const pullRequest = parsePullRequestEvent(event, payload);
    // What such a job checked out is not to be trusted, and must not pass for the main branch.
    if (pullRequest === undefined) throw unnamed(event);
    return { kind: "pull-request", pullRequest };
  }
  return { kind: TRUSTED_EVENTS.includes(event) ? "workspace" : "nothing" };
}

/**
 * Whether the workspace is only what an earlier step of the job put there, on behalf of anybody,
 * while the job has rights that they have not: nothing of it says how to do anything, and git,
 * which does what a clone's configuration says, is not run in it.
 */
export function isForeignWorkspace(subject: JobSubject): boolean {
  switch (subject.kind) {
    case "workspace":
      return false;
    case "pull-request":
      return subject.pullRequest.kind === "pull_request_target";
    case "run":
    case "nothing":
      return true;
  }
}

function unnamed(event: string | undefined): Failure {
  return new Failure(
    `Cannot tell what the event ${event} is about: expected a base and a head commit in the file that GITHUB_EVENT_PATH names. With act, hand such a file in: \`act ${event} -e event.json\`, with pull_request.base.sha and pull_request.head.sha. On a runner, leave these variables as it sets them.`,
  );
}
