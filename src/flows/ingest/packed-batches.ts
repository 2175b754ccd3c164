import { toLlmCall } from "../../parts/database/llm-call.ts";
import { type PackedCalls, packCalls, unpackCalls } from "../../parts/database/packed-calls.ts";
import type { RowBatch } from "./read-rows.ts";

/** Batches as one thread hands them to another, several as one. */
export interface PackedBatch extends Omit<RowBatch, "records" | "calls"> {
  readonly packed: readonly PackedCalls[];
}

/** About a thousand rows: to hand over fewer at a time takes longer, and more of them are more memory. */
const PACK_BYTES = 163_840;

/** Packs batches: each at once, as what stays for long is swept up more often, and handed over with others. */
export async function* packBatches(batches: AsyncIterable<RowBatch>): AsyncGenerator<PackedBatch> {
  let held: PackedBatch[] = [];
  let packedOffset = 0;
  for await (const { records, ...batch } of batches) {
    held.push({ ...batch, packed: [packCalls(records.map(toLlmCall))] });
    if (batch.endOffset - packedOffset < PACK_BYTES && batch.end === undefined) continue;
    yield joined(held, batch);
    packedOffset = batch.endOffset;
    held = [];
  }
}

/** Returns batches as one that goes as far as the last of them. */
function joined(
  batches: readonly PackedBatch[],
  { endOffset, end }: Pick<RowBatch, "endOffset" | "end">,
): PackedBatch {
  const total = (count: (batch: PackedBatch) => number) =>
    batches.reduce((sum, batch) => sum + count(batch), 0);
  return {
    rowsRead: total(({ rowsRead }) => rowsRead),
    packed: batches.flatMap(({ packed }) => packed),
    rejects: batches.flatMap(({ rejects }) => rejects),
    expired: total(({ expired }) => expired),
    unpricedModels: [...new Set(batches.flatMap(({ unpricedModels }) => unpricedModels))],
    endOffset,
    ...(end !== undefined && { end }),
  };
}

export function unpackBatch({ packed, ...batch }: PackedBatch): RowBatch {
  return { ...batch, records: [], calls: packed.flatMap(unpackCalls) };
}
