import { createHash } from "node:crypto";
import type { FakeAnswer, FakePart } from "./fake-github.ts";

/** A pull request as GitHub lists it; what a test does not say of it is missing. */
export interface FakePull {
  readonly number: number;
  readonly updated_at: string;
  readonly [field: string]: unknown;
}

/** The pull requests of a repository, in a list that can be changed. */
export interface FakePulls {
  pulls: readonly FakePull[];
  /** Conclusions of check runs, and states of statuses, by their names. */
  checks: Readonly<Record<string, string | null>>;
  statuses: Readonly<Record<string, string>>;
  /** Names of checks that rules, and that the protection of the branch require. */
  ruled: readonly string[];
  protected: readonly string[];
  readonly part: FakePart;
}

/** Makes the pull requests of a repository and the checks of their heads, as GitHub lists them. */
export function fakePulls(repository: string): FakePulls {
  const prefix = `/repos/${repository}/`;
  const state: FakePulls = {
    ...{ pulls: [], checks: {}, statuses: {}, ruled: [], protected: [] },
    part({ method, path, parameters }) {
      if (method !== "GET" || !path.startsWith(prefix)) return undefined;
      const place = path.slice(prefix.length);
      const one = state.pulls.find(({ number }) => place === `pulls/${number}`);
      if (one !== undefined) return { status: 200, body: one };
      if (place !== "pulls") return answerOfChecks(state, place, parameters);
      return parameters.get("state") === "all" ? pageOf(state.pulls, parameters) : undefined;
    },
  };
  return state;
}

function pageOf(pulls: readonly FakePull[], parameters: URLSearchParams): FakeAnswer {
  const latestFirst = pulls.toSorted((a, b) => (a.updated_at < b.updated_at ? 1 : -1));
  const size = Number(parameters.get("per_page"));
  const start = (Number(parameters.get("page") ?? 1) - 1) * size;
  const etag = `"${createHash("sha1").update(JSON.stringify(latestFirst)).digest("hex")}"`;
  return { status: 200, headers: { etag }, body: latestFirst.slice(start, start + size) };
}

function answerOfChecks(
  { checks, statuses, ruled, protected: contexts }: FakePulls,
  place: string,
  parameters: URLSearchParams,
): FakeAnswer | undefined {
  if (/^commits\/[0-9a-f]+\/check-runs$/.test(place) && parameters.get("check_name") === null) {
    const check_runs = Object.entries(checks).map(([name, conclusion], id) => {
      return { id, name, conclusion };
    });
    return { status: 200, body: { total_count: check_runs.length, check_runs } };
  }
  if (/^commits\/[0-9a-f]+\/status$/.test(place)) {
    const listed = Object.entries(statuses).map(([context, state]) => ({ context, state }));
    return { status: 200, body: { statuses: listed } };
  }
  if (place === "rules/branches/main") {
    const required_status_checks = ruled.map((context) => ({ context }));
    const rule = { type: "required_status_checks", parameters: { required_status_checks } };
    return { status: 200, body: [{ type: "deletion" }, rule] };
  }
  if (place !== "branches/main") return undefined;
  const required_status_checks = { contexts, enforcement_level: "everyone" };
  return { status: 200, body: { protection: { enabled: true, required_status_checks } } };
}
