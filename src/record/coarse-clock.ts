/** Some file systems keep times in steps of one or two seconds. */
export const COARSE_CLOCK_MS = 2_000;
