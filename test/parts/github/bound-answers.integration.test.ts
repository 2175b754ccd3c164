import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { Octokit } from "@octokit/core";
import { describe, expect, test } from "vitest";
import { boundAnswers } from "../../../src/parts/github/bound-answers.ts";
import { listHistory } from "../../../src/parts/github/commit-ledgers.ts";
import { compareCommits } from "../../../src/parts/github/compare-commits.ts";
import { connectToGithub, type Github } from "../../../src/parts/github/connect-to-github.ts";
import { findFile } from "../../../src/parts/github/find-file.ts";
import { findPullRequests } from "../../../src/parts/github/find-pull-requests.ts";
import { listRepositories } from "../../../src/parts/github/list-repositories.ts";
import { listTree } from "../../../src/parts/github/repository-tree.ts";
import { type FakeAnswer, startFakeGithub } from "../../support/fake-github.ts";

const SHOP = { owner: "acme", name: "shop", ref: undefined };
const COMMIT = "a".repeat(40);
const CHUNK = Buffer.alloc(1_000_000, " ");
const TOO_MANY = 100;

const QUESTIONS: Readonly<Record<string, (github: Github) => Promise<unknown>>> = {
  comparison: (github) =>
    compareCommits(github, SHOP, { base: COMMIT, head: COMMIT, maxCommits: 250 }),
  history: (github) => listHistory(github, SHOP, COMMIT, { folder: ".telemetry", maxCommits: 100 }),
  tree: (github) => listTree(github, SHOP, COMMIT),
  repositories: (github) => listRepositories(github, "acme"),
  "pull requests": (github) =>
    findPullRequests(github, SHOP, { headCommit: COMMIT, headLabel: "eve:x" }),
  "settings, as bytes": (github) =>
    findFile(github, { repository: "acme/shop", commit: COMMIT, path: ".telemetry/config.json" }),
};

/** Answers as many megabytes as asked, and counts those that were taken. */
async function answering(megabytes: number, type: string, status = 200) {
  const server = await startFakeGithub();
  const sent = { megabytes: 0, answers: 0 };
  server.addPart((): FakeAnswer => {
    sent.answers += 1;
    const body = Readable.from(
      (function* () {
        for (let chunk = 0; chunk < megabytes; chunk += 1) {
          sent.megabytes += 1;
          yield CHUNK;
        }
        yield Buffer.from("{}");
      })(),
      { objectMode: false, highWaterMark: 1 },
    );
    return { status, headers: { "content-type": type }, body };
  });
  const github = await connectToGithub({ apiUrl: server.url, token: "token" });
  return { github, sent, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}

describe.each(Object.entries(QUESTIONS))("%s", (name, ask) => {
  test("is not read past 64 MB, nor asked again", async () => {
    const type = name.endsWith("bytes") ? "application/vnd.github.raw" : "application/json";
    await using scene = await answering(TOO_MANY, type);

    await expect(ask(scene.github)).rejects.toThrow("more than 64 MB for one question");

    expect(scene.sent.answers).toBe(1);
    expect(scene.sent.megabytes).toBeLessThan(TOO_MANY);
  });
});

test("a server that never answers is not waited for", async () => {
  const server = createServer(() => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const client = new Octokit({ baseUrl: `http://127.0.0.1:${port}` }) as unknown as Github;

  const listed = listTree(boundAnswers(client, 50), SHOP, COMMIT);

  await expect(listed).rejects.toThrow("GitHub cannot be reached (ETIMEDOUT)");
  server.closeAllConnections();
  server.close();
});

test("a large answer within the limit is read whole", async () => {
  await using scene = await answering(20, "application/json");

  // It is `{}` after all, and no tree.
  await expect(listTree(scene.github, SHOP, COMMIT)).rejects.toThrow(
    "a list of files was expected",
  );

  expect(scene.sent.megabytes).toBe(20);
});

test("a refusal is told by its status, however much comes with it", async () => {
  await using scene = await answering(TOO_MANY, "application/json", 404);

  await expect(listTree(scene.github, SHOP, COMMIT)).rejects.toThrow("(404)");

  expect(scene.sent.megabytes).toBeLessThan(TOO_MANY);
});
