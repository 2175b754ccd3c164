import { delimiter } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
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

function report(...args: readonly string[]) {
  return runCommand(createReportCommand, args, placeOf(shop));
}

async function groups(by: string, ...args: readonly string[]): Promise<unknown> {
  const all = [...args, "--by", by, "--json"];
  const { stdout } = await report(...all);
  const key = by.replace("-", "_");
  const answer = JSON.parse(stdout) as Record<string, readonly Record<string, unknown>[]>;
  return answer[`by_${key}`]?.map((row) => [row[key], row.cost_usd]);
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

test("so are those of ledgers that the environment names", async () => {
  const paths = [shop, cart].map(({ root }) => `${root}/${LEDGER}`).join(delimiter);
  const { stdout } = await runCommand(createReportCommand, ["--by", "pull-request", "--json"], {
    cwd: shop.root,
    environment: { ...shop.environment, TELEMETRY_CSV_PATH: paths },
  });

  expect(stdout).toContain('"acme/shop#9"');
  expect(stdout).toContain('"acme/cart#9"');
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

describe("a number with the name of its repository", () => {
  test.each([
    ["acme/shop#9"],
    ["ACME/Shop!9"],
    ["--pull-request", "acme/shop#9"],
    ["--pull-request", "acme/*!9"],
    ["--ticket", "acme/shop#7"],
    ["--ticket", "*/shop#*"],
  ])("means in one repository's ledger what it means in a database: %s", async (...words) => {
    expect(await groups("pull-request", ...words)).toEqual([["#9", 1]]);
    expect(await groups("pull-request", ...words, ...database)).toContainEqual(SHOP);
  });

  test("is in a database of one repository what it is elsewhere", async () => {
    const own = ["--database", `sqlite:${shop.root}/.telemetry/own.db`];
    await runCommand(createIngestCommand, own, placeOf(shop));

    expect(await groups("pull-request", "acme/shop#9", ...own)).toEqual([["#9", 1]]);
    expect(await groups("pull-request", ...own, "--ticket", "acme/shop#7")).toEqual([["#9", 1]]);
    expect(await groups("pull-request", "acme/cart#9", ...own)).toEqual([]);
  });

  test("is by its head where that was fetched", async () => {
    await shop.git("update-ref", "refs/remotes/origin/pull/8/head", "HEAD");
    await shop.git("update-ref", "refs/remotes/origin/main", "HEAD~1");
    try {
      expect(await groups("pull-request", "acme/shop#8")).toEqual([["#8", 1]]);
    } finally {
      await shop.git("update-ref", "-d", "refs/remotes/origin/pull/8/head");
      await shop.git("update-ref", "-d", "refs/remotes/origin/main");
    }
  });

  test("of another repository is not found in this one, and where to ask is said", async () => {
    const { stdout, stderr } = await report("acme/cart#9");

    expect(stdout).toContain("is known to belong to pull request `acme/cart#9`.");
    expect(stderr).toBe(
      "tokenledger: Pull request acme/cart#9 is not of the repository here: ask in a clone of acme/cart, or name a database that has its history.\n",
    );
    expect(await groups("pull-request", "--ticket", "acme/cart#7")).toEqual([]);
  });

  test("is no branch that is called like it", async () => {
    await shop.git("branch", "fix/cart#9");
    await shop.git("update-ref", "refs/remotes/origin/main", "HEAD~1");
    try {
      expect(await groups("pull-request", "fix/cart#9")).toEqual([["#9", 1]]);
    } finally {
      await shop.git("branch", "-D", "fix/cart#9");
      await shop.git("update-ref", "-d", "refs/remotes/origin/main");
    }
  });
});

test.each([
  ["#9", "#9"],
  ["--pull-request", "9", "#9"],
  ["--ticket", "#7", "#7"],
])("a number alone beside another repository's name says how to write it: %s", async (...args) => {
  const [number, words] = [args.at(-1), args.slice(0, -1)];
  for (const where of [database, [`${shop.root}/${LEDGER}`, `${cart.root}/${LEDGER}`]]) {
    const { stderr } = await report(...words, "--repository", "acme/cart", ...where);
    expect(stderr).toBe(
      `tokenledger: ${number} alone is that of acme/shop: write 'acme/cart${number}' for this one.\n`,
    );
  }
  const { stderr } = await report(...words, "--repository", "acme/shop", ...database);
  expect(stderr).toBe("");
});

test("a number that only another repository has is told with its name", async () => {
  await cart.record("more (#10)", "ten");
  const where = [`${shop.root}/${LEDGER}`, `${cart.root}/${LEDGER}`];
  const { stdout } = await report("--pull-request", "10", ...where);

  expect(stdout).toContain("the pull request `10`; the nearest is `acme/cart#10`");
});
