/** The git hooks that record usage. */
export const HOOK_NAMES = ["pre-commit", "post-commit"] as const;

export type HookName = (typeof HOOK_NAMES)[number];
