import { describe, expect, test } from "vitest";
import { KNOWN_AGENTS } from "../../../../src/parts/agents/known-agents.generated.ts";
import { createLogReader } from "../../../../src/parts/agents/logs/read-logs.ts";
import { fixtureNames, placeFixture } from "../../../support/agent-fixtures.ts";
import { createTemporaryFolder } from "../../../support/temporary-folder.ts";

const SHAPES = [5, "x", null, [], {}, { state: 5 }, { main: 5, thread: 5, events: 5, anchors: 5 }];

describe.each(KNOWN_AGENTS)("$name", async ({ name }) => {
  const [fixture = ""] = await fixtureNames(name);

  test.each(SHAPES)("reads a log of which it remembers %j", async (carry) => {
    await using home = await createTemporaryFolder();
    const path = await placeFixture(home.path, name, fixture);
    const from = { offset: 0, carry };

    const [reading] = await createLogReader(KNOWN_AGENTS)([
      { agent: name, path, sizeBytes: 1, from },
    ]);

    expect(reading?.calls).toBeInstanceOf(Array);
  });
});
