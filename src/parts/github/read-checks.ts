import { isCount, isText, listOf, objectOf, optional } from "./answer-shape.ts";
import type { Github } from "./connect-to-github.ts";
import { foreignAnswer, RateLimited, statusOf, toGithubFailure } from "./github-failure.ts";
import type { RepositoryReference } from "./repository-reference.ts";
import { findRequiredChecks } from "./required-checks.ts";

/** What the checks of a commit came to; `unknown` while some run, and where there are none. */
export type ChecksVerdict = "unknown" | "passed" | "failed";

/** One check of a commit, whether an app or a status told it. */
interface Check {
  readonly name: string;
  readonly verdict: ChecksVerdict;
}

interface CheckRunAnswer {
  readonly id: number;
  readonly name: string;
  readonly conclusion: string | null | undefined;
}

const isRuns = objectOf<{ readonly check_runs: readonly CheckRunAnswer[] }>({
  check_runs: listOf(
    objectOf<CheckRunAnswer>({ id: isCount, name: isText, conclusion: optional(isText) }),
  ),
});

interface StatusAnswer {
  readonly context: string;
  readonly state: string;
}

const isStatuses = objectOf<{ readonly statuses: readonly StatusAnswer[] }>({
  statuses: listOf(objectOf<StatusAnswer>({ context: isText, state: isText })),
});

const PER_PAGE = 100;
const MAX_PAGES = 5;
/** What GitHub takes for no failure, beside success. A run that somebody cancelled tells nothing. */
const NEUTRAL = ["neutral", "skipped"];
const FAILURES = ["failure", "timed_out", "startup_failure", "error"];
/** The Action's own check judges what a pull request cost, not whether it works. */
const OWN_CHECK = "tokenledger";
const REFUSALS: readonly (number | undefined)[] = [403, 404];

/**
 * Reads what the checks of a pull request's head came to: those that its base branch requires, as far as GitHub
 * tells, else all. Undefined where the token may not read them.
 *
 * @throws {GithubFailure}
 */
export async function readChecks(
  github: Github,
  repository: RepositoryReference,
  { headCommit, baseBranch }: { readonly headCommit: string; readonly baseBranch: string },
): Promise<ChecksVerdict | undefined> {
  try {
    const checks = [
      ...(await listRuns(github, repository, headCommit)),
      ...(await listStatuses(github, repository, headCommit)),
    ];
    const required = await findRequiredChecks(github, repository, baseBranch);
    return verdictOf(
      required.size > 0
        ? checks.filter(({ name }) => required.has(name))
        : checks.filter(({ name }) => name !== OWN_CHECK),
    );
  } catch (error) {
    const failure = toGithubFailure(error);
    if (failure instanceof RateLimited || !REFUSALS.includes(statusOf(error))) throw failure;
    return undefined;
  }
}

async function listRuns(
  github: Github,
  { owner, name }: RepositoryReference,
  ref: string,
): Promise<readonly Check[]> {
  const latest = new Map<string, CheckRunAnswer>();
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const { data } = await github.request("GET /repos/{owner}/{name}/commits/{ref}/check-runs", {
      ...{ owner, name, ref, filter: "latest", per_page: PER_PAGE, page },
    });
    const answer: unknown = data;
    if (!isRuns(answer)) throw foreignAnswer("a list of check runs");
    for (const run of answer.check_runs) {
      // A commit has a suite for each event that started a workflow: of one name the last counts.
      if (run.id > (latest.get(run.name)?.id ?? -1)) latest.set(run.name, run);
    }
    if (answer.check_runs.length < PER_PAGE) break;
  }
  return Array.from(latest.values(), (run) => ({
    name: run.name,
    verdict: toVerdict(run.conclusion ?? "pending"),
  })).filter(({ name: check }) => !NEUTRAL.includes(latest.get(check)?.conclusion ?? ""));
}

async function listStatuses(
  github: Github,
  { owner, name }: RepositoryReference,
  ref: string,
): Promise<readonly Check[]> {
  try {
    const { data } = await github.request("GET /repos/{owner}/{name}/commits/{ref}/status", {
      ...{ owner, name, ref, per_page: PER_PAGE },
    });
    const answer: unknown = data;
    if (!isStatuses(answer)) throw foreignAnswer("the statuses of a commit");
    return answer.statuses.map(({ context, state }) => ({
      name: context,
      verdict: toVerdict(state),
    }));
  } catch (error) {
    // Whoever may read check runs need not be one who may read statuses.
    if (REFUSALS.includes(statusOf(error))) return [];
    throw error;
  }
}

function toVerdict(conclusion: string): ChecksVerdict {
  if (FAILURES.includes(conclusion)) return "failed";
  return conclusion === "success" ? "passed" : "unknown";
}

function verdictOf(checks: readonly Check[]): ChecksVerdict {
  if (checks.some(({ verdict }) => verdict === "failed")) return "failed";
  const isPassed = checks.length > 0 && checks.every(({ verdict }) => verdict === "passed");
  return isPassed ? "passed" : "unknown";
}
