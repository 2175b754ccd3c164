import { createHash } from "node:crypto";
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { ingest } from "../../../src/flows/ingest/ingest.ts";
import {
  ingestRepositories,
  type RepositoriesReport,
} from "../../../src/flows/ingest/ingest-repositories.ts";
import { localLedgerFile } from "../../../src/flows/ingest/ledger-file.ts";
import type { Store } from "../../../src/parts/database/store.ts";
import { connectToGithub } from "../../../src/parts/github/connect-to-github.ts";
import { parseRepositoryReference } from "../../../src/parts/github/repository-reference.ts";
import { eachMostlyInSoak } from "../../support/each-mostly-in-soak.ts";
import { ENGINES, openStoreOf } from "../../support/engines.ts";
import { type FakeGithub, startFakeGithub } from "../../support/fake-github.ts";
import { NOW, openMemoryStore } from "../../support/store.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

const HEADER =
  "timestamp,model,prompt_tokens,completion_tokens,task_success,task_type,duration_ms,notes,session_id,cost_usd\n";
const BAD_ROW = "yesterday,claude-opus-4-5,1,1,true,quick,1,,four,\n";

function row(hour: number, model = "claude-opus-4-5", cost = "0.5"): string {
  return `2026-02-01T${String(hour).padStart(2, "0")}:00:00Z,${model},1000,200,true,execute,45000,Phase 6,s,${cost}\n`;
}

const LEDGER = HEADER + row(1) + row(2);

/** Two rows of a session that no other repository has. */
function ledgerOf(session: string): string {
  return LEDGER.replaceAll(",s,", `,${session},`);
}

const USAGE = ".telemetry/usage.csv";

interface Scene extends AsyncDisposable {
  readonly github: FakeGithub;
  readonly store: Store;
  readonly temporaryFolder: string;
  ingest(references: readonly string[], options?: object): Promise<RepositoriesReport>;
}

async function createScene(openStore = openMemoryStore): Promise<Scene> {
  const folder = await createTemporaryFolder();
  const github = await startFakeGithub();
  const store = await openStore();
  return {
    github,
    store,
    temporaryFolder: folder.path,
    async ingest(references, options = {}) {
      return ingestRepositories({
        github: await connectToGithub({ apiUrl: github.url, token: "secret-token" }),
        references: references.map(parseRepositoryReference),
        temporaryFolder: folder.path,
        store,
        pricing: { prices: [], aliases: {} },
        retentionDays: undefined,
        now: NOW,
        ...options,
      });
    },
    async [Symbol.asyncDispose]() {
      await store[Symbol.asyncDispose]();
      await github[Symbol.asyncDispose]();
      await folder[Symbol.asyncDispose]();
    },
  };
}

function messages({ failures }: RepositoriesReport): readonly string[] {
  return failures.map(({ repository, failure }) => `${repository}: ${failure.message}`);
}

function blobHash(text: string): string {
  return createHash("sha1")
    .update(`blob ${Buffer.byteLength(text)}\0${text}`)
    .digest("hex");
}

