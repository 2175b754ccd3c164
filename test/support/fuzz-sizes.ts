import { SOAK_UNTIL_MS } from "./soak-limit.ts";

/** How often a fixture is damaged: a little in each run, more in a soak. Options for `describe.each`. */
export const FUZZ_SIZES = [
  { mutations: 250, tags: [] },
  // As many as fit into twenty minutes, beside the other tests of a soak.
  { mutations: SOAK_UNTIL_MS === undefined ? 10_000 : 1_500, tags: ["soak"] },
];
