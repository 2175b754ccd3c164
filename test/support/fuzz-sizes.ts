/** How often a fixture is damaged: a little in each run, more in a soak. Options for `describe.each`. */
export const FUZZ_SIZES = [
  { mutations: 250, tags: [] },
  { mutations: 10_000, tags: ["soak", "heavy"] },
];
