import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/** The Chromium of this machine; undefined where there is none and what needs it is skipped. */
export const CHROMIUM = findChromium();

/** Starts a Chromium with an empty profile that asks nobody on the network for anything. */
export async function openChromium(): Promise<Browser & AsyncDisposable> {
  if (CHROMIUM === undefined) throw new Error(`No browser is installed: ${NAMES.join(", ")}.`);
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

function findChromium(): string | undefined {
  return (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find((path) => existsSync(path));
}
