import { describe, expect, test } from "vitest";
import { listFolderOfCommits, listHistory } from "../../../src/parts/github/commit-ledgers.ts";
import { compareCommits } from "../../../src/parts/github/compare-commits.ts";
import { connectToGithub, type Github } from "../../../src/parts/github/connect-to-github.ts";
import { findPullRequests } from "../../../src/parts/github/find-pull-requests.ts";
import { GithubFailure } from "../../../src/parts/github/github-failure.ts";
import { listRepositories } from "../../../src/parts/github/list-repositories.ts";
import { findFolder, listTree } from "../../../src/parts/github/repository-tree.ts";
import { removeStickyComment } from "../../../src/parts/github/sticky-comment.ts";
import { type FakeGithub, startFakeGithub } from "../../support/fake-github.ts";

const SHOP = { owner: "acme", name: "shop", ref: undefined };
const COMMIT = "a".repeat(40);
const RUN = { isTrusted: false, headCommit: COMMIT, headLabel: "eve:topic" };

const QUESTIONS: Readonly<Record<string, (github: Github) => Promise<unknown>>> = {
  comparison: (github) =>
    compareCommits(github, SHOP, { base: COMMIT, head: COMMIT, maxCommits: 250 }),
  "folders of commits": (github) => listFolderOfCommits(github, SHOP, [COMMIT], ".telemetry"),
  history: (github) => listHistory(github, SHOP, COMMIT, { folder: ".telemetry", maxCommits: 100 }),
  "pull requests": (github) => findPullRequests(github, SHOP, RUN),
  comments: (github) =>
    removeStickyComment(github, {
      ...{ repository: SHOP, pullRequest: 7 },
      ...{ isReport: () => true, saysTheSame: () => false },
    }),
  repositories: (github) => listRepositories(github, "acme"),
  folder: (github) => findFolder(github, SHOP, ".telemetry", undefined),
  tree: (github) => listTree(github, SHOP, COMMIT),
};

const BODIES: readonly string[] = [
  "{}",
  "null",
  "7",
  '"text"',
  "<html>Sign in</html>",
  '{"data":{"repository":{"c0":{"fol',
  '{"data":null}',
  '{"data":{"repository":{}}}',
  '{"data":{"repository":{"c0":7,"head":7}}}',
  '{"data":{"repository":{"c0":{"folder":{"object":{"entries":[{"oid":"--all"}]}}},"head":{"history":{"nodes":{}}}}}}',
  '{"errors":7}',
  '{"merge_base_commit":{"sha":"--output=x"},"total_commits":0,"commits":[]}',
  `{"merge_base_commit":{"sha":"${COMMIT}"},"total_commits":"many","commits":[]}`,
  `{"merge_base_commit":{"sha":"${COMMIT}"},"total_commits":1,"commits":[{}]}`,
  '{"tree":[{"path":7}],"truncated":false}',
  '{"tree":"x"}',
];

async function answering(body: string): Promise<{ github: Github; server: FakeGithub }> {
  const server = await startFakeGithub();
  server.addPart(() => ({ status: 200, body }));
  return { server, github: await connectToGithub({ apiUrl: server.url, token: "token" }) };
}

describe.each(Object.entries(QUESTIONS))("%s", (name, ask) => {
  test("of whatever answers in GitHub's place is no answer, and no fault", async () => {
    // The client takes a page of nothing for an empty one.
    const bodies = name === "repositories" ? BODIES.filter((body) => body !== "null") : BODIES;
    for (const body of bodies) {
      const { server, github } = await answering(body);
      await using _server = server;

      const failure = await ask(github).then(
        () => `took ${body}`,
        (error: unknown) => error,
      );

      expect(failure).toBeInstanceOf(GithubFailure);
      expect((failure as GithubFailure).message).toMatch(/was expected\. Check|GitHub/);
    }
  });
});
