import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { HEADER_LINE } from "../../../src/parts/ledger/format-row.ts";
import { Failure, UsageFailure } from "../../../src/usage/failure.ts";
import { createEarlierRepository } from "../../support/earlier-repository.ts";

const INIT = "2026-03-01T12:00:00Z";

describe("tokenledger backfill", () => {
  test("shows by month what it would add, and adds it when told to", async () => {
    await using repository = await createEarlierRepository();
    await repository.session.call({ timestamp: "2026-01-20T10:00:00.000Z", outputTokens: 990 });
    await repository.commitAt("2026-01-20T11:00:00Z");
    await repository.session.call({ timestamp: "2026-02-05T10:00:00.000Z", outputTokens: 1990 });
    await repository.session.call({ timestamp: "2026-02-05T10:01:00.000Z", outputTokens: 2990 });
    await repository.commitAt("2026-02-05T11:00:00Z");
    await repository.session.call({ timestamp: "2026-02-06T10:00:00.000Z", outputTokens: 3990 });
    await repository.init(INIT);

    const { stdout, exitCode } = await repository.backfill(["--yes"]);

    expect({ stdout, exitCode }).toEqual({
      exitCode: 0,
      stdout: [
        "Month    Calls  Tokens    Cost",
        "2026-01      1  1.00 k  $0.015",
        "2026-02      3  9.00 k   $0.13",
        "Total        4  10.0 k   $0.15",
        "",
        "3 records of 2 commits; 1 call led to no commit.",
        "Added 3 records to .telemetry/usage.csv. Commit that file: `tokenledger report --by commit` and `tokenledger show <commit>` then give each to the commit that it led to.",
        "",
      ].join("\n"),
    });
    expect(await repository.rows()).toEqual([
      expect.objectContaining({ outputTokens: 990, branch: "main", agent: "claude-code" }),
      expect.objectContaining({ outputTokens: 4980, inputTokens: 20, taskType: "execute" }),
      expect.objectContaining({ outputTokens: 3990, sessionId: repository.session.id }),
    ]);
    const [, second] = await repository.rows();
    expect(new Date(second?.timestamp ?? "")).toEqual(new Date("2026-02-05T10:01:00Z"));
  });

  test("--dry-run only shows", { tags: ["soak"] }, async () => {
    await using repository = await createEarlierRepository();
    await repository.session.call({ timestamp: "2026-02-05T10:00:00.000Z" });
    await repository.init(INIT);

    const { stdout } = await repository.backfill(["--dry-run", "--yes"]);

    expect(stdout).toMatch(
      /1 record of 0 commits; 1 call led to no commit\.\nDry run: nothing was/,
    );
    expect(await repository.rows()).toEqual([]);
    expect(existsSync(join(repository.root, ".git/tokenledger/reservation.json"))).toBe(false);
  });

  test("programs read the months alone", async () => {
    await using repository = await createEarlierRepository();
    // In Berlin a call of February.
    await repository.session.call({ timestamp: "2026-01-31T23:30:00.000Z", outputTokens: 990 });
    await repository.init(INIT);

    const { stdout, stderr } = await repository.backfill([
      ...["--dry-run", "--json", "--timezone", "Europe/Berlin"],
    ]);

    expect(JSON.parse(stdout)).toEqual([
      { month: "2026-02", calls: 1, tokens: 1000, cost_usd: 0.01488, unpriced_calls: 0 },
    ]);
    expect(stderr).toContain("Dry run: nothing was written.");
  });

  test("asks first, and a no adds nothing", async () => {
    await using repository = await createEarlierRepository();
    const call = await repository.session.call({ timestamp: "2026-02-05T10:00:00.000Z" });
    await repository.init(INIT);
    const questions: string[] = [];
    const answer = (yes: boolean) => ({
      confirm: async (question: string) => {
        questions.push(question);
        return yes;
      },
    });

    const no = await repository.backfill([], answer(false));
    const afterNo = await repository.rows();
    await repository.backfill([], answer(true));

    expect(no.stdout).toMatch(/\nNothing was added\.\n$/);
    expect(no.exitCode).toBe(0);
    expect(afterNo).toEqual([]);
    expect(questions).toEqual([
      "Add 1 record to .telemetry/usage.csv?",
      "Add 1 record to .telemetry/usage.csv?",
    ]);
    expect(await repository.outputs()).toEqual([call]);
  });

  test("without a terminal it needs --yes", { tags: ["soak"] }, async () => {
    await using repository = await createEarlierRepository();
    await repository.session.call({ timestamp: "2026-02-05T10:00:00.000Z" });
    await repository.init(INIT);

    const run = repository.backfill([]);

    await expect(run).rejects.toThrow(UsageFailure);
    await expect(run).rejects.toThrow(/--yes/);
    expect(await repository.rows()).toEqual([]);
  });

  test("twice adds nothing", async () => {
    await using repository = await createEarlierRepository();
    const call = await repository.session.call({ timestamp: "2026-02-05T10:00:00.000Z" });
    await repository.init(INIT);
    await repository.backfill(["--yes"]);

    const { stdout } = await repository.backfill([]);

    expect(stdout).toMatch(/^Nothing to add: /);
    expect(await repository.outputs()).toEqual([call]);
  });

  test("with no calls there is nothing to add, and nothing to ask", {
    tags: ["soak"],
  }, async () => {
    await using repository = await createEarlierRepository();
    await repository.init(INIT);

    const { stdout, exitCode } = await repository.backfill([]);

    expect({ stdout, exitCode }).toEqual({
      exitCode: 0,
      stdout:
        "Nothing to add: the agents' logs hold no earlier call of this repository that is not recorded.\n",
    });
  });

  test("leaves the calls since init to the hooks", async () => {
    await using repository = await createEarlierRepository();
    const before = await repository.session.call({ timestamp: "2026-03-01T11:59:59.999Z" });
    await repository.session.call({ timestamp: "2026-03-01T12:00:00.000Z" });
    await repository.init(INIT);

    await repository.backfill(["--yes"]);

    expect(await repository.outputs()).toEqual([before]);
  });

  test("where init never ran, leaves the calls since the last commit to the hooks", {
    tags: ["soak"],
  }, async () => {
    await using repository = await createEarlierRepository();
    await repository.write(".telemetry/usage.csv", HEADER_LINE);
    const before = await repository.session.call({ timestamp: "2026-02-05T09:00:00.000Z" });
    await repository.commitAt("2026-02-05T10:00:00Z");
    await repository.session.call({ timestamp: "2026-02-05T11:00:00.000Z" });

    const { stdout } = await repository.backfill(["--yes"]);
    await repository.commitAt("2026-02-05T12:00:00Z");
    const again = await repository.backfill(["--yes"]);

    expect(await repository.outputs()).toEqual([before]);
    expect(stdout).toContain("Added 1 record");
    expect(again.stdout).toMatch(/^Nothing to add: /);
  });

  test("--since takes the calls from that time on, and the rest can follow", {
    tags: ["soak"],
  }, async () => {
    await using repository = await createEarlierRepository();
    const first = await repository.session.call({ timestamp: "2026-02-04T23:59:59.000Z" });
    const second = await repository.session.call({ timestamp: "2026-02-05T00:00:00.000Z" });
    await repository.init(INIT);

    await repository.backfill(["--since", "2026-02-05T00:00:00Z", "--yes"]);
    const limited = await repository.outputs();
    await repository.backfill(["--yes"]);

    expect(limited).toEqual([second]);
    expect(await repository.outputs()).toEqual([second, first]);
  });

  test("names the models without a price, and leaves their cost empty", {
    tags: ["soak"],
  }, async () => {
    await using repository = await createEarlierRepository();
    await repository.session.call({ timestamp: "2026-02-05T09:00:00.000Z", model: "acme-1" });
    await repository.session.call({ timestamp: "2026-02-05T10:00:00.000Z", outputTokens: 100 });
    await repository.init(INIT);

    const { stdout } = await repository.backfill(["--yes"]);

    expect(stdout).toMatch(/^2026-02 +2 +\S+ k +≥ \$0\.0015$/m);
    expect(stdout).toMatch(/^No known price: acme-1, 1 call with \S+ k tokens$/m);
    expect((await repository.rows()).map(({ costNanoUsd }) => costNanoUsd)).toEqual([
      undefined,
      1_530_000,
    ]);
  });

  test("takes no call of another repository, nor of an agent that is not to be read", {
    tags: ["soak"],
  }, async () => {
    await using repository = await createEarlierRepository();
    await repository.git("init", "--quiet", "vendor");
    const call = await repository.session.call({ timestamp: "2026-02-05T09:00:00.000Z" });
    for (const folder of ["vendor", ".."]) {
      const cwd = join(repository.root, folder);
      await repository.session.call({ timestamp: "2026-02-05T10:00:00.000Z", cwd });
    }
    await repository.init(INIT);

    await repository.backfill(["--yes"]);
    await repository.write(".telemetry/config.json", '{ "agents": [] }');
    await repository.session.call({ timestamp: "2026-02-05T11:00:00.000Z" });
    const { stdout } = await repository.backfill(["--yes"]);

    expect(await repository.outputs()).toEqual([call]);
    expect(stdout).toMatch(/^Nothing to add: /);
  });

  test("stops when another process records the calls while it asks", {
    tags: ["soak"],
  }, async () => {
    await using repository = await createEarlierRepository();
    const call = await repository.session.call({ timestamp: "2026-02-05T10:00:00.000Z" });
    await repository.init(INIT);
    const confirm = async () => {
      await repository.backfill(["--yes"]);
      return true;
    };

    await expect(repository.backfill([], { confirm })).rejects.toThrow(/run .* again/);

    expect(await repository.outputs()).toEqual([call]);
  });
});

