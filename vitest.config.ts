import { defineConfig } from "vitest/config";

// Ends what hangs. No test takes a tenth of it, so that none fails because a machine is busy.
const HANGS_AFTER_MS = 600_000;

const timeouts = { testTimeout: HANGS_AFTER_MS, hookTimeout: HANGS_AFTER_MS };

export default defineConfig({
  test: {
    // All cores: by default one is kept free for a person who works meanwhile.
    maxWorkers: "100%",
    // Here, not in a project: one server and one template for the whole run.
    globalSetup: ["test/postgres-global-setup.ts", "test/templates-global-setup.ts"],
    tags: [{ name: "soak", description: "Too slow for each run: `npm run test:soak`." }],
    projects: [
      {
        test: {
          ...timeouts,
          name: "unit",
          // They only compute, so they can share a module: that takes a fourth of the time.
          pool: "threads",
          isolate: false,
          include: ["test/**/*.test.ts"],
          exclude: ["test/**/*.integration.test.ts", "test/e2e/**"],
        },
      },
      {
        test: {
          ...timeouts,
          name: "integration",
          include: ["test/**/*.integration.test.ts"],
          exclude: ["test/e2e/**"],
          // What is waited for comes when the machine is ready: a second may not be enough.
          expect: { poll: { timeout: 60_000 } },
        },
      },
      {
        test: {
          ...timeouts,
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          expect: { poll: { timeout: 60_000 } },
        },
      },
    ],
  },
});
