import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Repository } from "../git/repository.ts";
import { readTextFile } from "../install/text-file.ts";
import { isAtLeast, SQLITE_NODE } from "../node-version.ts";
import { packagePathFile, stateFolders } from "../state/state-folders.ts";
import type { Finding } from "./finding.ts";

/** Looks which node and which bundle the hooks will use. */
export async function checkRuntime(
  repository: Repository,
  node: { readonly path: string; readonly version: string },
): Promise<readonly Finding[]> {
  return [checkNode(node), await checkBundle(repository)];
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
  const { root, commonDir } = repository;
  const remembered = (await readTextFile(packagePathFile(stateFolders(repository)))).trim();
  const places = [
    join(root, "node_modules", "tokenledger"),
    join(dirname(commonDir), "node_modules", "tokenledger"),
    ...(remembered === "" ? [] : [remembered]),
  ];
  const found = places.find((place) => existsSync(place));
  if (found !== undefined && existsSync(join(found, "dist", "hook", "index.js"))) {
    return { status: "ok", text: `bundle: ${join(found, "dist", "hook", "index.js")}` };
  }
  return {
    status: "problem",
    text: `bundle: none found in ${Array.from(new Set(places)).join(" or ")}`,
    advice:
      "Install tokenledger (`npm install --save-dev tokenledger`), then run `tokenledger init`.",
  };
}
