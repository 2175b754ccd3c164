/** @module-tag soak */

import { execFile, execFileSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { execPath } from "node:process";
import { promisify, stripVTControlCharacters } from "node:util";
import { describe, expect, test } from "vitest";
import { gitEnvironment } from "../support/git-environment.ts";
import { createTemporaryFolder } from "../support/temporary-folder.ts";

const CLI = join(import.meta.dirname, "../../dist/cli/index.js");
const run = promisify(execFile);

/** What each line, when Tab is pressed at its end, is to offer. */
const OFFERS: readonly (readonly [line: string, offered: readonly string[]])[] = [
  ["tokenledger rep", ["report"]],
  ["tokenledger --", ["--line", "--json", "--utc", "--help"]],
  ["tokenledger --utc --js", ["--json"]],
  ["tokenledger --no-color rep", ["report"]],
  ["tokenledger --no-color report --by a", ["author", "agent"]],
  ["tokenledger report --by a", ["author", "agent"]],
  ["tokenledger report --by author,", ["author,model", "author,ticket"]],
  ["tokenledger report --by author,mod", ["author,model"]],
  ["tokenledger report --by=author,mod", ["author,model"]],
  ["tokenledger report --format ", ["markdown", "html"]],
  ["tokenledger report --agent cod", ["codex"]],
  ["tokenledger report --agent claude-code,", ["claude-code,codex", "claude-code,amp"]],
  ["tokenledger report --agent=claude-code,codex,am", ["claude-code,codex,amp"]],
  ["tokenledger report --outcome merged,rew", ["merged,reworked"]],
  ["tokenledger report --since last-", ["last-week", "last-month"]],
  ["tokenledger report yest", ["yesterday"]],
  ["tokenledger report this-m", ["this-month"]],
  ["tokenledger report ", ["last-week", "7d"]],
  ["tokenledger report usage-", ["usage-2.csv"]],
  ["tokenledger query cost-by-ph", ["cost-by-phase"]],
  ["tokenledger query ", ["tokens-by-model", "error-summary"]],
  ["tokenledger query tokens-by-model la", ["last-week", "last-month"]],
  ["tokenledger query --limit 5 tokens-by-model ", ["this-week", "7d"]],
  ["tokenledger query tokens-by-model last-week --sor", ["--sort"]],
  ["tokenledger calls --agent claude-c", ["claude-code"]],
  ["tokenledger validate usage-", ["usage-2.csv"]],
];

/** Presses Tab at the end of a line in a shell; `script` is what `tokenledger completion` prints, in a file. */
type Press = (line: string, script: string) => readonly [program: string, ...args: string[]];

const SHELLS: Readonly<Record<string, Press>> = {
  bash: (line, script) => ["bash", "--norc", "-c", IN_BASH, "bash", script, line],
  zsh: (line, script) => ["zsh", "-f", "-c", IN_ZSH, "zsh", script, line],
  fish: (line, script) => ["fish", "--no-config", "-c", IN_FISH, script, line],
};

// What readline does: it takes words apart at an equals sign, and offers files where nothing else fits.
const IN_BASH = `
. "$1"
line="\${2/=/ = }"
read -ra COMP_WORDS <<< "$line"
case "$2" in *" ") COMP_WORDS+=("") ;; esac
COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
_tokenledger
word="\${COMP_WORDS[COMP_CWORD]}"
[ \${#COMPREPLY[@]} -gt 0 ] || COMPREPLY=($(compgen -f -- "$word"))
printf '%s\\n' "\${COMPREPLY[@]}"
`;

// The prompt says that keys are waited for; what follows the tabs is taken once they are done with.
const IN_ZSH = `
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "TERM=dumb; stty columns 200; autoload -Uz compinit; compinit -u -D; . '$1'; LISTMAX=1000; PS1=REA''DY"
zpty -m -r shell text '*READY*'
zpty -w -n shell "$2"$'\\t\\t'
zpty -w shell $'\\x15'"print DO''NE"
zpty -m -r shell text '*DONE*'
print -r -- "$text"
zpty -d shell
`;

const IN_FISH = `source $argv[1]; complete -C$argv[2]`;

describe.each(Object.entries(SHELLS))("%s", (name, press) => {
  test.skipIf(!isInstalled(name))(
    "offers what fits (skipped where it is not installed)",
    async () => {
      await using folder = await createTemporaryFolder();
      const env = gitEnvironment(folder.path);
      const script = join(folder.path, "completion");
      await writeFile(script, (await run(execPath, [CLI, "completion", name], { env })).stdout);
      await writeFile(join(folder.path, "usage-2.csv"), "");

      for (const [line, offered] of OFFERS) {
        const [program, ...args] = press(line, script);
        const { stdout } = await run(program, args, { cwd: folder.path, env });
        const shown = stripVTControlCharacters(stdout);
        const missing = offered.filter((each) => !shown.includes(inShell(name, each, shown)));
        expect({ line, missing, shown }).toMatchObject({ line, missing: [] });
        expect(shown).not.toMatch(/author,author|claude-code,claude-code|claude-code,codex,codex/);
      }
    },
  );
});

/** Zsh lists what can come behind the comma alone, unless there is one thing. */
function inShell(name: string, offered: string, shown: string): string {
  if (name !== "zsh" || shown.includes(offered)) return offered;
  return offered.slice(offered.lastIndexOf(",") + 1);
}

function isInstalled(shell: string): boolean {
  try {
    execFileSync(shell, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
