import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { agentsWithFixtures, placeFixture } from "../../../support/agent-fixtures.ts";
import { checkReading, clearFolder, findLeftovers } from "../../../support/check-reading.ts";
import { SEED } from "../../../support/daily-seed.ts";
import { fuzzSizes } from "../../../support/fuzz-sizes.ts";
import { createValueMutator } from "../../../support/mutate-values.ts";
import { createRandom } from "../../../support/random.ts";
import { createFastFolder } from "../../../support/temporary-folder.ts";

const agents = await agentsWithFixtures((name) => /\.jsonl?$/.test(name));

describe.each(agents)("$agent.name", ({ agent, fixtures }) => {
  describe.each(fuzzSizes(2))("$mutations times", ({ mutations, tags }) => {
    test.each(fixtures)(
      "%s, with values of no sense, is read in peace",
      { tags },
      async (fixture) => {
        await using home = await createFastFolder();
        const path = await placeFixture(home.path, agent.name, fixture);
        const text = readFileSync(path, "utf8");
        clearFolder(path);
        const mutateValues = createValueMutator(text);
        let last = text;

        for (let seed = SEED; seed < SEED + mutations; seed++) {
          last = mutateValues(createRandom(seed));
          const fault = await checkReading(agent, path, Buffer.from(last));
          expect(fault, `seed ${seed} of ${fixture}`).toBeUndefined();
        }
        expect(findLeftovers(path, Buffer.from(last))).toEqual([]);
      },
    );
  });
});
