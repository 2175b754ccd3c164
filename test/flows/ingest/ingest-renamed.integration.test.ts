import { expect, test } from "vitest";
import { heldLines } from "../../../src/flows/ingest/ingest-report.ts";
import { ingestRepositories } from "../../../src/flows/ingest/ingest-repositories.ts";
import { connectToGithub } from "../../../src/parts/github/connect-to-github.ts";
import { findCurrentName } from "../../../src/parts/github/current-name.ts";
import { parseRepositoryReference } from "../../../src/parts/github/repository-reference.ts";
import { startFakeGithub } from "../../support/fake-github.ts";
import { NOW, openMemoryStore } from "../../support/store.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

const HEADER = "timestamp,model,prompt_tokens,completion_tokens,session_id,cost_usd\n";
const USAGE = ".telemetry/usage.csv";

function rows(...sessions: readonly string[]): string {
  const each = sessions.map((id) => `2026-02-01T10:00:00Z,claude-opus-4-5,1000,200,${id},0.5\n`);
  return HEADER + each.join("");
}

async function createScene() {
  const folder = await createTemporaryFolder();
  const github = await startFakeGithub();
  const store = await openMemoryStore();
  return {
    github,
    store,
    async ingest(...names: readonly string[]) {
      const { report } = await ingestRepositories({
        github: await connectToGithub({ apiUrl: github.url, token: "secret-token" }),
        references: names.map(parseRepositoryReference),
        temporaryFolder: folder.path,
        store,
        pricing: { prices: [], aliases: {} },
        retentionDays: undefined,
        now: NOW,
      });
      return report;
    },
    /** Makes GitHub lead from a name to a repository, which has a number. */
    lead(name: string, fullName: string) {
      const location = `${github.url}/repositories/7`;
      if (name === fullName) {
        github.answer(`/repos/${name}`, { status: 200, body: { full_name: fullName } });
        return;
      }
      github.answer(`/repos/${name}`, { status: 301, headers: { location }, body: {} });
      github.answer("/repositories/7", { status: 200, body: { full_name: fullName } });
    },
    async holders() {
      const known = await store.listRepositories();
      return Object.fromEntries(known.map(({ repository, records }) => [repository, records]));
    },
    async [Symbol.asyncDispose]() {
      await store[Symbol.asyncDispose]();
      await github[Symbol.asyncDispose]();
      await folder[Symbol.asyncDispose]();
    },
  };
}

test("a repository that GitHub has renamed is renamed in the database, and its rows count once", async () => {
  await using scene = await createScene();
  scene.github.setFiles("acme/old", { [USAGE]: rows("one", "two") });
  await scene.ingest("acme/old");
  const corrected = rows("one", "two", "three").replace("1000,200,one", "1000,900,one");
  scene.github.setFiles("acme/new", { [USAGE]: corrected });
  scene.lead("acme/old", "Acme/New");

  const report = await scene.ingest("acme/new");

  expect(report).toMatchObject({ rowsRead: 3, inserted: 1, updated: 1, skipped: 1, held: [] });
  expect(heldLines(report)).toEqual([
    "acme/old is acme/new now, says GitHub: 2 records of the database were renamed.",
  ]);
  expect(await scene.holders()).toEqual({ "acme/new": 3 });
  expect(await scene.store.totals({})).toMatchObject({ records: 3, outputTokens: 1_300 });
  expect(await scene.ingest("acme/new")).toMatchObject({ skipped: 3, renamed: [] });
});

test("a copy of another repository's ledger stays a copy", async () => {
  await using scene = await createScene();
  scene.github.setFiles("acme/template", { [USAGE]: rows("one", "two") });
  await scene.ingest("acme/template");
  scene.github.setFiles("acme/app", { [USAGE]: rows("one", "two", "three") });
  scene.lead("acme/template", "acme/template");

  const report = await scene.ingest("acme/app");

  expect(heldLines(report)).toEqual([
    "2 records are held for acme/template already, which is another repository: they count once.",
  ]);
  expect(await scene.holders()).toEqual({ "acme/app": 1, "acme/template": 2 });
});

test("what GitHub does not tell is asked of the person who reads the report", async () => {
  await using scene = await createScene();
  scene.github.setFiles("acme/old", { [USAGE]: rows("one") });
  await scene.ingest("acme/old");
  scene.github.setFiles("acme/new", { [USAGE]: rows("one") });

  const report = await scene.ingest("acme/new");

  expect(heldLines(report)).toEqual([
    "1 record is held for acme/old already. Renamed? `tokenledger rename acme/old acme/new`.",
  ]);
  expect(await scene.holders()).toEqual({ "acme/old": 1 });
});

test("an earlier name is told from the present one", async () => {
  await using scene = await createScene();
  const github = await connectToGithub({ apiUrl: scene.github.url, token: undefined });
  scene.lead("acme/old", "acme/new");

  expect(await findCurrentName(github, "acme/old")).toBe("acme/new");
  expect(await findCurrentName(github, "acme/nobody")).toBeUndefined();
  scene.github.answer("/repos/acme/odd", { status: 200, body: [] });
  expect(await findCurrentName(github, "acme/odd")).toBeUndefined();
  scene.github.takeRequests();
  expect(await findCurrentName(github, "a folder")).toBeUndefined();
  expect(scene.github.takeRequests()).toEqual([]);
});

test("names that a shell would take apart are quoted", () => {
  const held = {
    repository: "it's mine",
    holder: "größer shop",
    ...{ records: 1_204, holderIs: "unknown" as const },
  };

  expect(heldLines({ held: [held], renamed: [] })).toEqual([
    "1,204 records are held for größer shop already. Renamed? `tokenledger rename 'größer shop' 'it'\\''s mine'`.",
  ]);
});
