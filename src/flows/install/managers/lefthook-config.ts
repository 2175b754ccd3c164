import { parse as parseJson } from "jsonc-parser";
import { isMap, isScalar, parseDocument } from "yaml";
import { HOOK_NAMES } from "../hook-script.ts";
import { endLine, markedLines, setInJson, withoutMarkedLines } from "../text-edits.ts";

/** The file that lefthook's hooks source before they begin, as its `rc` names it. */
export const LEFTHOOK_RC = "./.telemetry/lefthook-rc.sh";

/** A language that lefthook's configuration is written in. */
export interface LefthookLanguage {
  /** Returns the configured `rc`. */
  readonly rcOf: (text: string) => string | undefined;
  /** Returns a configuration that names our `rc` and has both hooks, its comments and order kept. */
  readonly add: (text: string) => string;
  /** How a hook without jobs is written, without white space. */
  readonly emptyHook: (hook: string) => string;
  /** Returns a configuration without what \`add\` added, with the rc that was there before. */
  readonly remove: (text: string, earlierRc: string | undefined) => string;
}

// Lefthook makes a hook only where its configuration names one.
const NO_JOBS = {};

const yaml: LefthookLanguage = {
  rcOf: (text) => {
    const rc = parseDocument(text).get("rc");
    return typeof rc === "string" ? rc : undefined;
  },
  add: (text) => {
    const config = parseDocument(text);
    if (config.contents !== null && (!isMap(config.contents) || config.contents.flow)) {
      config.set("rc", LEFTHOOK_RC);
      for (const hook of HOOK_NAMES) if (!config.has(hook)) config.set(hook, NO_JOBS);
      return config.toString({ lineWidth: 0 });
    }
    const hooks = HOOK_NAMES.filter((hook) => !config.has(hook)).map((hook) => `${hook}: {}\n`);
    return config.has("rc")
      ? endLine(withRc(text, LEFTHOOK_RC)) + marked(hooks)
      : endLine(text) + marked([`rc: ${LEFTHOOK_RC}\n`, ...hooks]);
  },
  emptyHook: (hook) => `${hook}:{}`,
  remove: (text, earlierRc) => {
    const rest = withoutMarkedLines(text);
    if (yaml.rcOf(rest) !== LEFTHOOK_RC) return rest;
    return earlierRc === undefined ? rest : withRc(rest, earlierRc);
  },
};

/** Returns a configuration in YAML with another value of `rc`, and no other change. */
function withRc(text: string, rc: string): string {
  const node = parseDocument(text).get("rc", true);
  if (!isScalar(node) || !node.range) return text;
  const [start, end] = node.range;
  return `${text.slice(0, start)}${rc}${text.slice(end)}`;
}

const RC_IN_TOML = /^rc[ \t]*=[ \t]*(["'])(.*?)\1/m;

const toml: LefthookLanguage = {
  rcOf: (text) => RC_IN_TOML.exec(text)?.[2],
  add: (text) => {
    const isThere = (hook: string) => new RegExp(`^[ \\t]*\\[*"?${hook}\\b`, "m").test(text);
    const hooks = HOOK_NAMES.filter((hook) => !isThere(hook)).map((hook) => `${hook} = {}\n`);
    // What stands below a table's head belongs to that table.
    return toml.rcOf(text) === undefined
      ? marked([`rc = "${LEFTHOOK_RC}"\n`, ...hooks]) + text
      : marked(hooks) + text.replace(RC_IN_TOML, `rc = $1${LEFTHOOK_RC}$1`);
  },
  emptyHook: (hook) => `${hook}={}`,
  remove: (text, earlierRc) => {
    const rest = withoutMarkedLines(text);
    if (toml.rcOf(rest) !== LEFTHOOK_RC || earlierRc === undefined) return rest;
    return rest.replace(RC_IN_TOML, (_, quote) => `rc = ${quote}${earlierRc}${quote}`);
  },
};

const json: LefthookLanguage = {
  rcOf: (text) => {
    const rc = parseJson(text)?.rc;
    return typeof rc === "string" ? rc : undefined;
  },
  add: (text) => {
    const hooks = HOOK_NAMES.filter((hook) => !Object.hasOwn(parseJson(text) ?? {}, hook));
    return hooks.reduce(
      (config, hook) => setInJson(config, [hook], { commands: NO_JOBS }),
      setInJson(text, ["rc"], LEFTHOOK_RC),
    );
  },
  emptyHook: (hook) => `"${hook}":{"commands":{}}`,
  remove: (text, earlierRc) => {
    const config = parseJson(text) ?? {};
    if (config.rc !== LEFTHOOK_RC) return text;
    const added = HOOK_NAMES.filter(
      (hook) => JSON.stringify(config[hook]) === JSON.stringify({ commands: NO_JOBS }),
    );
    return added.reduce(
      (rest, hook) => setInJson(rest, [hook], undefined),
      setInJson(text, ["rc"], earlierRc),
    );
  },
};

function marked(lines: readonly string[]): string {
  return lines.length === 0 ? "" : markedLines(lines.join(""));
}

/** The languages by the ends of the files' names. */
export const LEFTHOOK_LANGUAGES: Readonly<Record<string, LefthookLanguage>> = {
  yml: yaml,
  yaml,
  toml,
  json,
  jsonc: json,
};
