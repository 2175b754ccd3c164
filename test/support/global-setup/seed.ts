import { SEED } from "../daily-seed.ts";

/** Says what repeats the random tests of this run. */
export function setup(): void {
  console.log(`Random tests start at seed ${SEED}: TOKENLEDGER_TEST_SEED=${SEED} repeats them.`);
}
