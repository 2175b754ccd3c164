/** Compiles `src/` with tsc and bundles the doors with ncc into `dist/` (or the folder given). */
import { execFileSync } from "node:child_process";
import { copyFileSync, globSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { compactPriceTable } from "./compact-price-table.ts";
import { gatherLicenses, LICENSES_OF_PART } from "./gather-licenses.ts";

const DOORS = ["cli", "log-reader", "hook", "action"];
const target = process.argv[2] ?? "dist";

function run(program: string, ...args: string[]): void {
  execFileSync(join("node_modules", ".bin", program), args, {
    stdio: ["ignore", "ignore", "inherit"],
  });
}

rmSync("build", { recursive: true, force: true });
run("tsc", "-p", "tsconfig.build.json");
// tsc leaves alone what it did not make.
for (const validator of globSync("src/**/*.generated.js")) {
  copyFileSync(validator, join("build", relative("src", validator)));
}
compactPriceTable("build");
for (const door of DOORS) {
  rmSync(join(target, door), { recursive: true, force: true });
  run(
    "ncc",
    "build",
    join("build", door, "main.js"),
    "-o",
    join(target, door),
    "--license",
    LICENSES_OF_PART,
  );
  gatherLicenses(join(target, door));
}
