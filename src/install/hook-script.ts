import type { HookName } from "./hook-names.ts";

const START =
  "# >>> tokenledger >>> (made by `tokenledger init`, removed by `tokenledger uninstall`)";
const END = "# <<< tokenledger <<<";
const BLOCK = /^# >>> tokenledger >>>.*\n(?:.*\n)*?# <<< tokenledger <<<\n?/m;
const LEAVES_AT_END = /\n(?:exit|exec)\b[^\n]*\n*$/;
const SHELL_SHEBANG = /^#!.*\b(?:sh|bash|dash|zsh|ksh)\b/;

/**
 * Returns the shell lines that run one of our hooks: from `node_modules` here, from that of the
 * main worktree, or from where `tokenledger init` found the package. It works under `sh -eu`, and
 * holds no single quotes, so that it can stand between them.
 */
export function hookScript(hook: HookName): string {
  return `tokenledger=node_modules/tokenledger
if [ ! -d "$tokenledger" ]; then
  tokenledger_git=.git
  [ -d .git ] || tokenledger_git=$(git rev-parse --git-common-dir)
  tokenledger=$tokenledger_git/../node_modules/tokenledger
  [ -d "$tokenledger" ] || read -r tokenledger < "$tokenledger_git/tokenledger/package" || tokenledger=
fi 2>/dev/null
[ ! -f "$tokenledger/hooks/${hook}" ] || sh "$tokenledger/hooks/${hook}" || exit $?
`;
}

/** Returns a hook's text with our block in it, as the last thing it does; a block that is there is renewed. */
export function addBlock(text: string, hook: HookName): string {
  const block = `${START}\n${hookScript(hook)}${END}\n`;
  const rest = removeBlock(text);
  if (rest.trim() === "") return `#!/bin/sh\n${block}`;
  const whole = rest.endsWith("\n") ? rest : `${rest}\n`;
  const leave = LEAVES_AT_END.exec(whole);
  if (leave === null) return `${whole}${block}`;
  const before = whole.slice(0, leave.index + 1);
  return `${before}${block}${whole.slice(leave.index + 1)}`;
}

/** Returns a hook's text without our block; empty when nothing but a shebang is left. */
export function removeBlock(text: string): string {
  const rest = text.replace(BLOCK, "");
  return rest !== text && /^\s*(#!.*)?\s*$/.test(rest) ? "" : rest;
}

export function hasBlock(text: string): boolean {
  return BLOCK.test(text);
}

/** Whether lines of shell can be added to a hook; one without a shebang is run by sh. */
export function isShellScript(text: string): boolean {
  return !text.startsWith("#!") ? !text.includes("\0") : SHELL_SHEBANG.test(text);
}
