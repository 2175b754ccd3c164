import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

interface ToolUse {
  readonly type: "tool_use";
  readonly name: string;
  readonly input: {
    readonly file_path: string;
    readonly content: string;
    readonly command: string;
  };
}

interface Row {
  readonly timestamp: string;
  readonly message: { readonly content: string | readonly (ToolUse | { readonly type: "text" })[] };
}

const COMMIT = /^git commit -m "(.*)"$/;

/**
 * Replays a recorded session: its rows go to the agent's log as of now, and what the agent did
 * with its tools is done in the repository. Stops at each commit that the agent made, and, as
 * people do after an error, once more at the end.
 */
export function* replay(
  recording: string,
  { root, log }: { readonly root: string; readonly log: string },
): Generator<string> {
  const rows = recording.trim().split("\n");
  const lastTime = Date.parse((JSON.parse(rows.at(-1) ?? "{}") as Row).timestamp);
  const shiftMs = Date.now() - lastTime;
  mkdirSync(dirname(log), { recursive: true });
  for (const line of rows) {
    const row = JSON.parse(line) as Row;
    const timestamp = new Date(Date.parse(row.timestamp) + shiftMs).toISOString();
    appendFileSync(log, `${JSON.stringify({ ...row, cwd: root, timestamp })}\n`);
    for (const { name, input } of toolUses(row)) {
      const message = COMMIT.exec(input.command ?? "")?.[1];
      if (name === "Write") {
        mkdirSync(join(root, dirname(input.file_path)), { recursive: true });
        writeFileSync(join(root, input.file_path), input.content);
      } else if (message !== undefined) {
        yield message;
      }
    }
  }
  yield "test(07): check the sums";
}

function toolUses({ message }: Row): readonly ToolUse[] {
  return typeof message.content === "string"
    ? []
    : message.content.filter((block) => block.type === "tool_use");
}