describe("a repository", () => {
  test("is loaded with all of its ledger files and nothing else", async () => {
    await using scene = await createScene();
    scene.github.setFiles("acme/shop", {
      "README.md": "# Shop",
      [USAGE]: LEDGER,
      ".telemetry/usage-20260101T000000Z-0123abcd.csv": HEADER + row(3),
      ".telemetry/usage/main.csv": HEADER + row(4),
      ".telemetry/usage/deep/main.csv": HEADER + row(5),
      ".telemetry/usage/.hidden.csv": HEADER + row(6),
      ".telemetry/other.csv": HEADER + row(7),
      ".telemetry/usage/link.csv": { link: "../../README.md" },
      ".telemetry/usage/module.csv": { submodule: "0123456789012345678901234567890123456789" },
      "usage.csv": HEADER + row(8),
    });

    const report = await scene.ingest(["acme/shop"]);

    expect(report).toMatchObject({
      report: {
        files: 4,
        rowsRead: 4,
        inserted: 4,
        rejected: 0,
        faults: [
          "acme/shop/.telemetry/usage/link.csv:1:1 is not a ledger: expected a ledger, got a link, which is not followed: put the file itself there.",
        ],
      },
      readable: 1,
      withoutLedger: [],
      failures: [],
      unasked: 0,
    });
    expect((await scene.store.listFileStates("acme/shop")).map(({ path }) => path)).toEqual([
      ".telemetry/usage-20260101T000000Z-0123abcd.csv",
      USAGE,
      ".telemetry/usage/main.csv",
    ]);
    expect([...scene.github.authorizations]).toEqual(["token secret-token"]);
    expect(await readdir(scene.temporaryFolder)).toEqual([]);
  });

  test("that did not change costs one request, which GitHub does not count", async () => {
    await using scene = await createScene();
    scene.github.setFiles("acme/shop", { [USAGE]: LEDGER });
    await scene.ingest(["acme/shop"]);
    expect(scene.github.takeRequests()).toEqual([
      "GET /repos/acme/shop/git/trees/HEAD 200",
      expect.stringMatching(/^GET \/repos\/acme\/shop\/git\/trees\/[0-9a-f]{40}\?recursive=1 200$/),
      `GET /repos/acme/shop/git/blobs/${blobHash(LEDGER)} 200`,
    ]);

    const { report } = await scene.ingest(["acme/shop"]);

    expect(scene.github.takeRequests()).toEqual(["GET /repos/acme/shop/git/trees/HEAD 304"]);
    expect(report).toMatchObject({ files: 1, rowsRead: 2, inserted: 0, skipped: 2, missing: 0 });
  });

  test("whose other files changed costs one request, too", { tags: ["soak"] }, async () => {
    await using scene = await createScene();
    scene.github.setFiles("acme/shop", { [USAGE]: LEDGER });
    await scene.ingest(["acme/shop"]);
    scene.github.setFiles("acme/shop", { [USAGE]: LEDGER, "README.md": "# Shop" });
    scene.github.takeRequests();

    await scene.ingest(["acme/shop"]);
    const { report } = await scene.ingest(["acme/shop"]);

    expect(scene.github.takeRequests()).toEqual([
      "GET /repos/acme/shop/git/trees/HEAD 200",
      "GET /repos/acme/shop/git/trees/HEAD 304",
    ]);
    expect(report).toMatchObject({ rowsRead: 2, skipped: 2 });
  });

  test("is asked only for the files that changed, and loaded from where they grew", async () => {
    await using scene = await createScene();
    const main = HEADER + row(4);
    scene.github.setFiles("acme/shop", { [USAGE]: LEDGER, ".telemetry/usage/main.csv": main });
    await scene.ingest(["acme/shop"]);
    const grown = LEDGER + row(3);
    scene.github.setFiles("acme/shop", { [USAGE]: grown, ".telemetry/usage/main.csv": main });
    scene.github.takeRequests();

    const { report } = await scene.ingest(["acme/shop"]);

    expect(report).toMatchObject({ files: 2, rowsRead: 4, inserted: 1, skipped: 3 });
    expect(scene.github.takeRequests().filter((request) => request.includes("/blobs/"))).toEqual([
      `GET /repos/acme/shop/git/blobs/${blobHash(grown)} 200`,
    ]);
  });

  test("is loaded as a branch has it, under its own name", async () => {
    await using scene = await createScene();
    scene.github.setFiles("acme/shop", { [USAGE]: LEDGER });
    scene.github.setFiles("acme/shop", { [USAGE]: HEADER + row(9) }, "release/1.0");

    const { report } = await scene.ingest(["acme/shop@release/1.0"]);

    expect(report.inserted).toBe(1);
    expect(scene.github.takeRequests()[0]).toBe("GET /repos/acme/shop/git/trees/release%2F1.0 200");
    expect(await scene.store.findRemoteTree("acme/shop", "release/1.0")).toBeDefined();
    expect(await scene.store.listFileStates("acme/shop")).toHaveLength(1);
  });

  test("with rows that cannot be read is read again until they can", {
    tags: ["soak"],
  }, async () => {
    await using scene = await createScene();
    scene.github.setFiles("acme/shop", { [USAGE]: LEDGER + BAD_ROW });
    await scene.ingest(["acme/shop"]);
    scene.github.takeRequests();

    const { report } = await scene.ingest(["acme/shop"]);

    expect(report).toMatchObject({ rowsRead: 3, inserted: 0, rejected: 1, isComplete: false });
    expect(report.rejects).toMatchObject([{ file: `acme/shop/${USAGE}`, line: 4 }]);
    expect(scene.github.takeRequests()).toHaveLength(3);
  });

  test("is downloaded again when prices change what its rows mean", {
    tags: ["soak"],
  }, async () => {
    await using scene = await createScene();
    scene.github.setFiles("acme/shop", { [USAGE]: HEADER + row(1, "house-7b", "") });
    await scene.ingest(["acme/shop"]);
    scene.github.takeRequests();
    const house = { model: "house-7b", from: undefined, input: 1, output: 1 };

    const { report } = await scene.ingest(["acme/shop"], {
      pricing: { prices: [house], aliases: {} },
    });

    expect(report.updated).toBe(1);
    expect(scene.github.takeRequests()).toEqual([
      "GET /repos/acme/shop/git/trees/HEAD 304",
      expect.stringMatching(/blobs\/[0-9a-f]{40} 200$/),
    ]);
  });

  test("is loaded again where a clone of that name was loaded in between", {
    tags: ["soak"],
  }, async () => {
    await using scene = await createScene();
    scene.github.setFiles("acme/shop", { [USAGE]: LEDGER });
    await scene.ingest(["acme/shop"]);
    const clone = join(scene.temporaryFolder, "clone.csv");
    await writeFile(clone, HEADER + row(2).replace("true", "false"));
    await ingest({
      store: scene.store,
      files: [localLedgerFile({ path: clone, name: USAGE, repository: "acme/shop" })],
      isWholeLedger: true,
      reconcile: true,
      allowsLargeRemoval: true,
      pricing: { prices: [], aliases: {} },
      retentionDays: undefined,
      now: NOW,
    });
    scene.github.takeRequests();

    const { report } = await scene.ingest(["acme/shop"]);
    const again = await scene.ingest(["acme/shop"]);

    expect(report).toMatchObject({ rowsRead: 2, inserted: 1, updated: 1, missing: 0 });
    expect(again.report).toMatchObject({ rowsRead: 2, skipped: 2 });
    expect(scene.github.takeRequests().at(-1)).toBe("GET /repos/acme/shop/git/trees/HEAD 304");
  });

  test("is listed again when the database forgot its files", { tags: ["soak"] }, async () => {
    await using scene = await createScene();
    scene.github.setFiles("acme/shop", { [USAGE]: LEDGER });
    await scene.ingest(["acme/shop"]);
    await scene.store.load(async () => ({
      states: [],
      goneFiles: [{ repository: "acme/shop", path: USAGE }],
    }));

    const { report } = await scene.ingest(["acme/shop"]);

    expect(report).toMatchObject({ files: 1, rowsRead: 2, skipped: 2 });
  });

  test("tells which of its rows are gone", async () => {
    await using scene = await createScene();
    scene.github.setFiles("acme/shop", {
      [USAGE]: LEDGER,
      ".telemetry/usage/x.csv": HEADER + row(3),
    });
    await scene.ingest(["acme/shop"]);
    scene.github.setFiles("acme/shop", { [USAGE]: HEADER + row(2) });

    const { report } = await scene.ingest(["acme/shop"]);

    expect(report).toMatchObject({ files: 1, rowsRead: 1, missing: 2 });
  });

  test("that was renamed is followed, and what its new name has is not loaded again", async () => {
    await using scene = await createScene();
    scene.github.setFiles("acme/shop", { [USAGE]: LEDGER });
    const moved = (path: string) => ({
      status: 301,
      headers: { location: `${scene.github.url}/repos/acme/shop/git/${path}` },
      body: { message: "Moved Permanently" },
    });
    scene.github.answer("/repos/acme/old/git/trees/HEAD", moved("trees/HEAD"));
    await scene.ingest(["acme/shop"]);
    const [, list = ""] = scene.github.takeRequests();
    const tree = /trees\/([0-9a-f]{40})/.exec(list)?.[1];
    scene.github.answer(`/repos/acme/old/git/trees/${tree}`, moved(`trees/${tree}?recursive=1`));
    scene.github.answer(
      `/repos/acme/old/git/blobs/${blobHash(LEDGER)}`,
      moved(`blobs/${blobHash(LEDGER)}`),
    );

    const { report, failures } = await scene.ingest(["acme/old"]);

    expect(failures).toEqual([]);
    expect(report).toMatchObject({
      ...{ inserted: 0, skipped: 2 },
      held: [{ repository: "acme/old", holder: "acme/shop", records: 2 }],
    });
    expect(await scene.store.listFileStates("acme/old")).toHaveLength(1);
  });

  test.each([
    ["no ledger", { "README.md": "# Shop", ".telemetry/config.json": "{}" }],
    ["no folder of that name", { "README.md": "# Shop" }],
    ["a link in place of the folder", { ".telemetry": { link: "elsewhere" } }],
  ])("with %s is named as one without, and asked once", async (_, files) => {
    await using scene = await createScene();
    scene.github.setFiles("acme/shop", files);

    const first = await scene.ingest(["acme/shop"]);
    scene.github.takeRequests();
    const second = await scene.ingest(["acme/shop"]);

    for (const report of [first, second])
      expect(report).toMatchObject({ withoutLedger: ["acme/shop"], readable: 1, failures: [] });
    expect(scene.github.takeRequests()).toEqual(["GET /repos/acme/shop/git/trees/HEAD 304"]);
  });

  test("without a ledger is read once it has one", { tags: ["soak"] }, async () => {
    await using scene = await createScene();
    scene.github.setFiles("acme/shop", { "README.md": "# Shop" });
    await scene.ingest(["acme/shop"]);
    scene.github.setFiles("acme/shop", { "README.md": "# Shop", [USAGE]: LEDGER });

    const { report, withoutLedger } = await scene.ingest(["acme/shop"]);

    expect(report.inserted).toBe(2);
    expect(withoutLedger).toEqual([]);
  });

  test("without a commit has no ledger", { tags: ["soak"] }, async () => {
    await using scene = await createScene();
    scene.github.answer("/repos/acme/new/git/trees/HEAD", {
      status: 409,
      body: { message: "Git Repository is empty." },
    });

    const { withoutLedger, failures } = await scene.ingest(["acme/new"]);

    expect(withoutLedger).toEqual(["acme/new"]);
    expect(failures).toEqual([]);
    expect(scene.github.takeRequests()).toHaveLength(1);
  });
});

