import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createDashboardCommand } from "../../../src/doors/cli/commands/dashboard.ts";
import { createIngestCommand } from "../../../src/doors/cli/commands/ingest.ts";
import { createReportCommand } from "../../../src/doors/cli/commands/report.ts";
import {
  createLedgerRepository,
  LEDGER,
  type LedgerRepository,
  ledgerRow,
} from "../../support/ledger-repository.ts";
import { runCommand } from "../../support/run-command.ts";

let repository: LedgerRepository;
let merge: string;

const DATABASE = ["--database", "sqlite:.telemetry/telemetry.db"];

/** Records of 1, 2, 4 … dollars: what a report costs says which of them it counts. */
beforeAll(async () => {
  repository = await createLedgerRepository();
  const { git, commit, write } = repository;
  let count = 0;
  const record = (values: Parameters<typeof ledgerRow>[0] = {}) => {
    const costNanoUsd = 2 ** count * 1e9;
    count += 1;
    const timestamp = `2026-02-0${count}T10:00:00Z`;
    const all = { sessionId: `s${count}`, timestamp, costNanoUsd, branch: "main", ...values };
    return repository.append(LEDGER, ledgerRow(all));
  };
  await record();
  await commit("first", "--author=Old Jane <jane@old.example>");
  await git("switch", "--quiet", "--create", "feat/cart");
  await record({ branch: "feat/cart", notes: "Phase 07" });
  await commit("SHOP-7 cart", "--author=Doe, Tom <tom@shop.example>");
  await git("switch", "--quiet", "main");
  await write("main.txt", "main\n");
  await commit("other");
  await git("merge", "--quiet", "--no-ff", "-m", "Merge pull request #12 from cart", "feat/cart");
  merge = (await git("rev-parse", "HEAD")).trim();
  await git("tag", "v1");
  await write(".mailmap", "Jane <jane@new.example> Old Jane <jane@old.example>\n");
  await record({ agent: "our-own" });
  await commit("squashed (#134)", "--author=Old Jane <jane@old.example>");
  await runCommand(createIngestCommand, [], where());
  await record();
}, 60_000);

afterAll(() => repository[Symbol.asyncDispose]());

function where() {
  return { cwd: repository.root, environment: { ...repository.environment, TZ: "UTC" } };
}

function report(...args: readonly string[]) {
  return runCommand(createReportCommand, [...args, "--utc"], where());
}

async function costOf(...args: readonly string[]): Promise<number> {
  const { stdout } = await report(...args, "--format", "json");
  return (JSON.parse(stdout) as { total: { cost_usd: number } }).total.cost_usd;
}

describe("what is none of a closed list is refused", () => {
  test.each([
    ["--outcome", "mergd", "reverted, abandoned or none. Did you mean merged?"],
    ["--origin", "laptop", "expected developer or ci."],
    ["--task-type", "exec", "quick or none. Did you mean execute?"],
    ["--month", "2026-13", "expected a month such as 2026-02."],
    ["--week", "2026-W54", "expected a week such as 2026-W09."],
    ["--day", "2026-02-30", "expected a day such as 2026-02-23."],
    ["--pull-request", "cart", "expected a number such as 634, or none."],
    ["--agent", "claud", "Did you mean claude-code?"],
    ["--agent", "our-ow", "Did you mean our-own?"],
    ["--commit", "feat/crat", "it is no commit of this repository. Expected a hash"],
    ["--commit", "feat/crat", "Did you mean feat/cart?"],
  ])("%s %s", async (option, value, message) => {
    const refused = { message: expect.stringContaining(message), failureCode: "usage" };
    await expect(report(option, value)).rejects.toMatchObject(refused);
    await expect(report(option, value, "--by", "model")).rejects.toMatchObject(refused);
    await expect(report(option, value, ...DATABASE)).rejects.toMatchObject(refused);
  });

  test("on a page as well", async () => {
    const page = runCommand(createDashboardCommand, ["--task-type", "exec"], where());
    await expect(page).rejects.toThrow("Did you mean execute?");
  });

  test("and no value is not taken for all", async () => {
    await expect(report("--branch", "")).rejects.toThrow("Expected a value");
    await expect(report("--branch", " , ")).rejects.toThrow("Expected a value");
  });
});

