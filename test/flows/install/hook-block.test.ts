import { expect, test } from "vitest";
import {
  addBlock,
  beginsWithBlock,
  isShellScript,
  removeBlock,
} from "../../../src/flows/install/hook-block.ts";
import { hookScript } from "../../../src/flows/install/hook-script.ts";
import { markedLines } from "../../../src/flows/install/text-edits.ts";

const OURS = hookScript("pre-commit", { folders: [""] });

test.each([
  "#!/bin/bash\nset -eu\nlint\n",
  "#!/bin/sh\nlint; exit $?",
  "lint",
  "\n\n",
  "#!/bin/sh\n",
  "#!/bin/sh",
  "#!/bin/sh\r\nlint\r\n",
])(
  "a block in %j is read first, is renewed and not repeated, and comes out without a trace",
  (text) => {
    const hook = addBlock(text, OURS, "pre-commit");

    expect(beginsWithBlock(hook)).toBe(true);
    expect(addBlock(hook, OURS, "pre-commit")).toBe(hook);
    expect(removeBlock(hook)).toBe(text);
  },
);

test("the shebang stays the first line", () => {
  expect(addBlock("#!/bin/bash -eu\nlint\n", OURS, "pre-commit")).toMatch(
    /^#!\/bin\/bash -eu\n# >>> tokenledger/,
  );
});

test("a block at a hook's end, as version 0.3.0 wrote it, moves to its beginning", () => {
  const hook = `#!/bin/sh\nlint\n${markedLines("earlier\n")}`;

  expect(beginsWithBlock(hook)).toBe(false);
  expect(addBlock(hook, OURS, "pre-commit")).toBe(
    addBlock("#!/bin/sh\nlint\n", OURS, "pre-commit"),
  );
});

test("a hook that only holds a block is empty without it, and keeps what a person added", () => {
  const hook = addBlock("", OURS, "pre-commit");

  expect(removeBlock(hook)).toBe("");
  expect(removeBlock(`${hook}lint\n`)).toBe("#!/bin/sh\nlint\n");
});

test.each([
  ["#!/bin/sh\n", true],
  ["#!/usr/bin/env bash\n", true],
  ["lint\n", true],
  ["", true],
  ["#!/usr/bin/env python3\n", false],
  ["#!/usr/bin/env node\n", false],
])("%j is a shell script: %s", (text, isShell) => {
  expect(isShellScript(text)).toBe(isShell);
});
