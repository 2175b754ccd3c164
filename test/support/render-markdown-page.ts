import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { markdownToHtml } from "./markdown-to-html.ts";

/** A page that shows markdown as GitHub does. */
export interface MarkdownPage extends AsyncDisposable {
  readonly page: Page;
  /** Shows markdown in place of what is there, diagrams drawn; returns what could not be drawn, and why. */
  show(markdown: string): Promise<readonly string[]>;
  /** What the page complained about, and asked the network for. */
  readonly complaints: readonly string[];
}

export interface MarkdownPageOptions {
  readonly theme?: "light" | "dark";
  /** CSS pixels. */
  readonly width?: number;
  /** Pixels of a picture for each CSS pixel. */
  readonly scale?: number;
}

const require = createRequire(import.meta.url);

/** Opens an empty page of a browser. */
export async function openMarkdownPage(
  browser: Browser,
  { theme = "light", width = 1012, scale = 1 }: MarkdownPageOptions = {},
): Promise<MarkdownPage> {
  const context = await browser.newContext({
    colorScheme: theme,
    deviceScaleFactor: scale,
    viewport: { width, height: 800 },
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await page.route("**", async (route) => {
    complaints.push(`asked for ${route.request().url()}`);
    await route.abort();
  });
  await page.setContent(emptyPage());
  await page.addScriptTag({ path: require.resolve("@mermaid-js/tiny/dist/mermaid.tiny.js") });
  return {
    page,
    complaints,
    async show(markdown) {
      await page.locator("main").evaluate((main, html) => {
        main.innerHTML = html;
      }, markdownToHtml(markdown));
      return drawDiagrams(page, theme);
    },
    [Symbol.asyncDispose]: () => context.close(),
  };
}

function emptyPage(): string {
  const style = readFileSync(require.resolve("github-markdown-css/github-markdown.css"), "utf8");
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Report</title>
<style>${style}
/* Bars of one font: elsewhere they come from several, and stand at several heights. */
@font-face { font-family: Bars; src: local("DejaVu Sans"); unicode-range: U+2581-2588; }
body { margin: 0; }
.markdown-body {
  --fontStack-sansSerif: Bars, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif;
  box-sizing: border-box; max-width: 1012px; min-height: 100vh; padding: 16px; margin: 0 auto;
}
.markdown-body pre.mermaid { padding: 0; background: none; text-align: center; }
</style>
<main class="markdown-body"></main>
</html>`;
}

/** Draws each diagram in the theme that GitHub gives it. */
async function drawDiagrams(page: Page, theme: "light" | "dark"): Promise<readonly string[]> {
  return page.evaluate(
    async (mermaidTheme) => {
      // biome-ignore lint/suspicious/noExplicitAny: globals of the page
      const { document, mermaid } = globalThis as any;
      mermaid.initialize({ startOnLoad: false, theme: mermaidTheme });
      const failures: string[] = [];
      for (const [index, block] of [...document.querySelectorAll("pre.mermaid")].entries()) {
        try {
          const { svg } = await mermaid.render(`diagram-${index}`, block.textContent);
          block.innerHTML = svg;
        } catch (error) {
          failures.push(String(error));
        }
      }
      return failures;
    },
    theme === "dark" ? "dark" : "default",
  );
}