test("repositories are asked for some at a time, and loaded in their order", async () => {
  await using scene = await createScene();
  const names = ["one", "two", "three"];
  for (const [index, name] of names.entries()) {
    scene.github.setFiles(`acme/${name}`, { [USAGE]: HEADER + row(index + 1) });
  }
  let tellThatLastIsAsked = () => {};
  const lastIsAsked = new Promise<void>((resolve) => {
    tellThatLastIsAsked = resolve;
  });
  // The first answers once the last was asked: one after the other they would wait for ever.
  scene.github.addPart(({ path }) => {
    if (path === "/repos/acme/three/git/trees/HEAD") tellThatLastIsAsked();
    if (path !== "/repos/acme/one/git/trees/HEAD") return undefined;
    const answer = async function* () {
      await lastIsAsked;
      yield JSON.stringify({ sha: "a".repeat(40), tree: [], truncated: false });
    };
    const headers = { "content-type": "application/json" };
    return { status: 200, headers, body: Readable.from(answer()) };
  });

  const { loaded, withoutLedger } = await scene.ingest(names.map((name) => `acme/${name}`));

  expect({ loaded, withoutLedger }).toEqual({
    loaded: ["acme/two", "acme/three"],
    withoutLedger: ["acme/one"],
  });
});

eachMostlyInSoak(ENGINES)("$name remembers what GitHub calls unchanged", async (engine) => {
  await using scene = await createScene(() => openStoreOf(engine));
  const names = ["usage.csv", "usage-20260101T000000Z-0123abcd.csv", "usage/b.csv", "usage/C.csv"];
  const files = names.map((name, hour) => [`.telemetry/${name}`, HEADER + row(hour)] as const);
  scene.github.setFiles("acme/shop", Object.fromEntries(files));
  scene.github.setFiles("acme/plain", {});
  const loaded = await scene.ingest(["acme/shop", "acme/plain"]);
  scene.github.takeRequests();

  const { report } = await scene.ingest(["acme/shop", "acme/plain"]);

  expect(loaded.report).toMatchObject({ files: 4, inserted: 4 });
  expect(report).toMatchObject({ files: 4, rowsRead: 4, skipped: 4 });
  expect(scene.github.takeRequests()).toEqual([
    "GET /repos/acme/shop/git/trees/HEAD 304",
    "GET /repos/acme/plain/git/trees/HEAD 304",
  ]);
});

