import type { FakePart } from "./fake-github.ts";

/** A check run of a commit, as it was written last. */
export interface FakeCheck {
  readonly id: number;
  readonly head_sha: string;
  readonly name: string;
  readonly external_id: string;
  readonly conclusion: string;
  readonly output: { readonly title: string; readonly summary: string };
  readonly details_url?: string;
}

/** The check runs of a repository. */
export interface FakeChecks {
  readonly runs: readonly FakeCheck[];
  /** Adds what another app wrote. */
  add(run: Omit<FakeCheck, "id">): void;
  readonly part: FakePart;
}

// Larger than 32 bits, as GitHub's are.
const FIRST_ID = 70_000_000_001;

/** Makes the check runs of a repository, as a token with `checks: write` sees them. */
export function fakeChecks(repository: string): FakeChecks {
  const runs: FakeCheck[] = [];
  const add = (run: Omit<FakeCheck, "id">) => {
    runs.push({ ...run, id: FIRST_ID + runs.length });
  };
  return {
    runs,
    add,
    part({ method, path, parameters, body }) {
      const listed = new RegExp(`^/repos/${repository}/commits/([0-9a-f]+)/check-runs$`).exec(path);
      if (listed !== null) {
        const check_runs = runs.filter(
          ({ head_sha, name }) => head_sha === listed[1] && name === parameters.get("check_name"),
        );
        return { status: 200, body: { total_count: check_runs.length, check_runs } };
      }
      const [, id] = new RegExp(`^/repos/${repository}/check-runs(?:/(\\d+))?$`).exec(path) ?? [];
      if (method === "POST" && path.endsWith("/check-runs")) {
        add(JSON.parse(body));
        return { status: 201, body: runs.at(-1) ?? {} };
      }
      const index = runs.findIndex((run) => String(run.id) === id);
      const found = runs[index];
      if (method !== "PATCH" || found === undefined) return undefined;
      const changed: FakeCheck = { ...found, ...JSON.parse(body) };
      runs[index] = changed;
      return { status: 200, body: changed };
    },
  };
}
