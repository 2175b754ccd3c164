import { expect, test } from "vitest";
import { addBlock, hasBlock, isShellScript, removeBlock } from "../../src/install/hook-script.ts";

const SCRIPT = "#!/bin/bash\nset -eu\nlint\n";

test("a block goes to the end of a hook and comes out without a trace", () => {
  const hook = addBlock(SCRIPT, "pre-commit");

  expect(hook.startsWith(SCRIPT)).toBe(true);
  expect(hasBlock(hook)).toBe(true);
  expect(removeBlock(hook)).toBe(SCRIPT);
});

test.each(["exit 0\n", 'exec other-hook "$@"\n'])("a block goes before a last %j", (leave) => {
  const hook = addBlock(SCRIPT + leave, "pre-commit");

  expect(hook.endsWith(leave)).toBe(true);
  expect(removeBlock(hook)).toBe(SCRIPT + leave);
});

test("a block is renewed, not repeated", () => {
  const hook = addBlock(SCRIPT, "pre-commit");

  expect(addBlock(hook, "pre-commit")).toBe(hook);
});

test("a hook that only holds a block is empty without it", () => {
  expect(removeBlock(addBlock("", "post-commit"))).toBe("");
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
