import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { agentsWithFixtures, placeFixture } from "../../../support/agent-fixtures.ts";
import { checkReading, clearFolder, findLeftovers } from "../../../support/check-reading.ts";
import { SEED } from "../../../support/daily-seed.ts";
import { fuzzSizes } from "../../../support/fuzz-sizes.ts";
import { mutateBytes } from "../../../support/mutate-bytes.ts";
import { createRandom } from "../../../support/random.ts";
import { createFastFolder } from "../../../support/temporary-folder.ts";

const agents = await agentsWithFixtures((name) => !name.endsWith(".sql"));

describe.each(agents)("$agent.name", ({ agent, fixtures }) => {
  describe.each(fuzzSizes(2))("$mutations times", ({ mutations, tags }) => {
    test.each(fixtures)("%s, damaged, is read in peace", { tags }, async (fixture) => {
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
    });
  });
});
