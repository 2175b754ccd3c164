import { afterAll, beforeAll, expect, test } from "vitest";
import { createIngestCommand } from "../../../src/doors/cli/commands/ingest.ts";
import { createQueryCommand } from "../../../src/doors/cli/commands/query.ts";
import { createReportCommand } from "../../../src/doors/cli/commands/report.ts";
import {
  createLedgerRepository,
  LEDGER,
  type LedgerRepository,
  ledgerRow,
} from "../../support/ledger-repository.ts";
import { runCommand } from "../../support/run-command.ts";

let shop: LedgerRepository;
let cart: LedgerRepository;
let database: readonly string[];

/** Both have a pull request 9, for issue 7. */
async function createRepository(name: string, costNanoUsd: number): Promise<LedgerRepository> {
  const repository = await createLedgerRepository();
  await repository.git("remote", "add", "origin", `https://github.com/acme/${name}.git`);
  await repository.append(LEDGER, ledgerRow({ sessionId: name, costNanoUsd, branch: "fix-#7" }));
  await repository.commit("sell (#9)");
  return repository;
}

beforeAll(async () => {
  shop = await createRepository("shop", 1_000_000_000);
  cart = await createRepository("cart", 96_000_000_000);
  database = ["--database", `sqlite:${shop.root}/.telemetry/telemetry.db`];
  for (const each of [shop, cart]) await runCommand(createIngestCommand, database, placeOf(each));
});

afterAll(async () => {
  await Promise.all([shop, cart].map((each) => each[Symbol.asyncDispose]()));
});

function placeOf({ root, environment }: LedgerRepository) {
  return { cwd: root, environment };
}

async function groups(by: string, ...args: readonly string[]): Promise<unknown> {
  const all = [...args, "--by", by, "--json"];
  const { stdout } = await runCommand(createReportCommand, all, placeOf(shop));
  const key = by.replace("-", "_");
  const report = JSON.parse(stdout) as Record<string, readonly Record<string, unknown>[]>;
  return report[`by_${key}`]?.map((row) => [row[key], row.cost_usd]);
}

const SHOP = ["acme/shop#9", 1];
const CART = ["acme/cart#9", 96];

test("pull requests of several repositories with one number are told apart", async () => {
  expect(await groups("pull-request", ...database)).toEqual([CART, SHOP]);
  expect(await groups("pull-request", `${shop.root}/${LEDGER}`, `${cart.root}/${LEDGER}`)).toEqual([
    CART,
    SHOP,
  ]);
});

test("a number alone means the clone's own pull request, and one with a name that of another", async () => {
  expect(await groups("pull-request", "#9", ...database)).toEqual([SHOP]);
  expect(await groups("pull-request", ...database, "--pull-request", "9")).toEqual([SHOP]);
  const other = ["--pull-request", "acme/cart#9"];
  expect(await groups("pull-request", ...database, ...other)).toEqual([CART]);
});

test("so are issues that are tickets", async () => {
  expect(await groups("ticket", ...database)).toEqual([
    ["acme/cart#7", 96],
    ["acme/shop#7", 1],
  ]);
  expect(await groups("ticket", ...database, "--ticket", "#7")).toEqual([["acme/shop#7", 1]]);
  const args = ["cost-by-ticket", "--json", ...database];
  const { stdout } = await runCommand(createQueryCommand, args, placeOf(shop));
  expect(JSON.parse(stdout)).toMatchObject([{ ticket: "acme/cart#7" }, { ticket: "acme/shop#7" }]);
});

test("in one repository a number needs no name", async () => {
  expect(await groups("pull-request")).toEqual([["#9", 1]]);
  expect(await groups("ticket")).toEqual([["#7", 1]]);
});
