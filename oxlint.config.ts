import { readdirSync } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "oxlint";

/** Which others of its level an entry may import, as docs/architecture.md draws it; the rest import none. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  "parts/dashboard": ["report"],
  "parts/pricing": ["config"],
  "parts/state": ["agents"],
  "flows/backfill": ["history", "read-settings.ts", "record"],
  "flows/ci-records": ["ingest"],
  "flows/compact-ledger.ts": ["record"],
  "flows/doctor": ["install", "read-settings.ts", "record"],
  "flows/history": ["record"],
  "flows/import-calls": ["backfill"],
  "flows/install": ["record"],
  "flows/log-usage.ts": ["record"],
  "flows/mark-usage.ts": ["pull-request", "record"],
  "flows/pull-request": ["ingest", "record"],
  "flows/read-coverage.ts": ["pull-request"],
  "flows/record-job": ["record"],
  "flows/report": ["history", "ingest", "pull-request", "record"],
  "flows/show-commit.ts": ["ingest", "pull-request"],
  "flows/status": [
    "doctor",
    "ingest",
    "list-calls.ts",
    "pull-request",
    "read-settings.ts",
    "record",
  ],
  "flows/store-history": ["history", "ingest", "pull-request"],
};

const ZONES = [
  {
    target: "./src/usage",
    from: "./src",
    except: ["./usage"],
    message: "usage/ is the vocabulary: it imports nothing else.",
  },
  {
    target: "./src/parts",
    from: ["./src/flows", "./src/doors"],
    message: "A part knows neither flows nor doors.",
  },
  { target: "./src/flows", from: "./src/doors", message: "A flow does not know the doors." },
  ...["parts", "flows", "doors"].flatMap(entriesOf),
];

function entriesOf(level: string) {
  return readdirSync(join(import.meta.dirname, "src", level)).map((entry) => ({
    target: `./src/${level}/${entry}`,
    from: `./src/${level}`,
    except: [entry, ...(ARROWS[`${level}/${entry}`] ?? [])].map((name) => `./${name}`),
    message: `docs/architecture.md draws no arrow from ${level}/${entry} to this.`,
  }));
}

export default defineConfig({
  jsPlugins: [{ name: "layers", specifier: "eslint-plugin-import-x" }],
  plugins: ["typescript"],
  categories: { correctness: "off" },
  rules: {
    "layers/no-restricted-paths": ["error", { zones: ZONES }],
    "typescript/no-floating-promises": "error",
    "typescript/no-misused-promises": "error",
    "typescript/await-thenable": "error",
  },
});
