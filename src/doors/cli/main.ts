#!/usr/bin/env node
const words = process.argv.slice(2);

// A prompt or a status line asks for it again and again: it loads nothing else.
if (words[0] === "status" && words.includes("--line")) {
  const { printStatusLine } = await import("./status-line.ts");
  await printStatusLine();
} else {
  const { runProgram } = await import("./program.ts");
  await runProgram(words);
}
