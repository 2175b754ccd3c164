import zlib from "node:zlib";
import type { CallTokens } from "../../../usage/call.ts";
import { withProvider } from "../../../usage/model-variant.ts";
import { tokensWithCacheApart } from "../logs/call-tokens.ts";
import { JsonFields } from "../logs/json-fields.ts";

/** What a thread's document tells. */
export interface ThreadUsage {
  /** The model that the thread has now. */
  readonly model: string;
  readonly tokens: CallTokens;
  /** Whether somebody shared it with this machine's user. */
  readonly isImported: boolean;
}

/** Node can unpack documents from 22.15 on. */
export const CAN_UNPACK = zlib.zstdDecompressSync !== undefined;

const MAX_DOCUMENT_BYTES = 256 << 20;
/** What zlib says of data that is damaged, cut off or too large. */
const UNPACKABLE = /^(ZSTD_|Z_|ERR_BUFFER_TOO_LARGE)/;

const fields = new JsonFields();
const model = fields.field("model", "model");
const provider = fields.field("model", "provider");
const isImported = fields.field("imported");
// The requests stand beside it, but of each prompt only the last.
const input = fields.field("cumulative_token_usage", "input_tokens");
const output = fields.field("cumulative_token_usage", "output_tokens");
const cacheRead = fields.field("cumulative_token_usage", "cache_read_input_tokens");
const cacheWrite = fields.field("cumulative_token_usage", "cache_creation_input_tokens");

/** Reads a thread's document; undefined when it is none. */
export function readThreadUsage(
  data: Uint8Array,
  dataType: string | undefined,
): ThreadUsage | undefined {
  const packed = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  const bytes = dataType === "zstd" ? unpack(packed) : packed;
  if (bytes === undefined || !fields.read(bytes, 0, bytes.length)) return undefined;
  return {
    model: withProvider(model.text() ?? "unknown", provider.text()),
    tokens: tokensWithCacheApart({
      input: input.value(),
      output: output.value(),
      cacheRead: cacheRead.value(),
      cacheWrite: cacheWrite.value(),
    }),
    isImported: isImported.isTrue,
  };
}

function unpack(packed: Buffer): Buffer | undefined {
  try {
    return zlib.zstdDecompressSync(packed, { maxOutputLength: MAX_DOCUMENT_BYTES });
  } catch (error) {
    if (UNPACKABLE.test((error as NodeJS.ErrnoException).code ?? "")) return undefined;
    throw error;
  }
}
