import { COLUMNS } from "../../src/parts/ledger/columns.ts";

export const LEDGER_HEADER = `${COLUMNS.join(",")}\n`;

const MODELS = ["claude-opus-4-5", "claude-sonnet-4-5", "gpt-5-codex", "a model without a price"];
const TASK_TYPES = ["plan", "execute", "verify", "discuss", "quick", ""];
const START = Date.UTC(2026, 0, 1);
/** Some rows for each of many days, whatever their number is. */
const STEP_MS = 97_000;

/** Returns rows of a ledger, all different, of several models, task types, phases and days; some have failed, some have no price. */
export function ledgerRows(count: number, firstRow = 0): string {
  return Array.from({ length: count }, (_, index) => row(firstRow + index)).join("");
}

function row(number: number): string {
  const failed = number % 7 === 0;
  const notes = failed ? `error: timeout ${number % 3}` : `Phase ${number % 5} work`;
  const cells = [
    new Date(START + number * STEP_MS).toISOString(),
    MODELS[number % MODELS.length],
    1_000 + number,
    number % 900,
    number % 11 === 0 ? "" : !failed,
    TASK_TYPES[number % TASK_TYPES.length],
    number % 13 === 0 ? "" : number,
    notes,
    `session-${number % 211}`,
    number % 100,
    0,
    number % MODELS.length === 3 ? "" : (number * 1e-6).toFixed(6),
    "claude-code",
    "main",
  ];
  return `${cells.join(",")}\n`;
}
