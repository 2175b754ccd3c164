/** More than one test takes from a day: two days have no number in common. */
const SEEDS_PER_DAY = 10_000;

/**
 * Where random tests start: another place each day (UTC), the same for all runs of a day.
 * `TOKENLEDGER_TEST_SEED` repeats the run of another day.
 */
export const SEED = Number(process.env.TOKENLEDGER_TEST_SEED ?? seedOf(new Date()));

function seedOf(day: Date): number {
  return Number(day.toISOString().slice(0, 10).replaceAll("-", "")) * SEEDS_PER_DAY;
}
