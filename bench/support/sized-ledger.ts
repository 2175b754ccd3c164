import { appendFile } from "node:fs/promises";
import { formatRow, HEADER_LINE } from "../../src/parts/ledger/format-row.ts";
import type { UsageRecord } from "../../src/usage/usage-record.ts";

const HEADER = HEADER_LINE.trim().split(",");
const MODELS = ["claude-sonnet-4-5-20250929", "claude-opus-4-5-20251101", "claude-haiku-4-5"];
const ROWS_AT_ONCE = 10_000;

/** The record of a number: every one is another, 5 % have a quote, 1 % are not ASCII. */
export function numberedRecord(index: number): UsageRecord {
  return {
    timestamp: new Date(Date.UTC(2025, 0, 1) + index * 61_000).toISOString(),
    model: MODELS[index % MODELS.length] ?? "",
    inputTokens: 10_000 + index,
    outputTokens: 500 + (index % 1_000),
    success: index % 20 !== 0,
    taskType: index % 3 === 0 ? "plan" : "execute",
    durationMs: 1_000 + (index % 60_000),
    notes: index % 20 === 0 ? 'error: API error 529, "overloaded"' : `Phase ${index % 30}`,
    sessionId: `00000000-0000-4000-8000-${String(index >> 2).padStart(12, "0")}`,
    cacheReadTokens: 8_000,
    cacheWriteTokens: 1_000,
    costNanoUsd: 45_076_350 + index,
    agent: "claude-code",
    branch: index % 100 === 0 ? "größer" : "main",
  };
}

export function numberedRow(index: number): string {
  return formatRow(numberedRecord(index), HEADER);
}

/** Writes a ledger of as many rows as fill some bytes, from the record of a number on; returns how many. */
export async function writeSizedLedger(
  path: string,
  sizeBytes: number,
  firstIndex = 0,
): Promise<number> {
  let rows = 0;
  let block = HEADER_LINE;
  for (let bytes = block.length; bytes < sizeBytes; rows += 1) {
    const row = numberedRow(firstIndex + rows);
    bytes += Buffer.byteLength(row);
    block += row;
    if (rows % ROWS_AT_ONCE !== 0) continue;
    await appendFile(path, block);
    block = "";
  }
  await appendFile(path, block);
  return rows;
}