describe("a repository that cannot be read is reported, and the rest are loaded:", () => {
  const TREE = "/repos/acme/bad/git/trees/HEAD";

  async function ingestBeside(scene: Scene): Promise<RepositoriesReport> {
    scene.github.setFiles("acme/good", { [USAGE]: LEDGER });
    const report = await scene.ingest(["acme/bad", "acme/good"]);
    expect(report.report).toMatchObject({ files: 1, inserted: 2 });
    expect(report.readable).toBe(1);
    expect(await readdir(scene.temporaryFolder)).toEqual([]);
    expect(messages(report).join()).not.toContain("secret-token");
    return report;
  }

  test.each([
    [
      404,
      "Not Found",
      "acme/bad: GitHub has no such repository or branch, or does not show it (404). Reading needs the permission `contents: read`",
    ],
    [
      403,
      "Resource not accessible by integration",
      'acme/bad: GitHub refuses to answer (403, "Resource not accessible by integration"). Reading needs the permission `contents: read`',
    ],
    [
      401,
      "Bad credentials",
      "acme/bad: GitHub refuses the token (401): it is wrong or has expired. Give another one.",
    ],
    [
      451,
      "Repository access blocked",
      'acme/bad: GitHub refuses to answer (451, "Repository access blocked").',
    ],
  ])("status %i", async (status, message, expected) => {
    await using scene = await createScene();
    scene.github.answer(TREE, { status, body: { message } });

    const [line, ...others] = messages(await ingestBeside(scene));

    expect(line).toContain(expected);
    expect(others).toEqual([]);
    expect(scene.github.takeRequests().filter((each) => each.includes("/bad/"))).toHaveLength(1);
  });

  test("a fault of the server that lasts", { tags: ["soak"] }, async () => {
    await using scene = await createScene();
    const fault = {
      status: 502,
      body: "<html>Bad Gateway</html>",
      headers: { "content-type": "text/html" },
    };
    scene.github.answer(TREE, fault, fault, fault);

    expect(messages(await ingestBeside(scene))).toEqual([
      "acme/bad: GitHub fails to answer (502). Try again later.",
    ]);
  });

  test("an answer that is not GitHub's", async () => {
    await using scene = await createScene();
    const headers = { "content-type": "text/html" };
    scene.github.answer(TREE, { status: 200, headers, body: "<html>Log in to the network</html>" });

    expect(messages(await ingestBeside(scene))).toEqual([
      expect.stringContaining("acme/bad: What answers in place of GitHub's API is not it"),
    ]);
  });

  test("a list that GitHub cuts short", { tags: ["soak"] }, async () => {
    await using scene = await createScene();
    scene.github.answer(TREE, { status: 200, body: { sha: "0", tree: [], truncated: true } });

    expect(messages(await ingestBeside(scene))).toEqual([
      expect.stringContaining("acme/bad: GitHub lists only a part of the repository's root"),
    ]);
  });

  test("a ledger that is listed in part", { tags: ["soak"] }, async () => {
    await using scene = await createScene();
    scene.github.setFiles("acme/bad", { [USAGE]: LEDGER });
    const tree = { path: ".telemetry", mode: "040000", type: "tree", sha: "1".repeat(40) };
    scene.github.answer(TREE, { status: 200, body: { tree: [tree], truncated: false } });
    scene.github.answer(`/repos/acme/bad/git/trees/${tree.sha}`, {
      status: 200,
      body: { tree: [], truncated: true },
    });

    expect(messages(await ingestBeside(scene))).toEqual([
      expect.stringContaining("acme/bad: GitHub lists only a part of the folder of the ledger"),
    ]);
  });

  test("a file that arrives with other bytes than it has", { tags: ["soak"] }, async () => {
    await using scene = await createScene();
    scene.github.setFiles("acme/bad", { [USAGE]: LEDGER });
    scene.github.answer(`/repos/acme/bad/git/blobs/${blobHash(LEDGER)}`, {
      status: 200,
      headers: { "content-type": "application/vnd.github.raw" },
      body: LEDGER.replace("1000", "9000"),
    });

    expect(messages(await ingestBeside(scene))).toEqual([
      expect.stringContaining(
        `acme/bad: What GitHub sent for ${USAGE} is not what the repository holds: expected the blob ${blobHash(LEDGER)}, got `,
      ),
    ]);
  });

  test("a file that is not a ledger, named as the repository names it", async () => {
    await using scene = await createScene();
    scene.github.setFiles("acme/bad", { [USAGE]: "name,price\napple,1\n" });
    scene.github.setFiles("acme/good", { [USAGE]: LEDGER });

    const { report } = await scene.ingest(["acme/bad", "acme/good"]);

    expect(report).toMatchObject({ inserted: 2, isComplete: false });
    expect(report.faults).toEqual([
      expect.stringMatching(/^acme\/bad\/\.telemetry\/usage\.csv:1:1 is not a ledger: /),
    ]);
  });

  test("a list of an owner that there is not", async () => {
    await using scene = await createScene();
    scene.github.setFiles("acme/good", { [USAGE]: LEDGER });

    const report = await scene.ingest(["nobody/*", "acme/good"]);

    expect(messages(report)).toEqual([expect.stringContaining("nobody/*: GitHub has no such")]);
    expect(report.report.inserted).toBe(2);
  });

  test("a GitHub that is not there", async () => {
    await using scene = await createScene();
    await scene.github[Symbol.asyncDispose]();

    const report = await scene.ingest(["acme/shop"]);

    expect(messages(report)).toEqual([
      "acme/shop: GitHub cannot be reached (ECONNREFUSED). Check the network and try again.",
    ]);
    expect(report.readable).toBe(0);
  });
});

