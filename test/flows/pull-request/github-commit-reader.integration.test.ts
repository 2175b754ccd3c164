/** @module-tag soak */

import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { openGithubDownloads } from "../../../src/flows/ingest/github-downloads.ts";
import type { CommitReader } from "../../../src/flows/pull-request/commit-reader.ts";
import { openGitCommitReader } from "../../../src/flows/pull-request/git-commit-reader.ts";
import { openGithubCommitReader } from "../../../src/flows/pull-request/github-commit-reader.ts";
import { gitBlobReader } from "../../../src/flows/pull-request/origins/ledger-blobs.ts";
import { reportPullRequest } from "../../../src/flows/pull-request/report-pull-request.ts";
import { createGit } from "../../../src/parts/git/git.ts";
import { findRepository } from "../../../src/parts/git/repository.ts";
import { connectToGithub } from "../../../src/parts/github/connect-to-github.ts";
import { answerFromClone } from "../../support/github-of-clone.ts";
import { createLedgerRepository, type LedgerRepository } from "../../support/ledger-repository.ts";
import { NOW } from "../../support/store.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

const REPOSITORY = { owner: "acme", name: "shop", ref: undefined };

/** GitHub, with one repository that is a clone. */
async function serve(root: string) {
  const asked: string[] = [];
  const respond = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? "", "http://localhost");
    const path = decodeURIComponent(url.pathname);
    asked.push(`${request.method} ${path}`);
    const answer = answerFromClone(root, {
      method: request.method ?? "",
      path,
      parameters: url.searchParams,
      body: await text(request),
    });
    const isRaw = Buffer.isBuffer(answer);
    response.writeHead(answer === undefined ? 404 : 200, {
      "content-type": isRaw ? "application/vnd.github.raw" : "application/json",
    });
    response.end(isRaw ? answer : JSON.stringify(answer ?? {}));
  };
  const server = createServer((request, response) => void respond(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function addPullRequest(repository: LedgerRepository, number: number): Promise<void> {
  await repository.git("switch", "--quiet", "--create", `topic-${number}`);
  await repository.record(`step one of ${number}`, `a${number}`);
  await repository.record(`step two of ${number}`, `b${number}`, `c${number}`);
  await repository.git("switch", "--quiet", "main");
  const message = `Merge pull request #${number} from acme/topic`;
  await repository.git("merge", "--quiet", "--no-ff", "-m", message, `topic-${number}`);
}

test("through GitHub a pull request is what it is in a clone", async () => {
  await using repository = await createLedgerRepository();
  for (const number of [1, 2, 3, 4]) await addPullRequest(repository, number);
  await repository.git("switch", "--quiet", "--create", "topic");
  await repository.record("first", "one");
  await repository.git("switch", "--quiet", "main");
  await addPullRequest(repository, 5);
  await repository.git("switch", "--quiet", "topic");
  await repository.git("merge", "--quiet", "--no-edit", "main");
  await repository.record("second", "two", "three");
  const [base = "", head = ""] = (await repository.git("rev-parse", "main", "HEAD")).split("\n");
  const report = (reader: CommitReader) =>
    reportPullRequest({ reader, base, head, pricing: { prices: [], aliases: {} }, now: NOW });

  await using server = await serve(repository.root);
  await using folder = await createTemporaryFolder();
  const github = await connectToGithub({ apiUrl: server.url, token: "token" });
  await using downloads = await openGithubDownloads(github, folder.path);
  const throughGithub = await report(openGithubCommitReader(github, REPOSITORY, downloads));

  const found = await findRepository(repository.root);
  if (found === undefined) throw new Error("no repository");
  const clone = await openGitCommitReader(found, repository.environment, { base, head });
  if (clone === undefined) throw new Error("no reader");
  expect(throughGithub).toEqual(await report(clone));
  expect(throughGithub.added.total.records).toBe(3);
  expect(throughGithub.previous.map(({ number }) => number)).toEqual([5, 4, 3, 2, 1]);
  // One comparison, and three queries for trees and history, or two when that of the history is answered first.
  const queries = server.asked.filter((request) => request.startsWith("POST"));
  expect([2, 3]).toContain(queries.length);
  expect(server.asked.filter((request) => request.includes("compare"))).toHaveLength(1);
});

test("what the clone of a job holds of ledgers is not downloaded", async () => {
  await using repository = await createLedgerRepository();
  await repository.git("switch", "--quiet", "--create", "topic");
  await repository.record("first", "one");
  const [base = "", head = ""] = (await repository.git("rev-parse", "main", "HEAD")).split("\n");

  await using server = await serve(repository.root);
  await using folder = await createTemporaryFolder();
  const github = await connectToGithub({ apiUrl: server.url, token: "token" });
  await using downloads = await openGithubDownloads(github, folder.path);
  const clone = gitBlobReader(createGit(repository.root, repository.environment));
  const reader = openGithubCommitReader(github, REPOSITORY, downloads, clone);
  const pricing = { prices: [], aliases: {} };
  const { added } = await reportPullRequest({ reader, base, head, pricing, now: NOW });

  expect(added.total.records).toBe(1);
  expect(server.asked.filter((request) => request.includes("/git/blobs/"))).toEqual([]);
});
