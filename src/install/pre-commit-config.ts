import { isMap, isSeq, parseDocument, type YAMLMap } from "yaml";
import { HOOK_NAMES, type HookName } from "./hook-names.ts";
import { hookScript } from "./hook-script.ts";

/** Returns a `.pre-commit-config.yaml` with a local repository of our hooks, its comments and order kept. */
export function addToPreCommitConfig(text: string): string {
  const config = parseDocument(removeFromPreCommitConfig(text));
  const repos = config.get("repos");
  const ours = config.createNode({ repo: "local", hooks: HOOK_NAMES.map(hookEntry) });
  if (isSeq(repos)) repos.add(ours);
  else config.set("repos", config.createNode([ours]));
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

function hookEntry(hook: HookName) {
  return {
    id: `tokenledger-${hook}`,
    name: `tokenledger (${hook})`,
    language: "system",
    entry: `sh -c '${hookScript(hook)}'`,
    stages: [hook],
    always_run: true,
    pass_filenames: false,
  };
}

function isOurs(repo: YAMLMap): boolean {
  const { hooks } = repo.toJSON() as { hooks?: readonly { id?: string }[] };
  return hooks?.some(({ id }) => id?.startsWith("tokenledger-")) ?? false;
}
