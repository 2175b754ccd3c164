import { readFile, writeFile } from "node:fs/promises";

/** Puts a text between `<!-- name -->` and `<!-- /name -->` of a page. @throws where the page lacks them */
export async function writeBetweenMarkers(path: string, name: string, text: string): Promise<void> {
  const page = await readFile(path, "utf8");
  const [start, end] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`];
  const [from, to] = [page.indexOf(start), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${path} lacks ${start.trim()} … ${end}`);
  await writeFile(path, page.slice(0, from + start.length) + text + page.slice(to));
}