describe("what no record has is said", () => {
  const MISSED = "None of these records has the branch `feat/crat`; the nearest is `feat/cart`.";

  test.each([
    ["the ledger", []],
    ["the database", DATABASE],
  ])("of %s", async (_, from) => {
    const { stdout, exitCode } = await report("--branch", "feat/crat,main", ...from);
    expect(stdout).toContain(MISSED);
    expect(exitCode).toBe(0);
    expect((await report("--branch", "feat/crat", "--by", "model", ...from)).stdout).toContain(
      MISSED,
    );
    expect((await report("--branch", "main", ...from)).stdout).not.toContain("None of these");
    expect((await report("--author", "jane", ...from)).stdout).not.toContain("`tom");
    expect((await report("--day", "2026-01-31", ...from)).stdout).toContain(
      "the nearest is `2026-02-01`",
    );
    const mistyped = ["Tom Doe", "tom@shp.example"];
    const { stdout: names } = await report("--author", mistyped.join(","));
    expect(names).toMatch(/nearest is `Doe, Tom`.*nearest is `tom@shop\.example`/s);
    expect((await report("--branch", "none", ...from)).stdout).toContain(
      "Each of these records has a branch.",
    );
  });

  test("in every format", async () => {
    const asked = ["--ticket", "shop-8", "--by", "model"];
    const { unmatched_filters } = JSON.parse((await report(...asked, "--format", "json")).stdout);
    expect(unmatched_filters).toEqual([
      { dimension: "ticket", value: "shop-8", nearest: "SHOP-7" },
    ]);
    expect((await report(...asked, "--format", "csv")).stderr).toBe(
      'tokenledger: None of these records has the ticket "shop-8"; the nearest is "SHOP-7".\n',
    );
    const page = ["--ticket", "shop-8", "--no-open"];
    expect((await runCommand(createDashboardCommand, page, where())).stderr).toContain(
      'None of these records has the ticket "shop-8"',
    );
  });
});

describe.each([
  ["the ledger", 15, []],
  ["the database", 7, DATABASE],
])("of %s", (_, all, from) => {
  const waiting = all - 7;

  test.each([
    [["--commit", "HEAD"], 4],
    [["--commit", "v1^2"], 2],
    [["--commit", "feat/cart"], 2],
    [["--commit", "*"], 7],
    [["--commit", "none"], waiting],
    [["--commit", "(not committed),feat/cart"], 2 + waiting],
    [["--pull-request", "1*"], 6],
    [["--pull-request", "#13*"], 4],
    [["--pull-request", "none known"], 1 + waiting],
    [["--ticket", "none"], 5 + waiting],
    [["--phase", "07"], 2],
    [["--day", "2026-02-*"], all],
    [["--origin", "Developer"], all],
  ])("%j comes to $%i", async (filter, cost) => {
    expect(await costOf(...filter, ...from)).toBe(cost);
  });
});

test("a commit is found by some of its digits", async () => {
  const id = (await repository.git("rev-parse", "HEAD")).trim();
  expect(await costOf("--commit", id.slice(0, 7))).toBe(4);
  expect(await costOf("--commit", id.slice(0, 5).toUpperCase())).toBe(4);
  expect(await costOf("--commit", `${id.slice(0, 6)}*`)).toBe(4);
});

test.each([
  "Jane",
  "Old Jane",
  "jane@old.example",
  "<jane@old.example>",
  "<jane@new.example>",
  "Jane <jane@new.example>",
  "Jane <jane@old.example>",
  "Old Jane <jane@new.example>",
])("%s is whom the mailmap makes of her", async (author) => {
  expect(await costOf("--author", author)).toBe(5);
});

test("a name with a comma in it is one, too", async () => {
  expect(await costOf("--author", "Doe, Tom")).toBe(2);
  const { stdout } = await report("--author", "Doe, Tom");
  expect(stdout).not.toContain("None of these records");
  expect(await costOf("--author", "Doe, Tom,Old Jane")).toBe(7);
  expect(await costOf("--author", "jane@new.example,Doe, Tom")).toBe(7);
});

