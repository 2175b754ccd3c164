import { expect, test } from "vitest";
import { parseLedger } from "../../../src/parts/ledger/parse-ledger.ts";
import { createHookedRepository } from "../../support/hooked-repository.ts";

test.each(["1", "true"])(
  "TOKENLEDGER_CI=%s records where CI=true, and the rows say which run made them",
  async (value) => {
    await using repository = await createHookedRepository();
    const call = await repository.session.call();
    await repository.stage("a.txt");
    const environment = { CI: "true", TOKENLEDGER_CI: value, GITHUB_RUN_ID: "4711" };

    const { stderr } = await repository.run("git", ["commit", "--quiet", "-m", "one"], {
      environment,
    });

    expect(stderr).toBe("");
    expect(await repository.recorded()).toEqual([call]);
    const ledger = await repository.git("show", "HEAD:.telemetry/usage.csv");
    const [row] = parseLedger(ledger).rows;
    expect(row?.record).toMatchObject({ agent: "claude-code", notes: "CI run 4711" });
    expect(await repository.status()).toBe("");

    const report = await repository.cli("report", "--by", "origin", "--format", "csv");
    expect(report.stdout).toMatch(/^origin,ci,1,/m);
  },
);

test("TOKENLEDGER_CI=1 alone changes nothing on a developer's machine", async () => {
  await using repository = await createHookedRepository();
  await repository.session.call();
  await repository.stage("a.txt");

  await repository.run("git", ["commit", "--quiet", "-m", "one"], {
    environment: { TOKENLEDGER_CI: "1", GITHUB_RUN_ID: "4711" },
  });

  const [row] = parseLedger(await repository.git("show", "HEAD:.telemetry/usage.csv")).rows;
  expect(row?.record.notes).toBe("");
});
