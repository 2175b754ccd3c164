import { globSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { relative } from "node:path";
import { defineConfig, type Plugin } from "vitest/config";
import { SOAK_UNTIL_MS } from "./test/support/soak-limit.ts";

// Ends what hangs. No test takes a tenth of it, so that none fails because a machine is busy.
const HANGS_AFTER_MS = 600_000;

const shared = {
  // Files share a worker and its modules, none of which a test changes: that takes half of the time.
  isolate: false,
  setupFiles: ["test/support/soak-setup.ts"],
  testTimeout: HANGS_AFTER_MS,
  hookTimeout: HANGS_AFTER_MS,
  // What is waited for comes when the machine is ready: a second may not be enough.
  expect: { poll: { timeout: 60_000 } },
};

/** The files of which `npm test` leaves out all: some install a tool as soon as they are read. */
const leftOut = process.argv.includes("!soak")
  ? globSync("test/**/*.test.ts").filter((path) =>
      readFileSync(path, "utf8").slice(0, 400).includes("@module-tag soak"),
    )
  : [];

/**
 * A soak with a limit does not read the files that it has no time for either: to collect their
 * tests, and to prepare what they need, would take half a minute. Each is named.
 */
const leaveOutLate: Plugin = {
  name: "leave-out-late",
  enforce: "pre",
  load(path) {
    if (!path.endsWith(".test.ts") || Date.now() < (SOAK_UNTIL_MS ?? Number.POSITIVE_INFINITY)) {
      return undefined;
    }
    console.log(`Left out, the soak's time was over: all of ${relative(".", path)}`);
    return `import { test } from "vitest"; test.skip("all, for the soak's time was over");`;
  },
};

export default defineConfig({
  plugins: [leaveOutLate],
  test: {
    // More than there are cores: many tests wait, for a server, a lock or a commit.
    maxWorkers: availableParallelism() + 1,
    // Here, not in a project: one server and one template for the whole run.
    globalSetup: [
      "test/support/global-setup/seed.ts",
      "test/support/global-setup/postgres.ts",
      "test/support/global-setup/templates.ts",
    ],
    tags: [
      { name: "soak", description: "Too slow for each run: `npm run test:soak`." },
      { name: "heavy", description: "Of a soak, but takes minutes: not in one with a limit." },
    ],
    projects: [
      {
        test: {
          ...shared,
          name: "unit",
          pool: "threads",
          include: ["test/**/*.test.ts"],
          exclude: ["test/**/*.integration.test.ts", "test/e2e/**", ...leftOut],
        },
      },
      {
        test: {
          ...shared,
          name: "integration",
          include: ["test/**/*.integration.test.ts"],
          exclude: ["test/e2e/**", ...leftOut],
        },
      },
      {
        test: { ...shared, name: "e2e", include: ["test/e2e/**/*.test.ts"], exclude: leftOut },
      },
    ],
  },
});
