/**
 * Bundles the doors into `dist/` (or the folder given): the command line, the hook, the threads that
 * read logs and ledgers and the line for prompts by rolldown, with chunks that they share; the Action by tsc and ncc.
 */
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  cpSync,
  globSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { type OutputChunk, type Plugin, type PreRenderedChunk, rolldown } from "rolldown";
import { gatherLicenses, LICENSES_OF_PART, licensesOf } from "./gather-licenses.ts";

const HOOK = "src/doors/hook/main.ts";
const ENTRIES = {
  cli: "src/doors/cli/main.ts",
  hook: HOOK,
  "ledger-reader": "src/doors/ledger-reader/main.ts",
  "log-reader": "src/doors/log-reader/main.ts",
  "status-line": "src/doors/cli/status-line.ts",
};
const SHARED = [...Object.keys(ENTRIES), "chunks"];
const PACKAGE_OF_MODULE = /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//;

/** Node reads what the hook loads some milliseconds sooner when all of it is ASCII. */
const ASCII_HOOK: Plugin = {
  name: "ascii-hook",
  generateBundle(_options, parts) {
    for (const part of Object.values(parts)) {
      if (part.type !== "chunk" || part.name !== "hook") continue;
      // Strings and comments hold what is not, and there an escape means the same.
      part.code = part.code.replaceAll(
        /[^\0-\x7f]/g,
        (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
      );
    }
  },
};

const target = process.argv[2] ?? "dist";
await bundleShared();
bundleAction();
// What an editor is pointed to by `$schema`, and what a writer of lines to import can check them with.
copyFileSync("src/parts/config/config.schema.json", join(target, "config.schema.json"));
copyFileSync(
  "src/parts/import-lines/import-line.schema.json",
  join(target, "import-line.schema.json"),
);

async function bundleShared(): Promise<void> {
  const ofHook = await modulesOfHook();
  await using bundle = await open(ENTRIES);
  for (const folder of SHARED) rmSync(join(target, folder), { recursive: true, force: true });
  const { output } = await bundle.write({
    dir: target,
    entryFileNames: "[name]/index.js",
    chunkFileNames: (chunk) => `chunks/${nameOf(chunk)}.js`,
    // Reading forty small files takes a hook longer than reading one.
    codeSplitting: {
      groups: [
        { name: "hook", test: (id) => ofHook.has(id) },
        // A prompt waits for both.
        { name: "format-number", test: /\/usage\/(?:format-number|paid-cost)\.ts$/ },
      ],
    },
  });
  // What a package runs by its name.
  chmodSync(join(target, "cli", "index.js"), 0o755);
  const chunks = output.filter((part): part is OutputChunk => part.type === "chunk");
  const licenses = licensesOf(chunks.flatMap(({ moduleIds }) => moduleIds));
  writeFileSync(join(target, "chunks", "licenses.txt"), licenses);
}

/** Returns the modules that the hook loads whatever it does. */
async function modulesOfHook(): Promise<ReadonlySet<string>> {
  await using bundle = await open({ hook: HOOK });
  const { output } = await bundle.generate();
  const chunks = new Map(output.map((part) => [part.fileName, part as OutputChunk]));
  const modules = new Set<string>();
  const add = (name: string) => {
    const chunk = chunks.get(name);
    chunks.delete(name);
    for (const id of chunk?.moduleIds ?? []) if (id !== join(process.cwd(), HOOK)) modules.add(id);
    chunk?.imports.forEach(add);
  };
  add(output[0].fileName);
  return modules;
}

function open(input: Readonly<Record<string, string>>) {
  return rolldown({
    input,
    platform: "node",
    tsconfig: false,
    // The one form of jsonc-parser that can be bundled.
    resolve: { mainFields: ["module", "main"] },
    // The least that package.json asks for.
    transform: { target: "node20.12" },
    checks: { ineffectiveDynamicImport: false },
    plugins: [ASCII_HOOK],
  });
}

/** Names a chunk for the module that it is loaded for, or for the package. */
function nameOf({ facadeModuleId, name, moduleIds }: PreRenderedChunk): string {
  const [, packageName] = PACKAGE_OF_MODULE.exec(facadeModuleId ?? moduleIds.at(-1) ?? "") ?? [];
  if (packageName !== undefined) return packageName.replace(/^@/, "").replace("/", "-");
  if (!facadeModuleId) return name;
  return `${basename(dirname(facadeModuleId))}-${basename(facadeModuleId, ".ts")}`;
}

function bundleAction(): void {
  rmSync("build", { recursive: true, force: true });
  run("tsc", "-p", "scripts/tsconfig.build.json");
  // tsc leaves alone what it did not make.
  for (const validator of globSync("src/**/*.generated.js")) {
    copyFileSync(validator, join("build", relative("src", validator)));
  }
  copyWithoutSideEffects("@actions/core");
  const folder = join(target, "action");
  rmSync(folder, { recursive: true, force: true });
  run("ncc", "build", "build/doors/action/main.js", "-o", folder, "--license", LICENSES_OF_PART);
  gatherLicenses(folder);
}

/**
 * Puts a package where ncc finds it first, and says there what is so of it: a module of which nothing is used can be
 * left out. Else the toolkit's client for OIDC, which nobody asks for, brings a megabyte to load.
 */
function copyWithoutSideEffects(name: string): void {
  const copy = join("build", "node_modules", name);
  cpSync(join("node_modules", name), copy, { recursive: true });
  const path = join(copy, "package.json");
  const manifest = JSON.parse(readFileSync(path, "utf8"));
  writeFileSync(path, JSON.stringify({ ...manifest, sideEffects: false }));
}

function run(program: string, ...args: string[]): void {
  execFileSync(join("node_modules", ".bin", program), args, {
    stdio: ["ignore", "ignore", "inherit"],
  });
}
