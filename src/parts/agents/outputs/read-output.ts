import { statSync } from "node:fs";
import { Failure } from "../../../usage/failure.ts";
import { readDocument } from "../logs/json-document.ts";
import { parseObject } from "../logs/json-rows.ts";
import { type JsonObject, listOf, objectOf } from "../logs/json-value.ts";
import { parseJson } from "../logs/parse-json.ts";
import { isClaudeRow, readClaudeOutput } from "./claude-output.ts";
import { isCodexRow, readCodexOutput } from "./codex-output.ts";
import { isGeminiDocument, readGeminiOutput } from "./gemini-output.ts";
import type { SessionOutput } from "./session-output.ts";
import { isTokenUsageRow, readTokenUsage } from "./token-usage.ts";

const KNOWN =
  "an execution file of claude-code-action, the JSON of `claude -p`, `codex exec --json` or `gemini`, or gh-aw's token-usage.jsonl";
/** Programs print a line or two before their JSON, which may begin like it (`[WARN] …`), and after it. */
const JSON_START = /^[[{]/gm;
const JSON_END = /^[\]}]\s*$/gm;
const MAX_STARTS = 20;

/**
 * Reads the sessions that a program's output file tells of; what it is the content says. What has no
 * time of its own was made when the file was last written to.
 *
 * @throws {Failure} when the file cannot be read, or is none of the known.
 */
export function readOutput(path: string): readonly SessionOutput[] {
  const bytes = readDocument(path);
  if (bytes === undefined) {
    throw new Failure(
      `Cannot read the output ${path}: expected a file of at most 64 MB that you may read. Look whether the agent ran and wrote it.`,
    );
  }
  const sessions = parseOutput(bytes.toString("utf8"), statSync(path).mtime.toISOString());
  if (sessions !== undefined) return sessions;
  throw new Failure(`Cannot read the output ${path}: expected ${KNOWN}, got something else.`);
}

function parseOutput(text: string, writtenAt: string): readonly SessionOutput[] | undefined {
  // The agent was stopped before it asked for anything.
  if (text.trim() === "") return [];
  const lines = parseRows(text);
  // Of lines the last alone would be a document too.
  const whole = lines.length > 1 ? undefined : findDocument(text);
  const document = objectOf(whole);
  if (isGeminiDocument(document)) return [readGeminiOutput(document, writtenAt)];
  const rows = whole === undefined ? lines : [document, ...listOf(whole).map(objectOf)];
  if (rows.some(isTokenUsageRow)) return [readTokenUsage(rows, writtenAt)];
  if (rows.some(isClaudeRow)) return readClaudeOutput(rows, writtenAt);
  return rows.some(isCodexRow) ? readCodexOutput(rows, writtenAt) : undefined;
}

/** Returns the JSON that stands in a text, in one line or in many; undefined when it is not one document. */
function findDocument(text: string): unknown {
  const starts = Array.from(text.matchAll(JSON_START), ({ index }) => index).slice(0, MAX_STARTS);
  const last = Array.from(text.matchAll(JSON_END), ({ index }) => index + 1).at(-1);
  for (const start of starts) {
    const found = parseJson(text.slice(start)) ?? parseJson(text.slice(start, last));
    if (found !== undefined) return found;
  }
  return undefined;
}

function parseRows(text: string): readonly JsonObject[] {
  return text
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .flatMap<JsonObject>((line) => parseObject(line) ?? []);
}
