import type {
  PullRequestContext,
  PullRequestUsage,
} from "../../src/parts/report/pull-request/pull-request-usage.ts";
import { CONTEXT, NO_USAGE, usageOf } from "./sample-pull-request.ts";
import { usageRecord } from "./usage-record.ts";

/** A pull request in which everything that somebody else wrote is this text. */
export async function hostilePullRequest(text: string): Promise<PullRequestUsage> {
  const records = [1, 2, 3].map((minute) =>
    usageRecord({
      timestamp: `2026-02-23T10:0${minute}:00Z`,
      model: minute === 3 ? `${text}${minute}` : text,
      notes: `error: ${text}`,
      success: minute === 2,
      agent: text,
      branch: text,
      sessionId: text,
      costNanoUsd: minute === 3 ? undefined : minute * 1_000_000_000,
    }),
  );
  const [first, second, unpriced] = records;
  if (first === undefined || second === undefined || unpriced === undefined) return NO_USAGE;
  return usageOf(
    records.map((record, index) => ({
      shortId: index === 0 ? text : "b07e5d2",
      subject: text,
      url: text,
      records: [record],
    })),
    {
      previous: [1, 2, 3].map((number) => ({
        number: number === 1 ? undefined : number,
        title: text,
        ...{ records: 1, costNanoUsd: 0, unpricedRecords: 1, unpricedTokens: 1000 },
        tokens: 1000,
        successRate: undefined,
      })),
      tampering: {
        removed: [unpriced],
        changed: [
          { before: first, after: { ...first, agent: `${text}x`, branch: "", inputTokens: 1 } },
        ],
        removedCount: 1,
        changedCount: 1,
      },
      corrected: 1,
      rejected: 1,
      conflicts: [text],
      leftOut: [text, `Only the first 64 MB of ${text}.csv were read.`],
      verdicts: [
        { level: "warn", sentence: text },
        { level: "fail", sentence: `Too dear: ${text}` },
      ],
    },
  );
}

/** The place of such a report, its branch and ids named by the same hand. */
export function hostileContext(text: string): PullRequestContext {
  return {
    ...CONTEXT,
    baseBranch: text,
    commentId: text.slice(0, 100),
    headShortId: text,
    headUrl: text,
    runUrl: text,
    version: text,
    isFork: true,
  };
}
