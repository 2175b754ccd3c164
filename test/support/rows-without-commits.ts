import type { UsageRecord } from "../../src/usage/usage-record.ts";

/** Returns a ledger's records without the note of the commit that each led to, whose id a test does not know. */
export async function rowsWithoutCommits(repository: {
  rows(): Promise<readonly UsageRecord[]>;
}): Promise<readonly UsageRecord[]> {
  const rows = await repository.rows();
  return rows.map((row) => ({
    ...row,
    notes: row.notes.replace(/(?:^| \| )commit [0-9a-f]{12}$/, ""),
  }));
}
