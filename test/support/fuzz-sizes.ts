/**
 * How often a fixture is damaged in one of so many ways: 250 times by all of them in each run, more
 * in a soak. Options for `describe.each`.
 */
export function fuzzSizes(ways: number) {
  return [
    { mutations: 250 / ways, tags: [] },
    { mutations: 10_000, tags: ["soak", "heavy"] },
  ];
}
