import { readStatusLine } from "../../flows/status/read-status-line.ts";
import { localTimeZone } from "../../usage/time-zone.ts";
import { visibleLine } from "../../usage/visible-text.ts";

/** `tokenledger status --line`: what today and this branch cost so far; a prompt is never told of trouble. */
export async function printStatusLine(): Promise<void> {
  const clock = { now: new Date(), zone: localTimeZone() };
  const line = await readStatusLine(process.cwd(), clock).catch(() => undefined);
  if (line !== undefined) process.stdout.write(`${visibleLine(line)}\n`);
}
