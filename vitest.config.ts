import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // All cores: by default one is kept free for a person who works meanwhile.
    maxWorkers: "100%",
    // Here, not in a project: one server for the whole run.
    globalSetup: "test/postgres-global-setup.ts",
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: ["test/**/*.integration.test.ts", "test/e2e/**"],
        },
      },
      {
        test: {
          name: "integration",
          include: ["test/**/*.integration.test.ts"],
          exclude: ["test/e2e/**"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // What is waited for comes when the machine is ready: a second may not be enough.
          expect: { poll: { timeout: 30_000 } },
        },
      },
      {
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
