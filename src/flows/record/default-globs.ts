/**
 * The default globs of staged paths as regular expressions: picomatch, which reads any other glob, takes a hook five
 * milliseconds to load.
 */
export const DEFAULT_GLOBS: ReadonlyMap<string, RegExp> = new Map([
  ["test/**", /^test(?:\/.*)?$/],
  ["tests/**", /^tests(?:\/.*)?$/],
  ["**/__tests__/**", /^(?:.*\/)?__tests__(?:\/.*)?$/],
  ["**/*.{test,spec}.*", /^(?:.*\/)?[^/]*\.(?:test|spec)\.[^/]*$/],
  ["**/*_test.*", /^(?:.*\/)?[^/]*_test\.[^/]*$/],
  ["**/test_*.py", /^(?:.*\/)?test_[^/]*\.py$/],
  [".planning/**", /^\.planning(?:\/.*)?$/],
  [
    "**/{PLAN,ROADMAP,REQUIREMENTS,CONTEXT}.md",
    /^(?:.*\/)?(?:PLAN|ROADMAP|REQUIREMENTS|CONTEXT)\.md$/,
  ],
  ["**/*-{PLAN,CONTEXT,RESEARCH}.md", /^(?:.*\/)?[^/]*-(?:PLAN|CONTEXT|RESEARCH)\.md$/],
]);
