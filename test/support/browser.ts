import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { createTemporaryFolder } from "./temporary-folder.ts";

const NAMES = ["chromium", "chromium-browser", "google-chrome"];

/** The browser of this machine; undefined when it has none, and tests that need one are skipped. */
export const BROWSER_PATH = (process.env.PATH ?? "")
  .split(delimiter)
  .flatMap((folder) => NAMES.map((name) => join(folder, name)))
  .find((path) => existsSync(path));

if (BROWSER_PATH === undefined) {
  console.warn("Tests of the dashboard are skipped: install Chromium (apt-get install chromium).");
}

/** Less than a test has, so that it says what it waited for. */
const WAITING_MS = 120_000;

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

let shared: Promise<Browser> | undefined;

/** Starts one browser for all pages until `endBrowser`: each page has a profile of its own in it. */
function startBrowser(): Promise<Browser> {
  shared ??= (async () => {
    const folder = await createTemporaryFolder();
    const browser = await chromium.launch({
      executablePath: BROWSER_PATH ?? "chromium",
      args: ARGUMENTS,
      env: { PATH: process.env.PATH, HOME: folder.path },
    });
    browser.on("disconnected", () => void folder[Symbol.asyncDispose]());
    return browser;
  })();
  return shared;
}

/** Ends the browser, if a page was opened: for `afterAll` of each file that opens pages. */
export async function endBrowser(): Promise<void> {
  const browser = await shared;
  shared = undefined;
  await browser?.close();
}

/** A page that was opened from a file. */
export interface OpenedPage extends AsyncDisposable {
  readonly page: Page;
  /** What the console was told, and what was thrown. */
  readonly complaints: readonly string[];
  /** What the page asked for besides its own file; it got none of it. */
  readonly requests: readonly string[];
}

/** Writes a page into a file and opens it in a browser without a network; `hash` is the link's. */
export async function openPage(
  html: string,
  { hash = "", ...options }: BrowserContextOptions & { readonly hash?: string } = {},
): Promise<OpenedPage> {
  const folder = await createTemporaryFolder();
  const path = join(folder.path, "usage.html");
  await writeFile(path, html);
  const url = pathToFileURL(path).href;
  const browser = await startBrowser();
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  context.setDefaultTimeout(WAITING_MS);
  const complaints: string[] = [];
  const requests: string[] = [];
  await context.route("**", (route) => {
    if (route.request().url().split("#")[0] === url) return route.continue();
    requests.push(route.request().url());
    return route.abort();
  });
  const page = await context.newPage();
  page.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(`thrown: ${error.message}`));
  await page.goto(`${url}${hash}`);
  return {
    page,
    complaints,
    requests,
    async [Symbol.asyncDispose]() {
      await context.close();
      await folder[Symbol.asyncDispose]();
    },
  };
}
