/** Bundles what runs in the dashboard's page, script and style, into a module of two texts. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rolldown } from "rolldown";

const FOLDER = "src/parts/dashboard/page";
const TARGET = "src/parts/dashboard/page.generated.ts";
const PACKAGE_OF_MODULE = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/;
/** What would end the element early, or what an HTML parser changes, so that its hash is another. */
const UNFIT_FOR_ELEMENT = /<\/(?:script|style)|<!--|\r|\0/i;

const script = await bundleScript();
const style = readFileSync(join(FOLDER, "page.css"), "utf8");
for (const text of [script, style]) {
  const [found] = UNFIT_FOR_ELEMENT.exec(text) ?? [];
  if (found === undefined) continue;
  throw new Error(`Cannot put the page's code into HTML: it holds ${JSON.stringify(found)}.`);
}
writeFileSync(
  TARGET,
  `export const PAGE_SCRIPT: string = ${JSON.stringify(script)};
export const PAGE_STYLE: string = ${JSON.stringify(style)};
`,
);

async function bundleScript(): Promise<string> {
  await using bundle = await rolldown({
    input: join(FOLDER, "main.ts"),
    platform: "browser",
    tsconfig: false,
  });
  const { output } = await bundle.generate({ format: "iife", minify: true });
  const [{ code, moduleIds }] = output;
  return `${licenses(moduleIds)}${code}`;
}

/** Returns the licenses of the packages whose code a page carries with it, as a comment. */
function licenses(modulePaths: readonly string[]): string {
  const folders = modulePaths.flatMap((path) => PACKAGE_OF_MODULE.exec(path) ?? []);
  const texts = [...new Set(folders)].toSorted().map((folder) => {
    const manifest = readFileSync(join(folder, "package.json"), "utf8");
    const { name, version } = JSON.parse(manifest) as { name: string; version: string };
    return `${name} ${version}\n\n${readFileSync(join(folder, "LICENSE.md"), "utf8").trim()}`;
  });
  return `/*!\n${texts.join("\n\n").replaceAll("\r", "")}\n*/\n`;
}
