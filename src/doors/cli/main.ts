#!/usr/bin/env node
const words = process.argv.slice(2);

// A prompt asks for it again and again: it has a small bundle of its own in dist/, beside this one.
if (words[0] === "status" && words.includes("--line")) {
  const bundle = new URL("../status-line/index.js", import.meta.url);
  const { printStatusLine } = (await import(bundle.href)) as typeof import("./status-line.ts");
  await printStatusLine();
} else {
  const { runProgram } = await import("./program.ts");
  await runProgram(words);
}
