import { isMap, isSeq, parseDocument, type YAMLMap } from "yaml";
import { HOOK_NAMES, type HookName } from "./hook-names.ts";
import { hookScript } from "./hook-script.ts";

/**
 * Returns a `.pre-commit-config.yaml` with a local repository of our hooks, its comments and
 * order kept. Before version 3.2 the framework calls the stage of pre-commit `commit`.
 */
export function addToPreCommitConfig(text: string, preCommitStage: string): string {
  const config = parseDocument(removeFromPreCommitConfig(text));
  const repos = config.get("repos");
  const stages = { "pre-commit": preCommitStage, "post-commit": "post-commit" };
  const hooks = HOOK_NAMES.map((hook) => hookEntry(hook, stages[hook]));
  const ours = config.createNode({ repo: "local", hooks });
  if (isSeq(repos)) {
    repos.add(ours);
    // A list in brackets, such as an empty one, would hold our lines in brackets too.
    repos.flow = false;
  } else config.set("repos", config.createNode([ours]));
  const types = config.get("default_install_hook_types");
  const wanted = isSeq(types) ? (types.toJSON() as string[]) : ["pre-commit"];
  config.set("default_install_hook_types", [...new Set([...wanted, ...HOOK_NAMES])]);
  return config.toString({ lineWidth: 0 });
}

/** Returns a `.pre-commit-config.yaml` without our hooks; hook types that were added stay, they do no harm. */
export function removeFromPreCommitConfig(text: string): string {
  const config = parseDocument(text);
  const repos = config.get("repos");
  if (isSeq(repos)) repos.items = repos.items.filter((repo) => !(isMap(repo) && isOurs(repo)));
  return config.toString({ lineWidth: 0 });
}

function hookEntry(hook: HookName, stage: string) {
  return {
    id: `tokenledger-${hook}`,
    name: `tokenledger (${hook})`,
    language: "system",
    entry: `sh -c '${hookScript(hook)}'`,
    stages: [stage],
    always_run: true,
    pass_filenames: false,
  };
}

function isOurs(repo: YAMLMap): boolean {
  const { hooks } = repo.toJSON() as { hooks?: readonly { id?: string }[] };
  return hooks?.some(({ id }) => id?.startsWith("tokenledger-")) ?? false;
}
