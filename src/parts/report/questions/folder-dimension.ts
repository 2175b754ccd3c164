import { changeOf } from "../../../usage/usage-row.ts";
import { byCost, codeOr, type Dimension } from "./dimension.ts";
import { isWithin, plainPath, TOP } from "./value-matches.ts";

/** How folders are put together. */
export type FolderGrouping =
  /** Down to so many levels. */
  | { readonly depth: number }
  /** By the nearest of these folders at or above. */
  | { readonly packages: readonly string[] };

/** By folder: a commit's usage is shared by the folders whose lines it changed, in proportion. */
export function folderDimension(grouping: FolderGrouping): Dimension {
  const groupOf = "packages" in grouping ? packageFinder(grouping.packages) : cutAt(grouping.depth);
  return {
    key: "folder",
    title: "packages" in grouping ? "Package" : "Folder",
    valueFor: () => undefined,
    sharesOf(row) {
      const lines = changeOf(row)?.changedLines;
      if (lines === undefined || lines.size === 0) return [{ value: undefined, weight: 1 }];
      return Array.from(lines, ([value, weight]) => ({ value, weight }));
    },
    groupOf,
    // The group at the top is of what no package below it has, also in folders.
    matches(folder, wanted) {
      const plain = plainPath(wanted);
      return isWithin(plain === TOP ? groupOf(folder) : folder, plain);
    },
    cell: codeOr("unknown"),
    compare: byCost,
  };
}

function cutAt(depth: number): (folder: string) => string {
  return (folder) => folder.split("/").slice(0, depth).join("/");
}

function packageFinder(packages: readonly string[]): (folder: string) => string {
  const known = new Set(packages);
  return (folder) => {
    let place = folder;
    while (!known.has(place) && place.includes("/")) place = place.slice(0, place.lastIndexOf("/"));
    return known.has(place) ? place : TOP;
  };
}
