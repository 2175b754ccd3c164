import { TRIAL_VARIABLE } from "../../parts/state/state-folders.ts";

/** The git hooks that record usage. */
export const HOOK_NAMES = ["pre-commit", "post-commit"] as const;

export type HookName = (typeof HOOK_NAMES)[number];

/** Where the lines of a hook look for the installed package. */
export interface PackagePlaces {
  /** Folders of the worktree whose `node_modules` may hold it, as paths that end in "/"; "" is its top. */
  readonly folders: readonly string[];
  /** The package itself, for hooks of all repositories of this machine: those trust no `node_modules`. */
  readonly fixed?: string;
}

const NOT_IN_DOUBLE_QUOTES = /[\\$`"]/g;

/**
 * Returns the shell lines that run one of our hooks from the first place that has the package: from
 * `node_modules` of the worktree, from that of the main worktree, from where `tokenledger init`
 * ran, from where Yarn unpacks it for Plug'n'Play, or beside the global command. They work under `sh -eu`, never fail the commit for want of the package, and hold no single
 * quotes, so that they can stand between them. Nothing after them runs when `doctor` tries a commit.
 * `hook` may be a parameter: `$1`.
 */
export function hookScript(hook: HookName | "$1", places: PackagePlaces): string {
  const isThere = `[ -f "$tokenledger/hooks/$tokenledger_hook" ]`;
  const inModules = (top: string) =>
    places.folders.map((folder) => `"${top}${escaped(folder)}node_modules/tokenledger"`);
  const [first = "", ...others] = places.fixed ? [`"${escaped(places.fixed)}"`] : inModules("");
  const inMainWorktree = places.fixed ? [] : inModules("$tokenledger_git/../");
  const orElse = (place: string) => `${isThere} || tokenledger=${place}\n`;
  const unpacked = (folder: string) =>
    `  ${isThere} || tokenledger=$(ls -d -- "${escaped(folder)}".yarn/unplugged/tokenledger-*/ | head -n 1)node_modules/tokenledger || :\n`;
  // The name of Yarn's folder holds a version: what `init` noted may be gone. A pattern that matches
  // nothing ends a script of zsh, but only the one in the brackets. In a clone with checked-in hooks
  // and a global package nothing was noted: npm puts its command into `bin` beside `lib`.
  const unnoted = places.fixed
    ? ""
    : `${places.folders.map(unpacked).join("")}  if ! ${isThere} && tokenledger=$(command -v tokenledger); then
    tokenledger=\${tokenledger%/*}/../lib/node_modules/tokenledger
  fi
`;
  return `tokenledger_hook=${hook}
tokenledger=${first}
${others.map(orElse).join("")}if ! ${isThere}; then
  tokenledger_git=.git
  [ -d .git ] && [ -z "\${GIT_DIR-}" ] || tokenledger_git=$(git rev-parse --git-common-dir) || tokenledger_git=.git
${inMainWorktree.map((place) => `  ${orElse(place)}`).join("")}  ${isThere} || IFS= read -r tokenledger < "$tokenledger_git/tokenledger/package" || tokenledger=${first}
${unnoted}fi 2>/dev/null
if ${isThere}; then
  sh "$tokenledger/hooks/$tokenledger_hook" || [ $? -ne 1 ] || exit 1
elif [ "$tokenledger_hook" = pre-commit ] && [ -d .telemetry ] && [ "\${TOKENLEDGER-}" != 0 ] && [ "\${CI-}" != true ]; then
  echo "tokenledger: not found, so the usage waits: install it (npm install), or run tokenledger init again (commit not affected)" >&2
fi
[ -z "\${${TRIAL_VARIABLE}-}" ] || exit 0
`;
}

/** Returns a folder's name as it is written between double quotes. */
function escaped(folder: string): string {
  return folder.replaceAll(NOT_IN_DOUBLE_QUOTES, "\\$&");
}
