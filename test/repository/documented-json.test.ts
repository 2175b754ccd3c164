import { expect, test } from "vitest";
import { isCommand } from "../../src/doors/cli/commands.ts";
import { parseConfig } from "../../src/parts/config/read-config.ts";
import validateLine from "../../src/parts/import-lines/import-line-validator.generated.js";
import { CODE_BLOCKS, type CodeBlock, nameOf } from "../support/code-blocks.ts";

interface AgentSettings {
  readonly statusLine?: { readonly command: string };
}

const blocks = CODE_BLOCKS.filter(({ language }) => language === "json");

test.each(blocks.map((block) => ({ name: nameOf(block), ...block })))(
  "the JSON of $name is valid for what reads it",
  async (block) => {
    const value: object = JSON.parse(block.text);

    if ("statusLine" in value) expectCommand(value as AgentSettings);
    else if (block.page === "docs/import.md") expect(validateLine(value)).toBe(true);
    else await expectConfiguration(block);
  },
);

/** Claude Code's settings: what they run must be a command of ours. */
function expectCommand({ statusLine }: AgentSettings): void {
  const [program, command = ""] = statusLine?.command.split(" ") ?? [];

  expect(program).toBe("tokenledger");
  expect(isCommand(command)).toBe(true);
}

/** Everything else is `.telemetry/config.json`. */
async function expectConfiguration({ text, page }: CodeBlock): Promise<void> {
  await expect(parseConfig(text, page)).resolves.toBeDefined();
}
