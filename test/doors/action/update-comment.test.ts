import { describe, expect, test } from "vitest";
import { COMMENT_MODES } from "../../../src/doors/action/inputs.ts";
import { wantsComment } from "../../../src/doors/action/update-comment.ts";
import type { PullRequestUsage } from "../../../src/parts/report/pull-request/pull-request-usage.ts";
import { NO_USAGE } from "../../support/sample-pull-request.ts";

const TAMPERING = NO_USAGE.tampering;

/** What a pull request does, and the modes in which that is worth a comment. */
const CASES: readonly (readonly [string, Partial<PullRequestUsage>, readonly string[]])[] = [
  ["nothing", {}, ["always"]],
  [
    "rows",
    { added: { ...NO_USAGE.added, total: { ...NO_USAGE.added.total, records: 1 } } },
    ["auto", "always", "changes"],
  ],
  ["rows that cannot be read", { rejected: 1 }, ["auto", "always", "changes"]],
  ["removals", { tampering: { ...TAMPERING, removedCount: 1 } }, ["auto", "always", "changes"]],
  ["changes", { tampering: { ...TAMPERING, changedCount: 1 } }, ["auto", "always", "changes"]],
  ["corrections", { corrected: 1 }, ["always", "changes"]],
  ["a crossed threshold", { verdicts: [{ level: "warn", sentence: "" }] }, ["auto", "always"]],
];

describe("a pull request that brings", () => {
  test.each(CASES)("%s", (_, values, modes) => {
    const wanting = COMMENT_MODES.filter((mode) => wantsComment(mode, { ...NO_USAGE, ...values }));

    expect(wanting).toEqual(modes);
  });
});
