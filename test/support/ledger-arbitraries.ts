import fc from "fast-check";
import { COLUMNS } from "../../src/parts/ledger/columns.ts";
import { TASK_TYPES } from "../../src/usage/task-type.ts";
import type { UsageRecord } from "../../src/usage/usage-record.ts";

/** Any text that a UTF-8 file can hold, most often of the characters that CSV, git and spreadsheets treat specially. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc
    .array(fc.constantFrom(..."\"',\n\r\t=+-@; a1é🦀\uFEFF", "<<<<<<<", "=======", "\r\n"))
    .map((parts) => parts.join("")),
  fc.string({ unit: "binary" }).filter((text) => !text.includes("\0")),
);

const anyTimestamp = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString());
const anyCount = fc.maxSafeNat();

/** Any usage record that a ledger can hold. */
export const anyRecord: fc.Arbitrary<UsageRecord> = fc.record({
  timestamp: anyTimestamp,
  model: anyText.filter((text) => /\S/.test(text)),
  inputTokens: anyCount,
  outputTokens: anyCount,
  success: fc.constantFrom(true, false, undefined),
  taskType: fc.constantFrom(...TASK_TYPES, undefined),
  durationMs: fc.option(anyCount, { nil: undefined }),
  notes: anyText,
  sessionId: anyText,
  cacheReadTokens: anyCount,
  cacheWriteTokens: anyCount,
  costNanoUsd: fc.option(anyCount, { nil: undefined }),
  agent: anyText,
  branch: anyText,
});

/** All columns and one that nobody knows, in any order. */
export const anyHeader: fc.Arbitrary<readonly string[]> = fc.shuffledSubarray(
  [...COLUMNS, "reviewer"],
  { minLength: COLUMNS.length + 1 },
);
