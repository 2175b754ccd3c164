import type {
  CommitUsage,
  PreviousPullRequest,
  PullRequestContext,
  PullRequestUsage,
} from "../../src/parts/report/pull-request/pull-request-usage.ts";
import { summarize } from "../../src/parts/report/summarize.ts";
import { NO_COST } from "../../src/usage/priced-sum.ts";
import type { UsageRecord } from "../../src/usage/usage-record.ts";
import { usageRecord } from "./usage-record.ts";

export const CONTEXT: PullRequestContext = {
  commentId: "usage",
  baseBranch: "main",
  isFork: false,
  headShortId: "e94d10b",
  headUrl: "https://github.com/example/export/commit/e94d10b",
  runUrl: "https://github.com/example/export/actions/runs/4711",
  version: "0.3.0",
};

/** A pull request that adds no usage and does nothing else. */
export const NO_USAGE: PullRequestUsage = {
  added: await summarize([], async () => undefined),
  commits: [],
  coverage: { commits: 0, withUsage: 0, authorsWithout: [] },
  unplaced: undefined,
  previous: [],
  tampering: { removed: [], changed: [], removedCount: 0, changedCount: 0 },
  corrected: 0,
  rejected: 0,
  unread: [],
  cut: [],
  leftOut: [],
  verdicts: [],
};

/** Adds records up as they are: what has no cost has no price. */
export function summarizeRecords(records: readonly UsageRecord[]) {
  return summarize(records, async () => undefined);
}

/** Returns the usage of a pull request whose commits brought these records. */
export async function usageOf(
  commits: readonly (Omit<CommitUsage, "sums"> & { readonly records: readonly UsageRecord[] })[],
  values: Partial<PullRequestUsage> = {},
): Promise<PullRequestUsage> {
  return {
    ...NO_USAGE,
    coverage: {
      commits: commits.length,
      withUsage: commits.filter(({ records }) => records.length > 0).length,
      authorsWithout: [],
    },
    added: await summarizeRecords(commits.flatMap(({ records }) => records)),
    commits: await Promise.all(
      commits.map(async ({ records, ...commit }) => ({
        ...commit,
        sums: records.length === 0 ? undefined : (await summarizeRecords(records)).total,
      })),
    ),
    ...values,
  };
}

const OPUS = "claude-opus-4-5-20251101";
const SONNET = "claude-sonnet-4-5-20250929";
const CODEX = "gpt-5-codex";

const CACHED: Readonly<Record<string, number>> = { [OPUS]: 0.88, [SONNET]: 0.93, [CODEX]: 0.76 };

type Row = readonly [
  model: string,
  taskType: UsageRecord["taskType"],
  phase: number,
  inputTokens: number,
  outputTokens: number,
  cents: number,
  minutes: number,
  error?: string,
];

const COMMITS: readonly (readonly [shortId: string, subject: string, rows: readonly Row[]])[] = [
  ["3f2c81a", "docs(06): plan the export", [[OPUS, "plan", 6, 2_140_000, 18_400, 214, 12]]],
  [
    "b07e5d2",
    "feat(06): write rows as they come",
    [
      [SONNET, "execute", 6, 5_820_000, 61_200, 371, 31],
      [OPUS, "execute", 6, 1_260_000, 12_800, 118, 9],
    ],
  ],
  ["61d9ac4", "chore: update the lock file", []],
  [
    "c25f0e8",
    "feat(06): resume an export that was cut off",
    [
      [SONNET, "execute", 6, 4_410_000, 48_900, 296, 24],
      [CODEX, "execute", 6, 1_980_000, 27_300, 83, 14, "rate limit of the provider"],
      [CODEX, "execute", 6, 2_260_000, 31_900, 97, 17],
    ],
  ],
  [
    "8aa41b7",
    "test(07): export a million rows",
    [
      [SONNET, "verify", 7, 3_370_000, 39_600, 241, 22],
      [OPUS, "discuss", 7, 640_000, 7_100, 72, 4],
    ],
  ],
  [
    "e94d10b",
    "fix(07): close the file on a full disk",
    [[SONNET, "verify", 7, 1_150_000, 14_200, 86, 8]],
  ],
];

function recordOf([model, taskType, phase, input, output, cents, minutes, error]: Row, at: string) {
  return usageRecord({
    timestamp: at,
    model,
    taskType,
    inputTokens: input,
    outputTokens: output,
    cacheReadTokens: Math.round(input * (CACHED[model] ?? 0)),
    cacheWriteTokens: Math.round(input * 0.06),
    costNanoUsd: cents * 10_000_000,
    durationMs: minutes * 60_000,
    success: error === undefined,
    notes: error === undefined ? `Phase ${phase}` : `Phase ${phase} | error: ${error}`,
    agent: model === CODEX ? "codex" : "claude-code",
    branch: "export",
  });
}

const PREVIOUS: readonly (readonly [number: number, cents: number, title: string])[] = [
  [118, 1184, "Read the export's settings"],
  [117, 642, "Show how far an export has come"],
  [115, 1310, "Move the queue out of the server"],
  [112, 878, "Sign the files that are sent"],
  [111, 415, "Name the columns as the API does"],
  [109, 960, "Retry what a server did not answer"],
  [108, 1022, "Keep the time zone of a date"],
  [104, 530, "Warn of an empty query"],
];

/** A believable pull request of six commits, three models and two phases. */
export async function samplePullRequest(
  values: Partial<PullRequestUsage> = {},
): Promise<PullRequestUsage> {
  const previous: readonly PreviousPullRequest[] = PREVIOUS.map(([number, cents, title]) => ({
    number,
    title,
    ...NO_COST,
    records: 1,
    costNanoUsd: cents * 10_000_000,
    tokens: cents * 17_300,
    successRate: number % 4 === 0 ? 0.9 : 1,
  }));
  const commits = COMMITS.map(([shortId, subject, rows], commit) => ({
    shortId,
    subject,
    url: `https://github.com/example/export/commit/${shortId}`,
    records: rows.map((row, index) => recordOf(row, `2026-02-${20 + commit}T09:${10 + index}:00Z`)),
  }));
  return usageOf(commits, { previous, ...values });
}
