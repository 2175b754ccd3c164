import { countOf } from "../logs/json-value.ts";
import { cursor } from "./line-kind.ts";
import type { TokenVector } from "./token-vector.ts";

/** What a count tells of the thread so far and of its last call. */
export interface TokenCount {
  readonly total: TokenVector | undefined;
  readonly last: TokenVector | undefined;
}

const INFO = Buffer.from("info");
const TOTAL = Buffer.from("total_token_usage");
const LAST = Buffer.from("last_token_usage");
const WINDOW = Buffer.from("model_context_window");
const COUNTS = [
  "input_tokens",
  "cached_input_tokens",
  "cache_write_input_tokens",
  "output_tokens",
  "reasoning_output_tokens",
  "total_tokens",
].map((name) => Buffer.from(name));

/**
 * Reads on in the line whose kind was told last, a count. Undefined when Codex did not write it as
 * it nearly always does, and it has to be read as any other row. What stands behind the counts is
 * half of the line and not looked at: the counts hold though the line was cut off there.
 */
export function readCountLine(): TokenCount | undefined {
  return cursor.next() && cursor.isNamed(INFO) ? readInfo() : undefined;
}

function readInfo(): TokenCount | undefined {
  if (!cursor.enter()) return undefined;
  let total: TokenVector | undefined;
  let last: TokenVector | undefined;
  while (cursor.next()) {
    if (cursor.isNamed(TOTAL)) {
      total = readVector();
      if (total === undefined) return undefined;
    } else if (cursor.isNamed(LAST)) {
      last = readVector();
      if (last === undefined) return undefined;
    } else if (!cursor.isNamed(WINDOW)) return undefined;
  }
  return cursor.leave() ? { total, last } : undefined;
}

function readVector(): TokenVector | undefined {
  if (!cursor.enter()) return undefined;
  const counts = [0, 0, 0, 0, 0, 0];
  let place = 0;
  while (cursor.next()) {
    place = findPlace(place);
    const count = cursor.count();
    if (place === COUNTS.length || count === undefined) return undefined;
    counts[place++] = countOf(count);
  }
  const [input = 0, cached = 0, cacheWrite = 0, output = 0, reasoning = 0, total = 0] = counts;
  return cursor.leave() ? { input, cached, cacheWrite, output, reasoning, total } : undefined;
}

/** Returns which count is at hand; it most likely is one from `likely` on, for they stand in order. */
function findPlace(likely: number): number {
  for (let place = likely; place < COUNTS.length; place++) if (isAt(place)) return place;
  for (let place = 0; place < likely; place++) if (isAt(place)) return place;
  return COUNTS.length;
}

function isAt(place: number): boolean {
  const name = COUNTS[place];
  return name !== undefined && cursor.isNamed(name);
}
