import { describe, expect, test } from "vitest";
import { parsePullRequestEvent, parsePullRequestRun } from "../../src/github/pull-request-event.ts";

const BASE = "b".repeat(40);
const HEAD = "a".repeat(40);

function pullRequest(values: object = {}) {
  return {
    number: 7,
    base: { sha: BASE, ref: "main", repo: { full_name: "acme/shop" } },
    head: { sha: HEAD, ref: "topic", repo: { full_name: "acme/shop" } },
    ...values,
  };
}

const FORK = { head: { sha: HEAD, ref: "main", repo: { full_name: "eve/shop" } } };
const DELETED_FORK = { head: { sha: HEAD, ref: "main", repo: null } };

test("a pull request of the repository itself is told in full", () => {
  expect(parsePullRequestEvent("pull_request", { pull_request: pullRequest() })).toEqual({
    kind: "pull_request",
    number: 7,
    baseCommit: BASE,
    baseBranch: "main",
    headCommit: HEAD,
    headRepository: "acme/shop",
    isFork: false,
    canComment: true,
  });
});

test.each([
  ["pull_request", FORK, { isFork: true, canComment: false, headRepository: "eve/shop" }],
  ["pull_request", DELETED_FORK, { isFork: true, canComment: false, headRepository: undefined }],
  ["pull_request_review", FORK, { kind: "pull_request", canComment: false }],
  ["pull_request_target", FORK, { kind: "pull_request_target", isFork: true, canComment: true }],
  ["pull_request_target", {}, { isFork: false, canComment: true }],
])("%s of %j can do what its token can", (event, values, expected) => {
  const payload = { pull_request: pullRequest(values) };

  expect(parsePullRequestEvent(event, payload)).toMatchObject(expected);
});

test("a merge queue has no comments", () => {
  const payload = {
    merge_group: { base_sha: BASE, base_ref: "refs/heads/main", head_sha: HEAD },
    repository: { full_name: "acme/shop" },
  };

  expect(parsePullRequestEvent("merge_group", payload)).toEqual({
    kind: "merge_group",
    number: undefined,
    baseCommit: BASE,
    baseBranch: "main",
    headCommit: HEAD,
    headRepository: "acme/shop",
    isFork: false,
    canComment: false,
  });
});

describe("what is about no pull request is none", () => {
  test.each([
    ["push", { after: HEAD }],
    ["schedule", {}],
    [undefined, undefined],
    ["pull_request", { pull_request: pullRequest({ head: { sha: "--upload-pack=x" } }) }],
    ["pull_request", { pull_request: pullRequest({ base: null }) }],
    ["merge_group", { merge_group: {} }],
  ])("%s %j", (event, payload) => {
    expect(parsePullRequestEvent(event, payload)).toBeUndefined();
  });
});

describe("a finished run", () => {
  const run = (values: object = {}) => ({
    workflow_run: {
      event: "pull_request",
      head_sha: HEAD,
      head_branch: "main",
      head_repository: { owner: { login: "eve" } },
      // Empty for forks, and so never read.
      pull_requests: [],
      ...values,
    },
  });

  test("for a pull request says where to look for it", () => {
    expect(parsePullRequestRun(run())).toEqual({
      headOwner: "eve",
      headBranch: "main",
      headCommit: HEAD,
    });
  });

  test.each([
    [{ event: "push" }],
    [{ head_repository: null }],
    [{ head_sha: "HEAD" }],
    [{ head_branch: null }],
  ])("with %j is about none", (values) => {
    expect(parsePullRequestRun(run(values))).toBeUndefined();
  });

  test("is not what other events are", () => {
    expect(parsePullRequestRun({ pull_request: pullRequest() })).toBeUndefined();
    expect(parsePullRequestRun(undefined)).toBeUndefined();
  });
});
