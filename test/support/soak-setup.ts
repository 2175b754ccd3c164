import { beforeEach } from "vitest";
import { SOAK_UNTIL_MS } from "./soak-limit.ts";

// A soak with a limit ends in time: what has not begun by then is named and skipped.
const end = SOAK_UNTIL_MS;
if (end !== undefined) {
  beforeEach(({ task, skip }) => {
    if (Date.now() < end) return;
    console.log(`Left out, the soak's time was over: ${task.fullName}`);
    skip();
  });
}
