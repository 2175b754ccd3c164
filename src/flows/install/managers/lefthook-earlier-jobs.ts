import { type Document, isMap, isSeq, parseDocument } from "yaml";
import { HOOK_NAMES, type HookName } from "../hook-names.ts";

// As version 0.3.0 named it.
const JOB = "tokenledger";

/** Returns a lefthook configuration in YAML without the jobs that version 0.3.0 wrote, and without what only they needed. */
export function withoutEarlierJobs(text: string): string {
  const config = parseDocument(text);
  const changed = HOOK_NAMES.filter((hook) => removeJob(config, hook));
  if (changed.length === 0) return text;
  for (const path of changed.flatMap((hook) => [[hook, "commands"], [hook, "jobs"], [hook]])) {
    const node = config.getIn(path);
    if ((isMap(node) || isSeq(node)) && node.items.length === 0) config.deleteIn(path);
  }
  const isEmpty = isMap(config.contents) && config.contents.items.length === 0;
  return isEmpty ? "" : config.toString({ lineWidth: 0 });
}

/** Takes our job out of a hook; returns whether there was one. */
function removeJob(config: Document, hook: HookName): boolean {
  if (config.hasIn([hook, "commands", JOB])) return config.deleteIn([hook, "commands", JOB]);
  const jobs = config.getIn([hook, "jobs"]);
  if (!isSeq(jobs)) return false;
  const others = jobs.items.filter((job) => !(isMap(job) && job.get("name") === JOB));
  const isThere = others.length < jobs.items.length;
  jobs.items = others;
  return isThere;
}
