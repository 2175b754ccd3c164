import { existsSync, readFileSync } from "node:fs";
import { extname, join, relative } from "node:path";
import { type Document, isMap, isSeq, parseDocument } from "yaml";
import { TRIAL_VARIABLE } from "../../../parts/state/state-folders.ts";
import { Failure } from "../../../usage/failure.ts";
import type { FilePlan } from "../file-plan.ts";
import { ABSENT } from "../file-state.ts";
import { HOOK_NAMES, type HookName, hookScript, type PackagePlaces } from "../hook-script.ts";
import { LEFTHOOK_LANGUAGES, LEFTHOOK_RC, type LefthookLanguage } from "./lefthook-config.ts";

// https://lefthook.dev/configuration/
const PLACES = ["lefthook", ".lefthook", ".config/lefthook"];
const LOCAL_PLACES = ["lefthook-local", ".lefthook-local", ".config/lefthook-local"];
const EXTENSIONS = ["yml", "yaml", "json", "jsonc", "toml"];

/** Returns the path of lefthook's configuration, in a folder. */
export function findLefthookConfig(root: string): string | undefined {
  return configsAt(root, PLACES)[0];
}

/** Where lefthook has what, in a repository. */
export interface Lefthook {
  readonly configFile: string;
  /** Tells it of which configuration its hooks are, and of which second. */
  readonly checksum: string;
}

/** Plans our hooks beside those of a lefthook configuration; returns what is left to do by hand. */
export async function placeInLefthook(
  plan: FilePlan,
  root: string,
  { configFile, checksum }: Lefthook,
  places: PackagePlaces,
): Promise<readonly string[]> {
  const language = languageOf(configFile);
  const rcFile = join(root, LEFTHOOK_RC);
  const text = await takenOut(plan, root, configFile);
  const earlierRc = language.rcOf(text);
  const added = language.add(text);
  if (language.rcOf(added) !== LEFTHOOK_RC) {
    throw new Failure(
      `Cannot change ${configFile} safely. Add to it by hand, beside its other settings: rc with the value ${LEFTHOOK_RC}, and the hooks ${HOOK_NAMES.join(" and ")}. Nothing was changed.`,
    );
  }
  const isNew = added !== (await plan.text(configFile));
  await plan.change(configFile, added);
  // Of two changes within a second lefthook sees the first one only; without this file it looks.
  if (isNew) await plan.put(checksum, ABSENT);
  await plan.change(rcFile, lefthookRc(places, earlierRc, relative(root, configFile)));
  const advice = configsAt(root, LOCAL_PLACES).flatMap((local) => localAdvice(local));
  // Lefthook 1 brings its hooks up to date in the midst of a commit, which then fails.
  return isNew ? ["Run `lefthook install` before you commit.", ...advice] : advice;
}

/** Plans a lefthook configuration without ours. */
export async function removeFromLefthook(
  plan: FilePlan,
  root: string,
  hooksFolders: readonly string[],
): Promise<void> {
  const configFile = findLefthookConfig(root);
  if (configFile !== undefined) {
    const text = await plan.text(configFile);
    for (const hook of HOOK_NAMES.filter((each) => isOnlyOurs(configFile, text, each))) {
      for (const folder of hooksFolders) await removeIfLefthooks(plan, join(folder, hook));
    }
    await plan.change(configFile, await takenOut(plan, root, configFile));
  }
  await plan.change(join(root, LEFTHOOK_RC), "");
}

/** Whether a hook is in a configuration, and in none that it takes over, for our sake alone. */
function isOnlyOurs(configFile: string, text: string, hook: HookName): boolean {
  const squeezed = text.replaceAll(/\s/g, "");
  return (
    squeezed.includes(languageOf(configFile).emptyHook(hook)) &&
    !/^["\s]*(?:extends|remotes?)\b/m.test(text)
  );
}

/** Lefthook leaves a hook that its configuration no longer names, which then prints an empty box. */
async function removeIfLefthooks(plan: FilePlan, path: string): Promise<void> {
  if (isMadeByLefthook(await plan.text(path))) await plan.put(path, { kind: "absent" });
}

export function isMadeByLefthook(hook: string): boolean {
  return hook.includes("call_lefthook");
}

async function takenOut(plan: FilePlan, root: string, configFile: string): Promise<string> {
  const earlierRc = earlierRcOf(await plan.text(join(root, LEFTHOOK_RC)));
  const text = languageOf(configFile).remove(await plan.text(configFile), earlierRc);
  return extname(configFile).startsWith(".y") ? withoutEarlierJobs(text) : text;
}

function localAdvice(path: string): readonly string[] {
  const rc = languageOf(path).rcOf(readFileSync(path, "utf8"));
  if (rc === undefined || rc === LEFTHOOK_RC) return [];
  return [
    `${path} has an rc of its own, ${rc}, which lefthook uses instead: add this line to it: . ${LEFTHOOK_RC}`,
  ];
}

function configsAt(root: string, places: readonly string[]): readonly string[] {
  return places
    .flatMap((place) => EXTENSIONS.map((extension) => join(root, `${place}.${extension}`)))
    .filter((path) => existsSync(path));
}

function languageOf(path: string): LefthookLanguage {
  const language = LEFTHOOK_LANGUAGES[extname(path).slice(1)];
  if (language === undefined) throw new Error(`lefthook reads no ${path}.`);
  return language;
}

// As version 0.3.0 named it.
const JOB = "tokenledger";

/** Returns a lefthook configuration in YAML without the jobs that version 0.3.0 wrote, and without what only they needed. */
function withoutEarlierJobs(text: string): string {
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

const EARLIER_RC = /^# rc before: (.*)$/m;

/**
 * Returns that file: it runs our hook once lefthook's jobs are through. As one of its jobs, a hook
 * that stages the ledger would fail the commit where `fail_on_changes` is set.
 */
function lefthookRc(
  places: PackagePlaces,
  earlierRc: string | undefined,
  configFile: string,
): string {
  const emptyHook = languageOf(configFile).emptyHook(`\${0##*/}`).replaceAll('"', '\\"');
  const earlier =
    earlierRc === undefined
      ? ""
      : `# rc before: ${earlierRc}\nif [ -f ${earlierRc} ]; then . ${earlierRc}; fi\n`;
  return `# Written by \`tokenledger init\`, named as \`rc\` in lefthook's configuration: runs tokenledger's
# hooks after lefthook's jobs.
${earlier}tokenledger_after_jobs() {
[ "$2" -eq 0 ] || [ "$1" = post-commit ] || return 0
${hookScript("$1", places)}}
case \${0##*/} in
  pre-commit | post-commit)
    trap "tokenledger_after_jobs \${0##*/} \\$?" EXIT
    # Of a hook without jobs lefthook prints an empty box.
    if tr -d "[:space:]" < ${configFile} | grep -qF "${emptyHook}"; then
      export LEFTHOOK_OUTPUT="\${LEFTHOOK_OUTPUT:-failure}"
    fi
    ;;
esac
[ -z "\${${TRIAL_VARIABLE}-}" ] || exit 0
`;
}

/** Returns the rc that ours stands for. */
function earlierRcOf(rcFile: string): string | undefined {
  return EARLIER_RC.exec(rcFile)?.[1];
}
