import { expect, test } from "vitest";
import { createPullRequest } from "../support/fake-pull-request.ts";
import { LEDGER, type LedgerRepository, ledgerRow } from "../support/ledger-repository.ts";

async function spend(repository: LedgerRepository, sessionId: string, usd: number) {
  await repository.append(LEDGER, ledgerRow({ sessionId, costNanoUsd: usd * 1e9 }));
  await repository.commit(`feat: ${sessionId}`);
}

/** A pull request of $9 after so many changes of $2, and one of another price. */
function afterMerged(count: number) {
  return createPullRequest(
    (repository) => spend(repository, "own", 9),
    async (repository) => {
      for (let index = 0; index < count; index += 1) await spend(repository, `old-${index}`, 2);
    },
  );
}

test("a pull request is judged by what was merged, and the headline names the multiple", async () => {
  await using pullRequest = await afterMerged(6);

  const failed = await pullRequest.runBundle({ "fail-cost-usd": "3x", "warn-cost-usd": "p90" });
  const passed = await pullRequest.run({ "fail-cost-usd": "5x" });

  expect(failed.summary).toContain(", 4.5 × the usual $2.00;");
  expect(failed.summary).toContain("above the limit of $6.00, 3 times the usual");
  expect(failed).toMatchObject({ exitCode: 1, outputs: { conclusion: "failure" } });
  expect(passed).toMatchObject({ exitCode: 0, outputs: { conclusion: "success" } });
});

test("beside too few merged changes it is not judged, which the report says", async () => {
  await using pullRequest = await afterMerged(3);

  const { exitCode, outputs, summary } = await pullRequest.run({ "fail-cost-usd": "3x" });

  expect(exitCode).toBe(0);
  expect(outputs).toMatchObject({ conclusion: "success" });
  expect(summary).toMatch(/> \[!NOTE\]\n> The cost is not judged by what is usual: .* there are 4/);
  expect(summary).not.toContain("the usual $");
});

test("a whole ledger is not compared with what was merged", async () => {
  await using pullRequest = await afterMerged(0);

  const { exitCode, log } = await pullRequest.run(
    { "fail-cost-usd": "3x" },
    { variables: { GITHUB_EVENT_NAME: "push" } },
  );

  expect(exitCode).toBe(1);
  expect(log.join("\n")).toMatch(
    /::error::Cannot use the input "fail-cost-usd": expected an amount in USD .*, got "3x"\./,
  );
});
