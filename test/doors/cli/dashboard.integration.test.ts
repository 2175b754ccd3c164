import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { createDashboardCommand } from "../../../src/doors/cli/commands/dashboard.ts";
import type { CliContext } from "../../../src/doors/cli/context.ts";
import type { DashboardData } from "../../../src/parts/dashboard/dashboard-data.ts";
import { UsageFailure } from "../../../src/usage/failure.ts";
import {
  createLedgerRepository,
  type LedgerRepository,
  ledgerRow,
} from "../../support/ledger-repository.ts";
import { runCommand } from "../../support/run-command.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

function dashboard({ root, environment }: LedgerRepository, ...args: readonly string[]) {
  return runCommand(createDashboardCommand, args, { cwd: root, environment });
}

function dataIn(html: string): DashboardData {
  const [, json = ""] = /id="data">(.*?)<\/script>/s.exec(html) ?? [];
  return JSON.parse(json);
}

test("the page goes where no commit takes it in, and is written anew each time", async () => {
  await using repository = await createLedgerRepository();
  await repository.record("feat: buy (#12)", "a", "b");

  const { stdout } = await dashboard(repository);
  await repository.record("feat: sell", "c");
  const again = await dashboard(repository);

  const [, url = ""] = /^Wrote (file:\S+)\n$/.exec(stdout) ?? [];
  const path = fileURLToPath(url);
  expect(again.stdout).toBe(stdout);
  expect(path).toMatch(/[\\/]\.git[\\/]tokenledger[\\/]dashboard\.html$/);
  expect(await repository.git("status", "--porcelain")).toBe("");
  expect(dataIn(await readFile(path, "utf8")).records).toBe(3);
});

test("it knows commits, pull requests and folders, and links to them without credentials", async () => {
  await using repository = await createLedgerRepository();
  await repository.git("remote", "add", "origin", "https://me:secret@example.com/acme/shop.git");
  await repository.write("src/buy.ts", "buy\n");
  await repository.record("feat: buy (#12)", "a");

  await dashboard(repository, "--output", "page.html");

  const html = await readFile(join(repository.root, "page.html"), "utf8");
  const { changes, links, labels } = dataIn(html);
  const head = (await repository.git("rev-parse", "HEAD")).trim();
  expect(changes.commits).toEqual([head]);
  expect(changes.subjects).toEqual(["feat: buy (#12)"]);
  expect(changes.folders).toEqual(["", "src"]);
  expect(changes.authors).toEqual([""]);
  expect(links[labels.repository.indexOf("acme/shop")]).toEqual({
    commit: "https://example.com/acme/shop/commit/",
    pullRequest: "https://example.com/acme/shop/pull/",
    issue: "https://example.com/acme/shop/issues/",
  });
  expect(html.includes("secret")).toBe(false);
});

test("authors and budgets come with the configuration", async () => {
  await using repository = await createLedgerRepository();
  const budgets = [{ scope: "repository", per: "total", usd: 5 }];
  await repository.write(".telemetry/config.json", JSON.stringify({ authors: true, budgets }));
  await repository.append(".telemetry/usage.csv", ledgerRow({ costNanoUsd: 4_500_000_000 }));
  await repository.commit("work");
  const author = (await repository.git("log", "-1", "--format=%an")).trim();

  await dashboard(repository, "--output", "page.html", "--timezone", "Asia/Kolkata");

  const data = dataIn(await readFile(join(repository.root, "page.html"), "utf8"));
  expect(data.changes.authors).toEqual(["", author]);
  expect(data.zone).toBe("Asia/Kolkata");
  expect(data.budgets).toMatchObject([
    { scope: "repository", spentNanoUsd: 4_500_000_000, share: 0.9, status: "warning" },
  ]);
});

test("outside of a repository it goes into a folder of its own", async () => {
  await using folder = await createTemporaryFolder();

  const { stdout } = await runCommand(createDashboardCommand, [], { cwd: folder.path });

  const path = fileURLToPath(/^Wrote (file:\S+)\n$/.exec(stdout)?.[1] ?? "");
  expect((await stat(path)).isFile()).toBe(true);
  expect(path.startsWith(folder.path)).toBe(false);
});

test("a share of each record is refused, as the page takes shares itself", async () => {
  await using repository = await createLedgerRepository();

  await expect(dashboard(repository, "--folder", "src")).rejects.toThrow(UsageFailure);
  await expect(dashboard(repository, "--outcome", "open")).rejects.toThrow(UsageFailure);
});

test("and help lists no option that is refused", () => {
  const help = createDashboardCommand({} as CliContext).helpInformation();

  expect(help).toContain("--branch");
  expect(help).not.toMatch(/--folder|--outcome/);
});
