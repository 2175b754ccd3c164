import { createHash } from "node:crypto";
import type { Change } from "../../src/usage/change.ts";
import type { UsageRow } from "../../src/usage/usage-row.ts";
import { createRandom } from "./random.ts";
import { teamRecords } from "./team-records.ts";

const AUTHORS = ["Jane Doe", "Ada Lovelace", "Grace Hopper", "Linus T."] as const;
const FOLDERS = ["src/shop", "src/cart", "docs", "test/shop", "test/cart", "."];
const OUTCOMES = ["merged", "merged", "merged", "open", "reverted", "abandoned"] as const;
const RECORDS_OF_COMMIT = 4;

/** Makes the same records as `teamRecords`, four to a commit, and what history would know of the commits. */
export function teamRows(count: number, days: number, until: Date): readonly UsageRow[] {
  const random = createRandom(11);
  const changes: Change[] = [];
  return teamRecords(count, days, until).map((record, number) => {
    const place = Math.floor(number / RECORDS_OF_COMMIT);
    const pullRequest = 100 + Math.floor(place / 5);
    changes[place] ??= {
      commit: createHash("sha1").update(String(place)).digest("hex"),
      committedAt: record.timestamp,
      subject:
        place % 3 === 0 ? `SHOP-${pullRequest % 40}: add a step` : `Mend #${pullRequest % 30}`,
      author: random.pick(AUTHORS),
      email: "team@example.com",
      pullRequest: random.below(8) === 0 ? undefined : pullRequest,
      outcome: random.pick(OUTCOMES),
      mergedBy: undefined,
      changedLines: new Map(
        FOLDERS.filter(() => random.below(3) === 0).map((folder) => [
          folder,
          1 + random.below(400),
        ]),
      ),
      addedLines: 100,
      reworkedLines: random.below(30),
    };
    return {
      record,
      repository: "acme/shop",
      change: number < count - 3 ? changes[place] : "not committed",
    };
  });
}
