import { isMap, isSeq, parseDocument } from "yaml";
import { HOOK_NAMES } from "./hook-names.ts";
import { hookScript } from "./hook-script.ts";

const NAME = "tokenledger";

/** Returns a lefthook configuration (YAML) with our commands, its comments and order kept. */
export function addToLefthook(text: string): string {
  const config = parseDocument(text);
  for (const hook of HOOK_NAMES) {
    const run = hookScript(hook);
    const jobs = config.getIn([hook, "jobs"]);
    if (isSeq(jobs)) {
      const others = jobs.items.filter((job) => !(isMap(job) && job.get("name") === NAME));
      jobs.items = [...others, config.createNode({ name: NAME, run })];
    } else {
      config.setIn([hook, "commands", NAME], config.createNode({ run }));
    }
  }
  return config.toString({ lineWidth: 0 });
}

/** Returns a lefthook configuration without our commands and without what only they needed. */
export function removeFromLefthook(text: string): string {
  const config = parseDocument(text);
  for (const hook of HOOK_NAMES) {
    const jobs = config.getIn([hook, "jobs"]);
    if (isSeq(jobs)) {
      jobs.items = jobs.items.filter((job) => !(isMap(job) && job.get("name") === NAME));
    }
    if (config.hasIn([hook, "commands", NAME])) config.deleteIn([hook, "commands", NAME]);
    for (const path of [[hook, "commands"], [hook, "jobs"], [hook]]) {
      const node = config.getIn(path);
      if ((isMap(node) || isSeq(node)) && node.items.length === 0) config.deleteIn(path);
    }
  }
  return isEmptyConfig(config.toJS()) ? "" : config.toString({ lineWidth: 0 });
}

function isEmptyConfig(config: unknown): boolean {
  return config === null || (typeof config === "object" && Object.keys(config).length === 0);
}
