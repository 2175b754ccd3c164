import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { CODE_BLOCKS, type CodeBlock, nameOf } from "../../support/code-blocks.ts";
import {
  createDocumentationScene,
  type DocumentationScene,
} from "../../support/documentation/scene.ts";
import { NOT_COMPARED, NOT_RUN } from "./not-run.ts";

/** What test/repository and test/parts/database try. */
const OTHER_LANGUAGES = ["json", "yaml", "sql"];
/** Pages that are tried with every `npm test`; the others are in the soak. */
const ALWAYS = ["README.md", "docs/hooks.md"];

const blocks = CODE_BLOCKS.filter(({ language }) => !OTHER_LANGUAGES.includes(language));
const reasonFor = ({ text }: CodeBlock) =>
  Object.keys(NOT_RUN).find((start) => text.startsWith(start));
const typed = blocks.filter((block) => reasonFor(block) === undefined);

let scene: DocumentationScene;
beforeAll(async () => {
  scene = await createDocumentationScene();
});
afterAll(() => scene[Symbol.asyncDispose]());

for (const block of typed) {
  const tags = ALWAYS.includes(block.page) ? [] : ["soak"];

  test(`${nameOf(block)} can be typed, and shows what the page shows`, { tags }, async () => {
    const { lines, shown } = readBlock(block.text);

    const { exitCode, text } = await scene.type(lines);

    expect({ exitCode, text: exitCode === 0 ? "" : text }).toEqual({ exitCode: 0, text: "" });
    expect(text).not.toContain("commit not affected");
    if (block.page in NOT_COMPARED) return;
    const words = text.split("\n").map(withoutSpaces);
    expect(shown.filter((line) => !words.includes(line))).toEqual([]);
  });
}

/**
 * Returns what is typed of a block: the lines after a prompt, or all where there is none. And what is shown that does
 * not change from day to day: lines without a number, such as the heads of tables.
 */
function readBlock(block: string) {
  const all = block.split("\n");
  const prompted = all.filter((line) => line.startsWith("$ "));
  if (prompted.length === 0) return { lines: block, shown: [] };
  const shown = all.filter((line) => !/^\$ |\d|…|^Next: |^\s*$/.test(line)).map(withoutSpaces);
  return { lines: prompted.map((line) => line.slice(2)).join("\n"), shown };
}

function withoutSpaces(line: string): string {
  return line.trim().replaceAll(/\s+/g, " ");
}

test("there is no reason for a block that is gone", () => {
  const used = new Set(blocks.map(reasonFor));

  expect(Object.keys(NOT_RUN).filter((start) => !used.has(start))).toEqual([]);
});

test("the workflow that folds the files of merged branches pushes one ledger", async () => {
  const workflow = CODE_BLOCKS.find(
    ({ page, language }) => page === "docs/ledger.md" && language === "yaml",
  );
  const { jobs }: { jobs: { compact: { steps: readonly { run?: string }[] } } } = parse(
    workflow?.text ?? "",
  );
  const steps = jobs.compact.steps.flatMap(({ run }) => run ?? []);

  // As actions/checkout leaves a clone.
  const { exitCode, text } = await scene.type(`
    git switch --quiet main && git branch --quiet --set-upstream-to origin/main && git pull --quiet
    ${steps.join("\n")}
    git fetch --quiet && git ls-tree -r --name-only origin/main .telemetry/
    git show origin/main:.telemetry/usage.csv`);

  expect({ exitCode, text }).toMatchObject({ exitCode: 0 });
  expect(text).toContain("Moved 1 row of 1 file to .telemetry/usage.csv.");
  expect(text).not.toMatch(/^\.telemetry\/usage\/merged-work\.csv$/m);
  expect(text).toContain(",merged,");
});