describe("the ledger of a backfill", () => {
  test("is the branch's own where each branch has one", { tags: ["soak"] }, async () => {
    await using repository = await createEarlierRepository();
    await repository.commitAt("2026-01-05T10:00:00Z");
    const call = await repository.session.call({ timestamp: "2026-02-05T10:00:00.000Z" });
    await repository.init(INIT, "--per-branch");
    await repository.git("checkout", "--quiet", "-b", "feature/login");

    const { stdout } = await repository.backfill(["--yes"]);

    expect(stdout).toContain("Added 1 record to .telemetry/usage/feature-login.csv.");
    expect(await repository.outputs()).toEqual([call]);
  });

  test("keeps its eight columns, and twice adds nothing there either", {
    tags: ["soak"],
  }, async () => {
    await using repository = await createEarlierRepository();
    await repository.session.call({ timestamp: "2026-02-05T10:00:00.000Z", outputTokens: 77 });
    await repository.init(INIT);
    const header =
      "timestamp,model,prompt_tokens,completion_tokens,task_success,task_type,duration_ms,notes\n";
    await repository.write(".telemetry/usage.csv", header);

    await repository.backfill(["--yes"]);
    await repository.backfill(["--yes"]);

    expect(await repository.read(".telemetry/usage.csv")).toMatch(
      /^.*notes\n[^\n]*,claude-sonnet-4-5-20250929,10,77,true,execute,\d*,\n$/,
    );
  });

  test("has to be in a folder that init makes", { tags: ["soak"] }, async () => {
    await using repository = await createEarlierRepository();

    const run = repository.backfill(["--yes"]);

    await expect(run).rejects.toThrow(Failure);
    await expect(run).rejects.toThrow(/\.telemetry does not exist.*tokenledger init/);
  });

  test("must not be ignored, nor a link", { tags: ["soak"] }, async () => {
    await using repository = await createEarlierRepository();
    await repository.session.call({ timestamp: "2026-02-05T10:00:00.000Z" });
    await repository.init(INIT);

    await repository.append(".gitignore", ".telemetry/*.csv\n");
    await expect(repository.backfill(["--yes"])).rejects.toThrow(/git ignores/);
    await repository.write(".gitignore", "");
    await repository.run("mv", [".telemetry/usage.csv", "elsewhere.csv"]);
    await repository.run("ln", ["-s", "../elsewhere.csv", ".telemetry/usage.csv"]);
    await expect(repository.backfill(["--yes"])).rejects.toThrow(/symbolic link/);
  });

  test("is left alone while a rebase is under way", { tags: ["soak"] }, async () => {
    await using repository = await createEarlierRepository();
    await repository.commitAt("2026-01-05T10:00:00Z");
    await repository.commitAt("2026-01-05T11:00:00Z");
    await repository.session.call({ timestamp: "2026-02-05T10:00:00.000Z" });
    await repository.init(INIT);
    await repository.run("git", ["rebase", "--interactive", "HEAD^"], {
      environment: { GIT_SEQUENCE_EDITOR: "sed -i 1s/pick/edit/" },
    });

    await expect(repository.backfill(["--yes"])).rejects.toThrow(/rebase.* is under way/);
  });
});