describe("what passes is waited for:", () => {
  const TREE = "/repos/acme/shop/git/trees/HEAD";

  test("a fault of the server", async () => {
    await using scene = await createScene();
    scene.github.setFiles("acme/shop", { [USAGE]: LEDGER });
    scene.github.answer(TREE, { status: 502, body: "" });

    expect((await scene.ingest(["acme/shop"])).report.inserted).toBe(2);
    expect(scene.github.takeRequests().slice(0, 2)).toEqual([`GET ${TREE} 502`, `GET ${TREE} 200`]);
  });

  test("a rate limit that is over soon", async () => {
    await using scene = await createScene();
    scene.github.setFiles("acme/shop", { [USAGE]: LEDGER });
    scene.github.answer(TREE, {
      status: 429,
      headers: { "retry-after": "1" },
      body: { message: "You have exceeded a secondary rate limit." },
    });

    expect((await scene.ingest(["acme/shop"])).report.inserted).toBe(2);
    expect(scene.github.takeRequests().slice(0, 2)).toEqual([`GET ${TREE} 429`, `GET ${TREE} 200`]);
  });

  test("a connection that breaks within a file", { tags: ["soak"] }, async () => {
    await using scene = await createScene();
    scene.github.setFiles("acme/shop", { [USAGE]: LEDGER });
    const path = `/repos/acme/shop/git/blobs/${blobHash(LEDGER)}`;
    const headers = { "content-type": "application/vnd.github.raw" };
    scene.github.answer(path, { status: 200, headers, body: LEDGER, isCut: true });

    expect((await scene.ingest(["acme/shop"])).report.inserted).toBe(2);
    expect(scene.github.takeRequests().slice(2)).toEqual([`GET ${path} 200`, `GET ${path} 200`]);
  });
});

