import { TRIAL_VARIABLE } from "../../parts/state/state-folders.ts";
import type { HookName } from "./hook-script.ts";
import { hasMarkedLines, markedLines, readMarkedLines, withoutMarkedLines } from "./text-edits.ts";

// In the environment of a hook that is to run what a person wrote, without ours.
const REST = "TOKENLEDGER_REST";
const SHEBANG_LINE = /^#!.*\n/;
const SHELL_SHEBANG = /^#!.*\b(?:sh|bash|dash|zsh|ksh)\b/;
const ONLY_SHEBANG = /^\s*(?:#!.*)?\s*$/;

/**
 * Returns a hook's text with lines of ours as the first that are read; those that are there are
 * renewed. What a person wrote is run by `rerun`, as a process of its own, before ours do their
 * work: however it leaves, and whatever it does to its folder or its variables, ours are reached.
 */
export function addBlock(text: string, script: string, hook: HookName, rerun = '"$0"'): string {
  const rest = removeBlock(text);
  if (rest === "") return `#!/bin/sh\n${markedLines(script)}`;
  const shebang = SHEBANG_LINE.exec(rest)?.[0] ?? "";
  // Nothing stops a commit that is there.
  const orElse = hook === "pre-commit" ? "exit $?" : "tokenledger_code=$?";
  // Another hook may source this one: that is no commit.
  const lines = `case \${${REST}-}\${0##*/} in ${hook}*)
# What stands below runs first, on its own, so that nothing in it keeps these lines from running.
tokenledger_code=0
[ -n "\${${TRIAL_VARIABLE}-}" ] || ${REST}=1 ${rerun} "$@" || ${orElse}
${script}exit $tokenledger_code
esac
unset ${REST}
`;
  return `${shebang}${markedLines(lines)}${rest.slice(shebang.length)}`;
}

/** Whether our lines were added to a file with nothing in it: they stand there without the \`#!\` of a file of ours. */
export function stoodEmpty(text: string): boolean {
  return withoutMarkedLines(text) === "" && hasMarkedLines(text);
}

/** Returns a hook's text without our lines; empty when there was nothing before them. */
export function removeBlock(text: string): string {
  const rest = withoutMarkedLines(text);
  const isOurs = rest !== text && ONLY_SHEBANG.test(rest);
  return isOurs && !readMarkedLines(text)?.includes(REST) ? "" : rest;
}

/** Whether a hook reads lines of ours, as they are today, before all others. */
export function beginsWithBlock(text: string): boolean {
  const block = readMarkedLines(text) ?? "";
  return block.includes(TRIAL_VARIABLE) && ONLY_SHEBANG.test(text.slice(0, text.indexOf(block)));
}

/** Whether lines of shell can be added to a hook; one without a shebang is run by sh. */
export function isShellScript(text: string): boolean {
  return !text.startsWith("#!") ? !text.includes("\0") : SHELL_SHEBANG.test(text);
}
