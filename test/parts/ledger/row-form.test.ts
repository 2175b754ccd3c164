import fc from "fast-check";
import { expect, test } from "vitest";
import { COLUMNS } from "../../../src/parts/ledger/columns.ts";
import { parseLedger } from "../../../src/parts/ledger/parse-ledger.ts";
import validate from "../../../src/parts/ledger/row-validator.generated.js";

const COUNTS = ["", "0", "12", "007", "1.0", "4.5e4", "1e20", "1".repeat(16)];
const NO_COUNTS = [" 1", "-1", "+1", "1.", ".5", "0x10", "Infinity", "NaN", "1e", "１"];
const count = fc.constantFrom(...COUNTS, ...NO_COUNTS);
const cells = fc.record({
  timestamp: fc.constantFrom(
    ...["2026-02-23T22:19:12+01:00", "2026-02-23 22:19:12z", "2026-02-23T22:19:12.123456789Z"],
    ...["2026-02-23", "2026-02-30T00:00:00Z", "2026-02-23T22:19:12", " 2026-02-23T22:19:12Z"],
  ),
  model: fc.constantFrom("m", " m", "é", "", " ", "\t", "\u00a0", "'=1"),
  prompt_tokens: count,
  completion_tokens: count,
  task_success: fc.constantFrom("true", "false", "", "True", "FALSE", "tRue", " true", "1"),
  task_type: fc.constantFrom("plan", "execute", "", "Plan", " ", "constructor"),
  duration_ms: count,
  notes: fc.constantFrom("", "Phase 6"),
  session_id: fc.constantFrom("", "s"),
  cache_read_tokens: count,
  cache_write_tokens: count,
  cost_usd: fc.constantFrom("", "0", "0.045", "1.2345e-05", "1.0123456789", "1.", "-1", "9e9", " "),
  agent: fc.constant(""),
  branch: fc.constant(""),
});

test("no row is taken that the schema would not take", () => {
  fc.assert(
    fc.property(cells, (row) => {
      const line = COLUMNS.map((column) => row[column]).join(",");
      const { rows } = parseLedger(`${COLUMNS.join(",")}\n${line}\n`);

      if (rows.length > 0) expect(validate(row), line).toBe(true);
    }),
    { numRuns: 2_000 },
  );
  for (const wrong of NO_COUNTS) {
    const row = `2026-02-23T22:19:12Z,m,${wrong}`;
    expect(parseLedger(`timestamp,model,prompt_tokens\n${row}\n`).rejects, wrong).toHaveLength(1);
  }
});
