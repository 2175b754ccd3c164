import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { HEADER_LINE } from "../../src/parts/ledger/format-row.ts";
import { createRandom, type Random } from "../../test/support/random.ts";

const MODELS = [
  "claude-sonnet-4-5-20250929",
  "claude-opus-4-5-20251101",
  "claude-haiku-4-5",
  "gpt-5.1-codex",
];
const TASK_TYPES = ["plan", "execute", "execute", "execute", "verify", "discuss", "quick"];
const START_MS = Date.UTC(2023, 10, 1);
const SPAN_MS = 3 * 365 * 86_400_000;
const BATCH_ROWS = 5_000;

/**
 * Writes a ledger of three years in the order of time: a session of four rows after another, a row
 * in 20 failed and in quotes. Every row has its price, as the hooks write it.
 *
 * @param seed - ledgers of different seeds share no session
 * @returns its size in bytes
 */
export async function writeSyntheticLedger(path: string, rows: number, seed = 4): Promise<number> {
  const file = createWriteStream(path);
  let sizeBytes = 0;
  const write = async (text: string) => {
    sizeBytes += Buffer.byteLength(text);
    if (!file.write(text)) await once(file, "drain");
  };
  await write(HEADER_LINE);
  const random = createRandom(seed);
  let sessionId = "";
  for (let start = 0; start < rows; start += BATCH_ROWS) {
    let text = "";
    for (let index = start; index < Math.min(rows, start + BATCH_ROWS); index += 1) {
      if (index % 4 === 0) sessionId = randomUuid(random);
      text += ledgerRow(index, START_MS + (index / rows) * SPAN_MS, sessionId);
    }
    await write(text);
  }
  file.end();
  await once(file, "close");
  return sizeBytes;
}

/** Returns row `index` of a ledger, with its line feed. */
export function ledgerRow(index: number, timeMs: number, sessionId: string): string {
  const failed = index % 20 === 0;
  const cells = [
    `${new Date(timeMs + 3_600_000).toISOString().slice(0, 19)}+01:00`,
    MODELS[index % MODELS.length],
    10_000 + (index % 90_000),
    500 + (index % 1_000),
    !failed,
    TASK_TYPES[index % TASK_TYPES.length],
    1_000 + (index % 60_000),
    failed ? `"error: API error 529, ""overloaded"" (${index % 25})"` : `Phase ${index % 40}`,
    sessionId,
    8_000,
    1_000,
    `0.0${45_076_350 + (index % 10_000)}`,
    "claude-code",
    index % 100 === 0 ? "größer" : "main",
  ];
  return `${cells.join(",")}\n`;
}

function randomUuid(random: Random): string {
  const digits = () => random.below(0x1_0000_0000).toString(16).padStart(8, "0");
  const hex = digits() + digits() + digits() + digits();
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}
