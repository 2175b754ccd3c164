import { join } from "node:path";
import { createSessionAgent } from "../pi/session-agent.ts";

/**
 * oh-my-pi: made from Pi, with sub-agents' sessions in a folder beside their parent's. Where `PI_CODING_AGENT_DIR`
 * is set, both agents keep their sessions there, and all of them are taken for Pi's.
 */
export const ohMyPi = createSessionAgent({
  name: "oh-my-pi",
  sessionsVariables: [],
  folderVariables: ["OMP_CODING_AGENT_DIR"],
  folder: join(".omp", "agent"),
  otherPlaces: {
    variable: "XDG_DATA_HOME",
    of: ({ XDG_DATA_HOME }) => (XDG_DATA_HOME ? [join(XDG_DATA_HOME, "omp", "sessions")] : []),
  },
});
