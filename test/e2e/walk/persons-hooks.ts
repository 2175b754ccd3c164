/**
 * A person's own hooks, which run before ours: at the places that an operation names they take
 * git's index lock, as another program does; reject the commit; or wait while the walk does something.
 */
export const PERSONS_HOOKS = {
  "pre-commit": hook(lockAt("pre-commit")),
  "prepare-commit-msg": hook(`${lockAt("prepare-commit-msg")}
if [ -n "\${WALK_PAUSE-}" ]; then
  : > "$WALK_PAUSE.reached"
  while [ ! -e "$WALK_PAUSE.go" ]; do sleep 0.01; done
fi`),
  "commit-msg": hook(`[ -z "\${WALK_REJECT-}" ] || exit 1`),
  "post-commit": hook(lockAt("post-commit")),
} as const;

function hook(text: string): string {
  return `#!/bin/sh\n${text}\n`;
}

/** A lock that git itself holds is left as it is, and is no reason to fail. */
function lockAt(name: string): string {
  return `if [ "\${WALK_LOCK-}" = ${name} ]; then
  (set -C; : > "$(git rev-parse --git-dir)/index.lock") 2>/dev/null || :
fi`;
}
