/**
 * Compiles the default globs of staged paths into regular expressions: the git hook, which needs
 * them with almost every commit, has no five milliseconds for picomatch.
 */
import { writeFileSync } from "node:fs";
import picomatch from "picomatch";
import { DEFAULT_CONFIG } from "../src/parts/config/config.ts";

const TARGET = "src/flows/record/default-globs.generated";

const globs = Object.values(DEFAULT_CONFIG.taskTypes.paths).flat();
const entries = globs.map(
  (glob) => `  [${JSON.stringify(glob)}, ${picomatch.makeRe(glob, { dot: true })}],`,
);
writeFileSync(`${TARGET}.js`, `export default new Map([\n${entries.join("\n")}\n]);\n`);
writeFileSync(
  `${TARGET}.d.ts`,
  "declare const patternByGlob: ReadonlyMap<string, RegExp>;\nexport default patternByGlob;\n",
);
