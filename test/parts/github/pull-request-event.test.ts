import { describe, expect, test } from "vitest";
import {
  parseFinishedRun,
  parsePullRequestEvent,
} from "../../../src/parts/github/pull-request-event.ts";

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
    ["merge_group", { merge_group: null, repository: null }],
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

  test("says where to look for its pull requests, and is not trusted", () => {
    expect(parseFinishedRun(run(), "acme/shop")).toEqual({
      attempt: 1,
      event: "pull_request",
      isTrusted: false,
      headLabel: "eve:main",
      headCommit: HEAD,
    });
  });

  test.each([
    [{ head_repository: null }, { headLabel: undefined, headCommit: HEAD }],
    [{ head_repository: { owner: null } }, { headLabel: undefined, headCommit: HEAD }],
    [{ head_branch: null }, { headLabel: undefined, headCommit: HEAD }],
    [{ head_sha: "HEAD" }, { headLabel: "eve:main", headCommit: undefined }],
  ])("with %j says what it can", (values, expected) => {
    expect(parseFinishedRun(run(values), "acme/shop")).toEqual({
      ...{ attempt: 1, event: "pull_request", isTrusted: false },
      ...expected,
    });
  });

  const OWN = { head_repository: { full_name: "acme/shop", owner: { login: "acme" } } };
  const FORKED = { head_repository: { full_name: "eve/shop", owner: { login: "eve" } } };

  test.each([
    [{ event: "push", ...OWN }, true],
    [{ event: "schedule", ...OWN }, true],
    [{ event: "workflow_dispatch", ...OWN }, true],
    [{ event: "repository_dispatch", ...OWN }, true],
    [{ event: "push", ...FORKED }, false],
    [{ event: "push", head_repository: null }, false],
    [{ event: "push" }, false],
    [{ event: "pull_request", ...OWN }, false],
    [{ event: "pull_request_review", ...OWN }, false],
    [{ event: "pull_request_target", ...OWN }, false],
    [{ event: "issue_comment", ...OWN }, false],
    [{ event: "merge_group", ...OWN }, false],
    [{ event: undefined, ...OWN }, false],
  ])("%j is trusted: %s", (values, isTrusted) => {
    expect(parseFinishedRun(run(values), "acme/shop").isTrusted).toBe(isTrusted);
    expect(parseFinishedRun(run(values), undefined).isTrusted).toBe(false);
  });

  test("that no event tells of is not trusted", () => {
    for (const payload of [undefined, null, {}, { workflow_run: null }]) {
      expect(parseFinishedRun(payload, "acme/shop")).toEqual({
        attempt: 1,
        isTrusted: false,
        headLabel: undefined,
        headCommit: undefined,
      });
    }
  });
});
