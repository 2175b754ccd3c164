import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Environment } from "../logs/agent.ts";
import { homeFolders } from "../logs/folders.ts";
import { unlessUnreadable } from "../logs/unreadable.ts";
import { createSessionAgent } from "../pi/session-agent.ts";

const FOLDER = ".omp";

/**
 * oh-my-pi: made from Pi, with sub-agents' sessions in a folder beside their parent's. Where `PI_CODING_AGENT_DIR`
 * is set, both agents keep their sessions there, and all of them are taken for Pi's.
 */
export const ohMyPi = createSessionAgent({
  name: "oh-my-pi",
  sessionsVariables: [],
  folderVariables: ["OMP_CODING_AGENT_DIR"],
  folder: join(FOLDER, "agent"),
  otherPlaces: {
    variable: "XDG_DATA_HOME",
    of: (environment) => {
      const { XDG_DATA_HOME } = environment;
      const inData = XDG_DATA_HOME ? [join(XDG_DATA_HOME, "omp", "sessions")] : [];
      return [...inData, ...sessionsOfProfiles(environment)];
    },
  },
});

/** Each named profile has a folder of its own; that of all profiles holds much else. */
function sessionsOfProfiles(environment: Environment): readonly string[] {
  return homeFolders(environment).flatMap((home) => {
    const profiles = join(home, FOLDER, "profiles");
    const names = (existsSync(profiles) && unlessUnreadable(() => readdirSync(profiles))) || [];
    return names.map((name) => join(profiles, name, "agent", "sessions"));
  });
}
