/**
 * Measures what docs/scale.md says of large installations, whole processes, and writes it there:
 * an organisation's hundred repositories, eight ingesters at once, one repository of 5 million rows, a
 * renaming, and a nightly run through GitHub's API. Takes about an hour, and some gigabytes of disk.
 *
 * Usage: npm run bench -- scale [share] [part=share …]
 * A share such as 0.1 measures a tenth of each size, or of a part's (many, one, renaming, nightly), and the
 * page says what was not measured at its full size. A part of 0 is left out, and then nothing is written.
 */
import { availableParallelism, cpus, loadavg, totalmem } from "node:os";
import { join } from "node:path";
import { measureManyRepositories } from "./scale/many-repositories.ts";
import { measureNightlyRun } from "./scale/nightly-run.ts";
import { measureOneRepository, measureRenaming } from "./scale/one-repository.ts";
import type { Fact } from "./support/numbered-facts.ts";
import { writeBetweenMarkers } from "./support/write-between-markers.ts";

const ROOT = join(import.meta.dirname, "..");
const CLI = join(ROOT, "dist", "cli", "index.js");
const PARTS = [
  {
    name: "many",
    measure: measureManyRepositories,
    full: "100 repositories of 10,000 rows each",
  },
  { name: "one", measure: measureOneRepository, full: "a repository of 5 million rows" },
  { name: "renaming", measure: measureRenaming, full: "the renaming of 1 million rows" },
  {
    name: "nightly",
    measure: measureNightlyRun,
    full: "the nightly run over 500 repositories of which 20 grow",
  },
];

const [ofAll = "1", ...ofParts] = process.argv.slice(2);
const shares = new Map(ofParts.map((text) => text.split("=") as [string, string]));
const loadBefore = loadavg()[0] ?? 0;
const facts: Fact[] = [];
const reduced: string[] = [];
let isWhole = true;
for (const { name, measure, full } of PARTS) {
  const share = Number(shares.get(name) ?? ofAll);
  if (!(share >= 0 && share <= 1)) throw new Error(`expected a share of 0 to 1 for ${name}`);
  isWhole &&= share > 0;
  if (share > 0 && share < 1) reduced.push(full);
  for (const fact of share === 0 ? [] : await measure(CLI, share)) {
    facts.push(fact);
    console.log(`${fact.what} | ${fact.size} | ${fact.results}`);
  }
}
if (isWhole) await writeBetweenMarkers(join(ROOT, "docs", "scale.md"), "bench scale", pageOf());

function pageOf(): string {
  const processors = `${availableParallelism()} processors (${cpus()[0]?.model.trim()})`;
  const machine = `${processors}, ${Math.round(totalmem() / 1e9)} GB, Node ${process.version.slice(1)}`;
  const busy = `${loadBefore.toFixed(1)} processes wanted a processor when it began`;
  const missing = reduced.length === 0 ? "" : ` Not measured: ${reduced.join("; ")}.`;
  const rows = facts.map(({ what, size, results }) => `| ${what} | ${size} | ${results} |\n`);
  return `\n${machine}; ${busy}.${missing}\n\n| what | size | took |\n|---|---|---|\n${rows.join("")}\n`;
}
