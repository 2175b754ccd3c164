import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const MODELS = ["claude-sonnet-4-5-20250929", "claude-opus-4-8", "claude-haiku-4-5-20251001"];
const SESSION_START_MS = Date.parse("2026-01-05T08:00:00Z");
const SOURCE_LINE = '  const total = rows.reduce((sum, row) => sum + row.cost, 0); // "net"\n';

/** How many logs to make, and how large they are together. */
export interface LogVolume {
  readonly files: number;
  readonly totalBytes: number;
}

/** Writes Claude Code logs of the usual mix into `folder`: prompts, tool results with whole files, streamed replies. */
export function writeSyntheticLogs(folder: string, { files, totalBytes }: LogVolume): void {
  const bytesPerFile = totalBytes / files;
  for (let file = 0; file < files; file++) {
    const project = join(folder, "projects", `-home-dev-project-${file % 40}`);
    mkdirSync(project, { recursive: true });
    const sessionId = `${String(file).padStart(8, "0")}-0000-4000-8000-000000000000`;
    writeFileSync(join(project, `${sessionId}.jsonl`), session(sessionId, file, bytesPerFile));
  }
}

function session(sessionId: string, seed: number, sizeBytes: number): string {
  const rows: string[] = [];
  let size = 0;
  for (let turn = 0; size < sizeBytes; turn++) {
    for (const row of turnRows(sessionId, seed, turn)) {
      rows.push(row);
      size += row.length + 1;
    }
  }
  return `${rows.join("\n")}\n`;
}

/** One request and what came of it: the reply in three rows, then the tool's result. */
function turnRows(sessionId: string, seed: number, turn: number): readonly string[] {
  const at = (offsetMs: number) =>
    new Date(SESSION_START_MS + seed * 600_000 + turn * 20_000 + offsetMs).toISOString();
  const common = {
    parentUuid: `${turn}`,
    isSidechain: false,
    userType: "external",
    cwd: `/home/dev/project-${seed % 40}`,
    sessionId,
    version: "2.1.233",
    gitBranch: "main",
  };
  const reply = (content: object, outputTokens: number, offsetMs: number) =>
    JSON.stringify({
      ...common,
      message: {
        model: MODELS[seed % MODELS.length],
        id: `msg_${seed}_${turn}`,
        type: "message",
        role: "assistant",
        content: [content],
        stop_reason: null,
        stop_sequence: null,
        usage: {
          input_tokens: 10,
          cache_creation_input_tokens: 800 + turn,
          cache_read_input_tokens: 20_000 + 900 * turn,
          cache_creation: { ephemeral_5m_input_tokens: 800 + turn, ephemeral_1h_input_tokens: 0 },
          output_tokens: outputTokens,
          service_tier: "standard",
        },
      },
      requestId: `req_${seed}_${turn}`,
      type: "assistant",
      uuid: `a-${seed}-${turn}-${offsetMs}`,
      timestamp: at(offsetMs),
    });
  const file = SOURCE_LINE.repeat(20 + ((seed + turn) % 60));
  return [
    reply(
      { type: "thinking", thinking: "Let me see. ".repeat(60), signature: "x".repeat(400) },
      3,
      4_000,
    ),
    reply({ type: "text", text: "I will change the sum." }, 8, 5_000),
    reply(
      {
        type: "tool_use",
        id: `toolu_${seed}_${turn}`,
        name: "Edit",
        input: { file_path: "src/sum.ts", old_string: SOURCE_LINE, new_string: SOURCE_LINE },
      },
      300 + turn,
      7_000,
    ),
    JSON.stringify({
      ...common,
      type: "user",
      message: {
        role: "user",
        content: [
          {
            tool_use_id: `toolu_${seed}_${turn}`,
            type: "tool_result",
            content: file.slice(0, 900),
          },
        ],
      },
      uuid: `u-${seed}-${turn}`,
      timestamp: at(9_000),
      toolUseResult: { filePath: "src/sum.ts", originalFile: file, userModified: false },
    }),
  ];
}
