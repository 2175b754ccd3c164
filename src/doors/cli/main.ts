#!/usr/bin/env node
const words = process.argv.slice(2);

// A prompt asks for it again and again: it has an entry of its own in dist/, which loads what the hook does and no more commands.
if (isLineAlone(words)) {
  const bundle = new URL("../status-line/index.js", import.meta.url);
  const { printStatusLine } = (await import(bundle.href)) as typeof import("./status-line.ts");
  await printStatusLine();
} else {
  const { runProgram } = await import("./program.ts");
  await runProgram(words);
}

/** Whether the line is asked for, and nothing besides that would have to be obeyed or refused. */
function isLineAlone(words: readonly string[]): boolean {
  const [first, ...rest] = words[0] === "status" ? words.slice(1) : words;
  return first === "--line" && rest.length === 0;
}
