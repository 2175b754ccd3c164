import { expect, test } from "vitest";
import { describeMostlyInSoak } from "../../support/each-mostly-in-soak.ts";
import { ENGINES, openStoreOf } from "../../support/engines.ts";
import { load, sourcedRecord } from "../../support/store.ts";

const OLD = { timestamp: "2025-08-01T00:00:00Z" };
const NEW = { timestamp: "2026-02-01T00:00:00Z" };
const CUTOFF = "2025-09-01T00:00:00.000Z";

describeMostlyInSoak(ENGINES)("$name", (engine) => {
  test("pruning deletes what is older than the cutoff and remembers the cutoff", async () => {
    await using store = await openStoreOf(engine);
    await load(store, sourcedRecord(OLD), sourcedRecord(NEW));

    expect(await store.prune(CUTOFF, undefined)).toBe(1);

    expect((await store.totals({})).firstTimestamp).toBe("2026-02-01T00:00:00.000Z");
    expect(await store.prunedBefore("acme/shop")).toBe(CUTOFF);
  });

  test("pruning one repository leaves the others alone", async () => {
    await using store = await openStoreOf(engine);
    await load(
      store,
      sourcedRecord(OLD),
      sourcedRecord({ ...OLD, sessionId: "tools" }, { repository: "acme/tools" }),
    );

    expect(await store.prune(CUTOFF, "acme/tools")).toBe(1);

    expect((await store.totals({})).records).toBe(1);
    expect(await store.prunedBefore("acme/shop")).toBeUndefined();
  });

  test("an earlier cutoff does not take a later one back", async () => {
    await using store = await openStoreOf(engine);
    await store.prune(CUTOFF, "acme/shop");

    await store.prune("2025-01-01T00:00:00.000Z", "acme/shop");

    expect(await store.prunedBefore("acme/shop")).toBe(CUTOFF);
  });
});
