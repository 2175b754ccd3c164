import { mkdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { notice } from "@actions/core";
import { readZip } from "../../parts/archive/read-zip.ts";
import type { FinishedRun } from "../../parts/github/pull-request-event.ts";
import { parseRepositoryReference } from "../../parts/github/repository-reference.ts";
import {
  type Artifact,
  downloadArtifact,
  listArtifacts,
} from "../../parts/github/run-artifacts.ts";
import { logLine } from "../../parts/report/escape.ts";
import { Failure } from "../../usage/failure.ts";
import { matchesWildcard } from "../../usage/matches-wildcard.ts";
import { runFileName, runOfFileName } from "../../usage/run-source.ts";
import type { Step } from "./job.ts";

/** Files of artifacts in a folder of this step, and what could not be brought. */
export interface BroughtArtifacts {
  readonly folder: string;
  readonly faults: readonly string[];
}

const MAX_ARTIFACTS = 50;
const LIMIT = { files: 100, bytes: 64_000_000 };

/** Brings the artifacts of the run that this one follows, by the names that the workflow gives; what they hold is data. */
export async function bringArtifacts(
  step: Step,
  run: FinishedRun,
  patterns: readonly string[],
): Promise<BroughtArtifacts> {
  const folder = join(step.job.temporaryFolder, "artifacts");
  await mkdir(folder, { recursive: true });
  const faults: string[] = [];
  if (patterns.length === 0) return { folder, faults };
  try {
    const artifacts = await findArtifacts(step, run, patterns);
    if (artifacts.length === 0) {
      notice(logLine(`The run left no artifact ${patterns.join(", ")}.`));
    }
    if (artifacts.length > MAX_ARTIFACTS) {
      faults.push(`Of ${artifacts.length} artifacts only ${MAX_ARTIFACTS} are read.`);
    }
    for (const artifact of artifacts.slice(0, MAX_ARTIFACTS)) {
      await bring(step, run, artifact, join(folder, String(artifact.id)), faults);
    }
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    faults.push(error.message);
  }
  return { folder, faults };
}

async function findArtifacts(
  { job, connect }: Step,
  { id }: FinishedRun,
  patterns: readonly string[],
) {
  if (job.repository === undefined || id === undefined) return [];
  const repository = parseRepositoryReference(job.repository);
  const all = await listArtifacts(await connect(), repository, id);
  return all.filter(
    ({ name, expired }) => !expired && patterns.some((pattern) => matchesWildcard(pattern, name)),
  );
}

async function bring(
  { job, connect }: Step,
  run: FinishedRun,
  artifact: Artifact,
  folder: string,
  faults: string[],
): Promise<void> {
  try {
    const repository = parseRepositoryReference(job.repository ?? "");
    const bytes = await downloadArtifact(await connect(), repository, artifact);
    const isArchive = bytes.subarray(0, 2).toString("latin1") === "PK";
    const files = isArchive
      ? readZip(bytes, (name) => name.endsWith(".csv"), LIMIT)
      : [{ name: "alone.csv", content: bytes }];
    for (const [index, { name, content }] of files.entries()) {
      // In a folder each: the names of two may be one.
      const place = join(folder, String(index));
      await mkdir(place, { recursive: true });
      await writeFile(join(place, fileName(name, run)), content);
    }
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    faults.push(`${artifact.name}: ${error.message}`);
  }
}

/** A run can tell of its own attempts only. */
function fileName(name: string, { id, attempt }: FinishedRun): string {
  const told = runOfFileName(basename(name));
  const isOwn = told?.id === String(id) && Number(told.attempt) <= attempt;
  return runFileName(String(id), isOwn ? told.attempt : String(attempt));
}
