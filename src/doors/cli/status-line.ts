import { readStatusLine } from "../../flows/status/read-status-line.ts";
import { KNOWN_AGENTS } from "../../parts/agents/known-agents.generated.ts";
import { environmentIn } from "../../parts/agents/logs/worktree-environment.ts";
import { silenceNodeWarnings } from "../../parts/runtime/silence-node-warnings.ts";
import { TimeZone } from "../../usage/time-zone.ts";
import { visibleLine } from "../../usage/visible-text.ts";

const MINUTE_MS = 60_000;

/** This machine's zone, whose name it takes the Intl library longer to find than all of the rest. */
const HERE = new TimeZone(
  "local time",
  (instantMs) => -new Date(instantMs).getTimezoneOffset() * MINUTE_MS,
);

/** `tokenledger status --line`: what is recorded of today and of this branch; a prompt is never told of trouble. */
export async function printStatusLine(): Promise<void> {
  const cwd = process.cwd();
  silenceNodeWarnings(process);
  const line = await readStatusLine(cwd, {
    agents: KNOWN_AGENTS,
    environment: environmentIn(cwd, process.env),
    clock: { now: new Date(), zone: HERE },
  }).catch(() => undefined);
  if (line !== undefined) process.stdout.write(`${visibleLine(line)}\n`);
}