test("a merge brings no record itself, and the report of it is named", async () => {
  const asked = ["--commit", "v1", "--branch", "main"];
  expect((await report(...asked)).stdout).toContain(
    "None of these records has the commit `v1`, a merge: `tokenledger report v1` counts what it brought in.",
  );
  expect((await report(...asked, ...DATABASE, "--format", "csv")).stderr).toContain(
    'the commit "v1", a merge: "tokenledger report v1" counts',
  );
});

describe("a range", () => {
  test("of a merge is what it brought in", async () => {
    for (const range of [merge, "v1^0", `${merge}^1..${merge}`, "#12"]) {
      expect([range, await costOf(range)]).toEqual([range, 2]);
    }
    expect(await costOf("HEAD")).toBe(4);
    expect(await costOf("main~3")).toBe(1);
  });

  test.each([
    ["12", "Did you mean 12d, the last 12 days, or '#12', the pull request?"],
    ["feat/crat", "Did you mean feat/cart?"],
    ["yesterdy", "Did you mean yesterday?"],
    [
      "nosuch",
      "Expected something such as last-week, 7d, 2026-02, main..HEAD, '#12' or a ledger file.",
    ],
    ["main..feat/crat", "feat/crat is no commit of this repository. Did you mean feat/cart?"],
    ["feat/cart", "which holds them all. `--branch feat/cart` reports what was recorded on it."],
  ])("that is called %s is none", async (word, message) => {
    const refused = { message: expect.stringContaining(message), failureCode: "usage" };
    await expect(report(word)).rejects.toMatchObject(refused);
    await expect(report("last-week", "--compare", word)).rejects.toMatchObject(refused);
  });
});

describe("commits and pull requests of a database", () => {
  test.each([
    ["HEAD", 4],
    ["main~3", 1],
    ["v1", 3],
    ["v1..HEAD", 4],
    ["#12", 2],
    ["#134", 4],
  ])("%s comes to $%i, as from the ledger", async (word, cost) => {
    expect(await costOf(word, ...DATABASE)).toBe(cost);
    expect(await costOf(word)).toBe(cost);
  });

  test("are beside filters, and compared", async () => {
    expect(await costOf("v1", "--branch", "main", ...DATABASE)).toBe(1);
    const { stdout } = await report("HEAD", "--compare", "v1", ...DATABASE);
    expect(stdout).toContain("- Before: **$3.00**");
  });

  test("do not depend on which heads were fetched", async () => {
    const head = "refs/remotes/origin/pull/134/head";
    await repository.git("update-ref", head, "feat/cart");
    await repository.git("update-ref", "refs/remotes/origin/pull/135/head", "main~1");
    try {
      expect(await costOf("#134", ...DATABASE)).toBe(4);
    } finally {
      await repository.git("update-ref", "-d", head);
      await repository.git("update-ref", "-d", "refs/remotes/origin/pull/135/head");
    }
  });
});

describe("commits without records", () => {
  test.each([
    ["main..HEAD", "No usage is recorded in `main..HEAD`, which holds no commits.\n"],
    ["HEAD..v1", "No usage is recorded in `HEAD..v1`, which holds no commits.\n"],
    ["main~2", "No usage is recorded in `main~2`.\n"],
    ["#99", "No recorded usage is known to belong to pull request #99.\n"],
  ])("are called so: %s", async (word, sentence) => {
    for (const from of [[], ["--by", "model"], DATABASE]) {
      const { stdout } = await report(word, ...from);
      expect(stdout).toContain(`\n\n${sentence}`);
      expect(stdout).not.toMatch(/tokenledger init|None of these|these filters/);
    }
  });

  test("are told apart from what filters leave out", async () => {
    const asked = ["v1", "--branch", "feat/crat"];
    const sentence = "No recorded usage in `v1` matches these filters.\n\nNone of these records";
    expect((await report(...asked)).stdout).toContain(sentence);
    const ofNumber = (await report("#99", "--branch", "main", "--format", "markdown")).stdout;
    expect(ofNumber).toContain("No recorded usage of pull request #99 matches these filters.");
  });

  test("of a pull request may wait for its head", async () => {
    const { stderr } = await report("#99", "--format", "json");
    expect(stderr).toContain("tokenledger: If pull request #99 is open, or was merged by a rebase");
    expect((await report("#99", "--branch", "main")).stderr).toBe("");
  });
});
