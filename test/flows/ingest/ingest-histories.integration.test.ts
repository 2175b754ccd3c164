import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ENGINES } from "../../support/engines.ts";
import { HistoryWorld } from "../../support/histories/history-world.ts";
import { readStoredUsage } from "../../support/stored-usage.ts";

/** On which engine, and how many histories: a few in each run, more in a soak. */
const SIZES = [
  { name: "SQLite", numRuns: 2, tags: [] },
  { name: "SQLite", numRuns: 12, tags: ["soak"] },
  { name: "Postgres", numRuns: 4, tags: ["soak"] },
];

const anyStep = fc.record({
  what: fc.oneof(
    { weight: 5, arbitrary: fc.constant("record" as const) },
    { weight: 6, arbitrary: fc.constant("ingest" as const) },
    { weight: 2, arbitrary: fc.constant("reconcile" as const) },
    {
      weight: 7,
      arbitrary: fc.constantFrom(
        "fork",
        "clone",
        "rename",
        "rename and tell",
        "respell",
        "rotate",
        "repeat rows",
        "drop a row",
        "break",
        "mend",
      ),
    },
  ),
  place: fc.nat(4),
  choice: fc.nat(20),
});

type Step = typeof anyStep extends fc.Arbitrary<infer Value> ? Value : never;

async function take({ what, place, choice }: Step, world: HistoryWorld): Promise<void> {
  const steps: Readonly<Record<Step["what"], () => Promise<void> | void>> = {
    record: () => world.record(place),
    ingest: () => world.ingest(place, false),
    reconcile: () => world.ingest(place, true),
    fork: () => world.copyUnderNewName(place),
    clone: () => world.cloneAgain(place),
    rename: () => world.rename(place, false),
    "rename and tell": () => world.rename(place, true),
    respell: () => world.respell(place),
    rotate: () => world.rotate(place),
    "repeat rows": () => world.repeatRows(place),
    "drop a row": () => world.dropLastRow(place),
    break: () => world.breakFile(place, choice),
    mend: () => world.mend(place),
  };
  await steps[what]();
}

describe.each(SIZES)("in $numRuns histories", ({ name, numRuns, tags }) => {
  test(`whatever happens to a ledger and its repository, ${name} holds each of its records once`, {
    tags,
  }, async () => {
    const engine = ENGINES.find((one) => one.name === name);
    if (engine === undefined) throw new Error(`No engine is called ${name}.`);
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 10, maxLength: 30 }), async (steps) => {
        await using database = await engine.createDatabase();
        await using store = await database.open();
        await using world = await HistoryWorld.create(store);
        for (const step of steps) {
          await take(step, world);
          if (/ingest|reconcile|tell/.test(step.what)) {
            expect(await world.actual()).toEqual(world.expected());
          }
        }
        for (let place = 0; place < world.places; place += 1) {
          await world.mend(place);
          await world.ingest(place, false);
        }
        expect(await world.actual()).toEqual(world.expected());
        expect(await readStoredUsage(database.url)).toMatchObject({ falseSums: 0 });
      }),
      { numRuns },
    );
  });
});