test("a rate limit that lasts ends the run, tells when it is over, and a rerun goes on from there", async () => {
  await using scene = await createScene();
  for (const name of ["one", "two", "three"])
    scene.github.setFiles(`acme/${name}`, { [USAGE]: ledgerOf(name) });
  scene.github.answer("/repos/acme/two/git/trees/HEAD", {
    status: 403,
    headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "2114380800" },
    body: { message: "API rate limit exceeded for installation ID 1." },
  });
  const all = ["acme/one", "acme/two", "acme/three"];

  const report = await scene.ingest(all);
  scene.github.takeRequests();
  const rerun = await scene.ingest(all);

  expect(messages(report)).toEqual([
    "acme/two: GitHub's rate limit is used up until 2037-01-01 00:00 UTC. What was read is kept: a run after that goes on from there.",
  ]);
  expect(report).toMatchObject({ readable: 1, unasked: 1, report: { inserted: 2 } });
  expect(rerun).toMatchObject({ readable: 3, failures: [], report: { inserted: 4, skipped: 2 } });
  expect(scene.github.takeRequests()[0]).toBe("GET /repos/acme/one/git/trees/HEAD 304");
});

test("a rate limit that is met while an owner's repositories are listed leaves the others unasked", async () => {
  await using scene = await createScene();
  scene.github.setFiles("acme/shop", { [USAGE]: LEDGER });
  scene.github.answer("/orgs/acme/repos", {
    status: 403,
    headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "2114380800" },
    body: { message: "API rate limit exceeded." },
  });

  const report = await scene.ingest(["acme/shop", "acme/*"]);

  expect(report).toMatchObject({ readable: 0, unasked: 1, failures: [{ repository: "acme/*" }] });
});

