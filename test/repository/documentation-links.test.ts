import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const PAGES = ["README.md", "CONTRIBUTING.md", ...globSync("docs/**/*.md").toSorted()];
const LINK = /\]\((?!\w+:)([^)#\s]*)(?:#([^)\s]+))?\)/g;

/** Returns the anchors of a page's headings, as GitHub makes them. */
function anchorsOf(path: string): readonly string[] {
  const headings = readFileSync(path, "utf8").matchAll(/^#+ (.+)$/gm);
  return Array.from(headings, ([, heading = ""]) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

test.each(PAGES)("%s links to pages and headings that there are", (page) => {
  const text = readFileSync(page, "utf8").replaceAll(/^```.*?^```$/gms, "");
  const broken = Array.from(text.matchAll(LINK)).filter(([, path = "", anchor]) => {
    const target = path === "" ? page : join(dirname(page), path);
    if (!existsSync(target)) return true;
    return anchor !== undefined && !anchorsOf(target).includes(anchor);
  });

  expect(broken.map(([link]) => link)).toEqual([]);
});

test("docs/README.md lists every page", () => {
  const index = readFileSync("docs/README.md", "utf8");
  const pages = globSync("docs/*.md").filter((page) => page !== "docs/README.md");

  expect(pages.filter((page) => !index.includes(`](${page.replace("docs/", "")})`))).toEqual([]);
});
