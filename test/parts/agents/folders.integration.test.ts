import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";

const AGENTS = join("src", "parts", "agents");

/** Agents that were made from another, whose reader they use; and what programs print that log the same counts. */
const MADE_FROM: Readonly<Record<string, readonly string[]>> = {
  "claude-desktop": ["claude-code"],
  icodemate: ["opencode"],
  kilo: ["opencode"],
  "mimo-code": ["opencode"],
  "oh-my-pi": ["pi"],
  openclaude: ["claude-code"],
  outputs: ["claude-code", "codex", "gemini-cli"],
  "prime-agent": ["pi"],
  "trae-cli": ["codex"],
};

async function foldersUsedBy(folder: string): Promise<readonly string[]> {
  const names = await readdir(join(AGENTS, folder));
  const texts = await Promise.all(
    names.map((name) => readFile(join(AGENTS, folder, name), "utf8")),
  );
  const imports = texts.flatMap((text) => [...text.matchAll(/"\.\.\/([\w-]+)\/[\w.-]+"/g)]);
  return [...new Set(imports.map((found) => found[1] ?? ""))];
}

test("an agent's folder uses that of another only where one was made from the other", async () => {
  const entries = await readdir(AGENTS, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory() && entry.name !== "logs");

  for (const { name } of folders) {
    const others = (await foldersUsedBy(name)).filter((folder) => folder !== "logs");
    expect(others.sort(), name).toEqual(MADE_FROM[name] ?? []);
  }
});