test("a limit that GitHub names in seconds is told as a time", { tags: ["soak"] }, async () => {
  await using scene = await createScene();
  scene.github.answer("/repos/acme/shop/git/trees/HEAD", {
    status: 429,
    headers: { "retry-after": "3600", date: "Sun, 01 Mar 2026 12:00:00 GMT" },
    body: { message: "You have exceeded a secondary rate limit." },
  });

  expect(messages(await scene.ingest(["acme/shop"]))).toEqual([
    expect.stringContaining("is used up until 2026-03-01 13:00 UTC."),
  ]);
});

describe("all repositories of an owner", () => {
  const listed = (name: string, values: object = {}) => ({
    name,
    owner: { login: "acme" },
    fork: false,
    archived: false,
    disabled: false,
    ...values,
  });

  test("are loaded page by page, archived ones too, forks and disabled ones not", async () => {
    await using scene = await createScene();
    for (const name of ["one", "two", "old", "fork", "off"])
      scene.github.setFiles(`acme/${name}`, { [USAGE]: ledgerOf(name) });
    scene.github.setFiles("acme/plain", { "README.md": "" });
    scene.github.list(
      "/orgs/acme/repos",
      [
        listed("one"),
        listed("fork", { fork: true }),
        listed("plain"),
        listed("old", { archived: true }),
        listed("two"),
        listed("off", { disabled: true }),
      ],
      2,
    );

    const report = await scene.ingest(["acme/*"]);

    expect(report).toMatchObject({
      report: { files: 3, inserted: 6 },
      readable: 4,
      withoutLedger: [],
      failures: [],
    });
    const requests = scene.github.takeRequests();
    expect(requests.slice(0, 3)).toEqual([
      "GET /orgs/acme/repos?per_page=100 200",
      "GET /orgs/acme/repos?per_page=100&page=2 200",
      "GET /orgs/acme/repos?per_page=100&page=3 200",
    ]);
    expect(requests.filter((request) => /\/(fork|off)\//.test(request))).toEqual([]);
  });

  test("are those of a user where there is no organisation of that name", {
    tags: ["soak"],
  }, async () => {
    await using scene = await createScene();
    scene.github.setFiles("acme/one", { [USAGE]: LEDGER });
    scene.github.list("/users/acme/repos", [listed("one")]);

    const { report } = await scene.ingest(["acme/*"]);

    expect(report.inserted).toBe(2);
    expect(scene.github.takeRequests().slice(0, 2)).toEqual([
      "GET /orgs/acme/repos?per_page=100 404",
      "GET /users/acme/repos?per_page=100 200",
    ]);
  });

  test("are asked once, and those that are named too as they are named", {
    tags: ["soak"],
  }, async () => {
    await using scene = await createScene();
    scene.github.setFiles("acme/one", { [USAGE]: HEADER + row(9) }, "dev");
    scene.github.setFiles("acme/two", { [USAGE]: LEDGER });
    scene.github.list("/orgs/acme/repos", [listed("one"), listed("two")]);

    await scene.ingest(["acme/*", "ACME/*", "acme/one@dev", "acme/one@dev"]);

    expect(
      scene.github.takeRequests().filter((request) => /repos\?|trees\/(HEAD|dev)/.test(request)),
    ).toEqual([
      "GET /orgs/acme/repos?per_page=100 200",
      "GET /repos/acme/one/git/trees/dev 200",
      "GET /repos/acme/two/git/trees/HEAD 200",
    ]);
  });
});

describe("what every repository needs ends the run when it fails:", () => {
  test("the database", async () => {
    await using scene = await createScene();
    scene.github.setFiles("acme/shop", { [USAGE]: LEDGER });
    const store = await openMemoryStore();
    await store[Symbol.asyncDispose]();

    await expect(scene.ingest(["acme/shop"], { store })).rejects.toThrow("database is not open");
    expect(scene.github.takeRequests()).toEqual([]);
  });

  test("the folder for temporary files", async () => {
    await using scene = await createScene();
    scene.github.setFiles("acme/shop", { [USAGE]: LEDGER });
    const temporaryFolder = join(scene.temporaryFolder, "missing");

    await expect(scene.ingest(["acme/shop"], { temporaryFolder })).rejects.toThrow(
      "What GitHub sends cannot be kept in the folder for temporary files (ENOENT).",
    );
  });
});
