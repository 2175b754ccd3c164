import { expect, test } from "vitest";
import { addBlock, isShellScript, removeBlock } from "../../src/install/hook-script.ts";
import { hasMarkedLines } from "../../src/install/marked-lines.ts";

const OURS = "run ours\n";
const SCRIPT = "#!/bin/bash\nset -eu\nlint\n";

test("a block goes to the end of a hook and comes out without a trace", () => {
  const hook = addBlock(SCRIPT, OURS);

  expect(hook.startsWith(SCRIPT)).toBe(true);
  expect(hasMarkedLines(hook)).toBe(true);
  expect(removeBlock(hook)).toBe(SCRIPT);
});

test.each(["exit 0\n", 'exec other-hook "$@"\n', 'exec other-hook \\\n  --all "$@"\n'])(
  "a block goes before a last %j",
  (leave) => {
    const hook = addBlock(SCRIPT + leave, OURS);

    expect(hook.endsWith(leave)).toBe(true);
    expect(removeBlock(hook)).toBe(SCRIPT + leave);
  },
);

test("a block is renewed, not repeated", () => {
  const hook = addBlock(SCRIPT, OURS);

  expect(addBlock(hook, OURS)).toBe(hook);
});

test("a hook that only holds a block is empty without it", () => {
  expect(removeBlock(addBlock("", OURS))).toBe("");
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
