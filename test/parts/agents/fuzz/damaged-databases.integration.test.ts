import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { KNOWN_AGENTS } from "../../../../src/parts/agents/known-agents.generated.ts";
import { fixtureNames, placeFixture } from "../../../support/agent-fixtures.ts";
import { checkReading, clearFolder, findLeftovers } from "../../../support/check-reading.ts";
import { SEED } from "../../../support/daily-seed.ts";
import { fuzzSizes } from "../../../support/fuzz-sizes.ts";
import { mutateBytes } from "../../../support/mutate-bytes.ts";
import { createRandom } from "../../../support/random.ts";
import { createFastFolder } from "../../../support/temporary-folder.ts";

const databases = await Promise.all(
  KNOWN_AGENTS.map(async (agent) => {
    const fixtures = (await fixtureNames(agent.name)).filter((name) => name.endsWith(".sql"));
    return fixtures.map((fixture) => ({ agent, fixture }));
  }),
);

describe.each(fuzzSizes(1))("$mutations times", ({ mutations, tags }) => {
  test.each(databases.flat())(
    "$agent.name: $fixture, damaged, is read in peace",
    { tags },
    async ({ agent, fixture }) => {
      await using home = await createFastFolder();
      const path = await placeFixture(home.path, agent.name, fixture);
      const bytes: Buffer = readFileSync(path);
      clearFolder(path);
      let last = bytes;

      for (let seed = SEED; seed < SEED + mutations; seed++) {
        last = mutateBytes(bytes, createRandom(seed));
        const fault = await checkReading(agent, path, last);
        expect(fault, `seed ${seed} of ${fixture}`).toBeUndefined();
      }
      expect(findLeftovers(path, last)).toEqual([]);
    },
  );
});
