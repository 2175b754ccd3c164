import { devNull } from "node:os";

/** Variables of a process. */
type Environment = Record<string, string | undefined>;

/** What in a clone's configuration names a program that the commands run here would start. */
const SETTINGS: readonly (readonly [key: string, value: string])[] = [
  ["core.fsmonitor", "false"],
  ["core.sshCommand", "false"],
  ["core.hooksPath", devNull],
  ["credential.helper", ""],
];

/** Programs that git starts by variables of its own. */
const PROGRAMS = [
  ...["GIT_SSH", "GIT_SSH_COMMAND", "GIT_PROXY_COMMAND", "GIT_EXTERNAL_DIFF"],
  ...["GIT_ASKPASS", "SSH_ASKPASS", "GIT_PAGER", "GIT_EDITOR"],
];

/**
 * Has every git that is started with these variables read a clone and do nothing else: it fetches
 * nothing that is missing, starts no program that the clone's configuration names, and takes no
 * object for another. Of the settings that are there already, what is left is kept.
 */
export function guardGit(environment: Environment): void {
  const settings = takeSettings(environment);
  for (const name of PROGRAMS) delete environment[name];
  settings.forEach(([key, value], index) => {
    environment[`GIT_CONFIG_KEY_${index}`] = key;
    environment[`GIT_CONFIG_VALUE_${index}`] = value;
  });
  environment.GIT_CONFIG_COUNT = String(settings.length);
  // What `git -c` hands on: it overrules the others, and git before 2.31 knows nothing else.
  environment.GIT_CONFIG_PARAMETERS = SETTINGS.map(([key, value]) => `'${key}=${value}'`).join(" ");
  environment.GIT_NO_LAZY_FETCH = "1";
  environment.GIT_NO_REPLACE_OBJECTS = "1";
  environment.GIT_TERMINAL_PROMPT = "0";
  // A name of no protocol: what git older than 2.45 would fetch it has no way to.
  environment.GIT_ALLOW_PROTOCOL = "none";
}

/** Takes `GIT_CONFIG_KEY_0`, `GIT_CONFIG_VALUE_0` … out; a setting whose value is gone, a secret, is none. */
function takeSettings(environment: Environment): readonly (readonly [string, string])[] {
  const count = Number(environment.GIT_CONFIG_COUNT ?? 0);
  const settings: (readonly [string, string])[] = [];
  for (let index = 0; index < Math.min(count, 1_000); index += 1) {
    const [keyName, valueName] = [`GIT_CONFIG_KEY_${index}`, `GIT_CONFIG_VALUE_${index}`];
    const [key, value] = [environment[keyName], environment[valueName]];
    delete environment[keyName];
    delete environment[valueName];
    if (key !== undefined && value !== undefined) settings.push([key, value]);
  }
  return settings;
}
