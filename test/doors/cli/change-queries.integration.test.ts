import { expect, test } from "vitest";
import { createIngestCommand } from "../../../src/doors/cli/commands/ingest.ts";
import { createQueryCommand } from "../../../src/doors/cli/commands/query.ts";
import { createReportCommand } from "../../../src/doors/cli/commands/report.ts";
import { createLedgerRepository, LEDGER, ledgerRow } from "../../support/ledger-repository.ts";
import { runCommand } from "../../support/run-command.ts";

test("queries tell what became of usage, and whose and what it was for", async () => {
  await using repository = await createLedgerRepository();
  await repository.write(".telemetry/config.json", '{ "authors": true }');
  await repository.write("shop/cart.txt", "one\ntwo\n");
  await repository.append(LEDGER, ledgerRow({ sessionId: "one", costNanoUsd: 30, branch: "main" }));
  await repository.commit("SHOP-1 sell (#12)");
  await repository.append(LEDGER, ledgerRow({ sessionId: "two", costNanoUsd: 70, branch: "main" }));
  const place = { cwd: repository.root, environment: repository.environment };
  const database = ["--database", "sqlite:.telemetry/telemetry.db"];

  const { stdout } = await runCommand(createIngestCommand, database, place);
  const ask = async (name: string, ...options: readonly string[]) => {
    const args = [name, ...options, "--format", "json", ...database];
    return JSON.parse((await runCommand(createQueryCommand, args, place)).stdout) as unknown;
  };

  expect(stdout).not.toMatch(/No commit is known/);
  expect(await ask("outcome-summary")).toMatchObject([
    { outcome: "open", cost_usd: 7e-8, cost_share: 0.7, cost_per_pull_request_usd: null },
    { outcome: "merged", cost_usd: 3e-8, cost_share: 0.3, cost_per_pull_request_usd: 3e-8 },
  ]);
  expect(await ask("outcome-summary")).toMatchObject([
    { pull_requests_unpriced_tokens: null },
    { pull_requests_unpriced_tokens: 0, lines_unpriced_tokens: 0 },
  ]);
  expect(await ask("cost-by-author")).toMatchObject([
    { author: null, cost_usd: 7e-8 },
    { author: "Ada", cost_usd: 3e-8 },
  ]);
  expect(await ask("cost-by-pull-request")).toMatchObject([
    { pull_request: null, records: 1 },
    { pull_request: "#12", records: 1 },
  ]);
  expect(await ask("cost-by-ticket")).toMatchObject([{ ticket: null }, { ticket: "SHOP-1" }]);
  expect(await ask("cost-by-folder")).toMatchObject([{ folder: null }, { folder: "shop" }]);
  expect(await ask("cost-by-author", "--since", "2030-01-01")).toEqual([]);
});

test("a query finds tickets as the repository's settings say, and says that costs are list prices", async () => {
  await using repository = await createLedgerRepository();
  await repository.append(LEDGER, ledgerRow({ sessionId: "one", branch: "fix/T42-cart" }));
  await repository.commit("sell");
  const place = { cwd: repository.root, environment: repository.environment };
  const database = ["--database", "sqlite:.telemetry/telemetry.db"];
  await runCommand(createIngestCommand, database, place);
  const ask = (name: string) =>
    runCommand(createQueryCommand, [name, "--format", "json", ...database], place);

  const before = await ask("cost-by-ticket");
  await repository.write(
    ".telemetry/config.json",
    '{ "ticket": ["T\\\\d+"], "billing": { "codex": "subscription" } }',
  );
  const after = await ask("cost-by-ticket");

  expect(JSON.parse(before.stdout)).toMatchObject([{ ticket: null }]);
  expect(before.stderr).toBe("");
  expect(JSON.parse(after.stdout)).toMatchObject([{ ticket: "T42" }]);
  expect(after.stderr).toMatch(/^tokenledger: costs here are list prices, also of what a subscr/);
  expect((await ask("success-rate-by-phase")).stderr).toBe("");
});

test("a database that keeps no authors names the setting that would", async () => {
  await using repository = await createLedgerRepository();
  await repository.record("one", "first");
  const place = { cwd: repository.root, environment: repository.environment };
  const database = ["--database", "sqlite:.telemetry/telemetry.db"];
  await runCommand(createIngestCommand, database, place);
  const report = async (...args: readonly string[]) =>
    (await runCommand(createReportCommand, [...args, ...database], place)).stderr;
  const query = async () =>
    (await runCommand(createQueryCommand, ["cost-by-author", ...database], place)).stderr;

  const said =
    'tokenledger: this database keeps no authors: set `authors` in .telemetry/config.json to true, or to "hashed" for pseudonyms, then run `tokenledger ingest` where the repository\'s history is.\n';
  expect(await report("--by", "author")).toBe(said);
  expect(await report("--author", "jane@example.com")).toBe(said);
  expect(await query()).toBe(said);
  expect(await report("--by", "commit")).toBe("");

  await repository.write(".telemetry/config.json", '{ "authors": true }');
  expect(await query()).toMatch(/keeps no authors: `tokenledger ingest` adds them/);
  await runCommand(createIngestCommand, database, place);
  expect([await report("--by", "author"), await query()]).toEqual(["", ""]);
});

test("ingestion says of how many records no commit is known, and why", async () => {
  await using repository = await createLedgerRepository();
  await repository.record("one", "first");
  await repository.record("two", "second");
  await repository.git("clone", "--quiet", "--depth=1", `file://${repository.root}`, "shallow");
  const place = { cwd: `${repository.root}/shallow`, environment: repository.environment };

  const run = await runCommand(
    createIngestCommand,
    ["--database", "sqlite:.telemetry/telemetry.db"],
    place,
  );

  expect(run.stdout).toMatch(/^No commit is known of 2 records\.$/m);
  expect(run.stderr).toMatch(/this clone is shallow/);
  expect(run.exitCode).toBe(0);
});
