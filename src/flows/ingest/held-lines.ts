import { oneLine } from "../../parts/report/escape.ts";
import { countText } from "../../usage/format-number.ts";
import type { IngestReport } from "./ingest.ts";

const PLAIN_WORD = /^[\w./-]+$/;

/** Returns a line for each repository that records were held for, and for each that has a new name. */
export function heldLines({
  held,
  renamed,
}: Pick<IngestReport, "held" | "renamed">): readonly string[] {
  return [
    ...renamed.map(({ oldName, newName, records }) =>
      oneLine(
        `${oldName} is ${newName} now, says GitHub: ${countText(records, "record")} of the database ${records === 1 ? "was" : "were"} renamed.`,
      ),
    ),
    ...held.map(({ repository, holder, records, holderIs }) => {
      const known = `${countText(records, "record")} ${records === 1 ? "is" : "are"} held for ${holder} already`;
      if (holderIs === "newer name") return oneLine(`${known}: so ${repository} is called now.`);
      if (holderIs === "other repository") {
        return oneLine(`${known}, which is another repository: they count once.`);
      }
      const command = `tokenledger rename ${shellWord(holder)} ${shellWord(repository)}`;
      return oneLine(`${known}. Renamed? \`${command}\`.`);
    }),
  ];
}

function shellWord(name: string): string {
  return PLAIN_WORD.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`;
}