describe("init", () => {
  test("ends with how many earlier calls there are, and how to add them", {
    tags: ["soak"],
  }, async () => {
    await using repository = await createEarlierRepository();
    await repository.session.call({ timestamp: "2026-02-05T10:00:00.000Z" });
    const { stdout: one } = await repository.init(INIT);
    await repository.session.call({ timestamp: "2026-02-06T10:00:00.000Z" });
    const { stdout: two } = await repository.init(INIT);
    await repository.backfill(["--yes"]);
    const { stdout: none } = await repository.init(INIT);

    expect(one).toMatch(
      /\n\n1 call made here before now is in the agents' logs: `tokenledger backfill` adds it\.\n$/,
    );
    expect(two).toMatch(
      /\n\n2 calls made here before now are in the agents' logs: `tokenledger backfill` adds them\.\n$/,
    );
    expect(none).toBe("Everything is in place already.\n");
  });

  test("succeeds when it cannot tell", { tags: ["soak"] }, async () => {
    await using repository = await createEarlierRepository();
    await repository.init(INIT);
    await repository.write(".telemetry/config.json", '{ "agents": ["abacus"] }');

    const { exitCode, stdout, stderr } = await repository.init(INIT);

    expect({ exitCode, stdout }).toEqual({
      exitCode: 0,
      stdout: "Everything is in place already.\n",
    });
    expect(stderr).toMatch(/^tokenledger: cannot tell what the agents' logs hold \(.*abacus/);
  });
});
