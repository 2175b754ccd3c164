import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { workflowFiles } from "../../../src/doors/cli/workflow-files.ts";

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}

const FOLDER = ".github/workflows";
const own = await Promise.all(
  (await readdir(FOLDER)).map(async (name) => ({
    path: join(FOLDER, name),
    text: await readFile(join(FOLDER, name), "utf8"),
  })),
);

/** What workflows may do with pull requests. */
const ON_PULL_REQUESTS: Readonly<Record<string, string>> = {
  "tokenledger-report.yml": "write",
  "tokenledger-ingest.yml": "read",
};

describe.each([...own, ...workflowFiles("owner/name@v1")])("$path", ({ path, text }) => {
  const workflow: Workflow = parse(text);
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

  test("may read the repository, and write nothing but a comment", () => {
    const { "pull-requests": comments, ...others } = workflow.permissions;

    expect(others).toEqual({ contents: "read" });
    expect(comments).toBe(ON_PULL_REQUESTS[basename(path)]);
  });

  test("pins the actions of others by commit and names their version", () => {
    const uses = Array.from(text.matchAll(/uses: (.+)$/gm), ([, action]) => action ?? "");
    const others = uses.filter((action) => action !== "./" && action !== "owner/name@v1");

    expect(others.length).toBeGreaterThan(0);
    for (const action of others)
      expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test("puts no expression into a script", () => {
    for (const { run = "" } of steps) expect(run).not.toContain("${{");
  });

  test("leaves no credentials in the checkout", () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith("actions/checkout@"));

    expect(checkouts.length).toBeGreaterThan(0);
    for (const checkout of checkouts)
      expect(checkout.with).toMatchObject({ "persist-credentials": false });
  });
});

test("a pull request that is closed is counted too", () => {
  const [report] = workflowFiles("owner/name@v1");

  expect(parse(report?.text ?? "").on.pull_request.types).toEqual([
    ...["opened", "synchronize", "reopened", "closed"],
  ]);
});
