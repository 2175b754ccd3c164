import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Repository } from "../../parts/git/repository.ts";
import { isAtLeast, SQLITE_NODE } from "../../parts/runtime/node-version.ts";
import { packagePathFile, stateFolders } from "../../parts/state/state-folders.ts";
import { visibleLine } from "../../usage/visible-text.ts";
import { readTextFile } from "../install/file-state.ts";
import { findPackagePlaces } from "../install/package-path.ts";
import type { Finding } from "./finding.ts";

/** Looks which node and which bundle the hooks will use; where a commit was tried well, they have one. */
export async function checkRuntime(
  repository: Repository,
  node: { readonly path: string; readonly version: string },
  isTried: boolean,
): Promise<readonly Finding[]> {
  const bundle = await checkBundle(repository);
  return [checkNode(node), ...(isTried && bundle.status === "problem" ? [] : [bundle])];
}

function checkNode({ path, version }: { path: string; version: string }): Finding {
  if (!isAtLeast(version, SQLITE_NODE)) {
    return {
      status: "note",
      text: `node: ${path} (${version}): hooks and reports work, databases need ${SQLITE_NODE.join(".")} or newer`,
    };
  }
  return { status: "ok", text: `node: ${path} (${version})` };
}

async function checkBundle(repository: Repository): Promise<Finding> {
  const file = packagePathFile(stateFolders(repository));
  const [remembered = ""] = (await readTextFile(file)).split("\n");
  const { folders } = await findPackagePlaces(repository, remembered);
  const modules = [repository.root, dirname(repository.commonDir)].flatMap((top) =>
    folders.map((folder) => join(top, folder, "node_modules", "tokenledger")),
  );
  const unplugged = await findUnplugged(repository.root, folders);
  const places = [...modules, ...(remembered === "" ? [] : [remembered]), ...unplugged];
  const found = places.find((place) => existsSync(join(place, "hooks", "pre-commit")));
  const bundle = join(found ?? "", "dist", "hook", "index.js");
  if (found !== undefined && existsSync(bundle)) return { status: "ok", text: `bundle: ${bundle}` };
  return {
    status: "problem",
    text: `bundle: none found in ${[...new Set(modules)].join(" or ")}, nor where ${file} names the package: ${visibleLine(remembered) || "it names none"}`,
    advice:
      "Install tokenledger (`npm install --save-dev tokenledger`), then run `tokenledger init`.",
  };
}

/** Finds where Yarn unpacks the package for Plug'n'Play, under a name with its version. */
async function findUnplugged(root: string, folders: readonly string[]): Promise<readonly string[]> {
  const found = folders.map(async (folder) => {
    const place = join(root, folder, ".yarn", "unplugged");
    const names = await readdir(place).catch(() => []);
    return names
      .filter((name) => name.startsWith("tokenledger-"))
      .map((name) => join(place, name, "node_modules", "tokenledger"));
  });
  return (await Promise.all(found)).flat();
}
