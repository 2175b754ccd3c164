import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Runs the bench of a name; its own arguments follow. `npm run bench -- commit 5` */
const [name = ""] = process.argv.splice(2, 1);
const path = join(import.meta.dirname, `${name}.ts`);
if (!/^[a-z-]+$/.test(name) || name === "main" || !existsSync(path)) {
  const names = readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith(".ts") && file !== "main.ts")
    .map((file) => file.slice(0, -".ts".length));
  console.error(`There is no bench "${name}": expected one of ${names.join(", ")}.`);
  process.exit(1);
}
await import(path);
