/**
 * Returns the folder that a thread's project was opened with first. The folders stand a line each, by name; `order`
 * says of each which it was: `1,0`.
 */
export function firstFolder(
  folders: string | undefined,
  order: string | undefined,
): string | undefined {
  const paths = (folders ?? "").split("\n").filter((path) => path !== "");
  const places = (order ?? "").split(",").map(Number);
  return paths[Math.max(places.indexOf(0), 0)] ?? paths[0];
}
