import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Marked } from "marked";
import type { Browser, Page } from "playwright-core";

/** A page that shows markdown as GitHub does. */
export interface MarkdownPage extends AsyncDisposable {
  readonly page: Page;
  /** What the page's console and scripts complained about. */
  readonly errors: readonly string[];
}

export interface MarkdownPageOptions {
  readonly theme?: "light" | "dark";
  readonly width?: number;
  readonly scale?: number;
}

const require = createRequire(import.meta.url);
const STYLE = readFileSync(require.resolve("github-markdown-css/github-markdown.css"), "utf8");
const MERMAID = readFileSync(require.resolve("@mermaid-js/tiny/dist/mermaid.tiny.js"), "utf8");
const ALERT =
  /<blockquote>\n<p>\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\n?([\s\S]*?)<\/blockquote>/g;

const marked = new Marked({
  gfm: true,
  renderer: {
    code({ text, lang }) {
      return lang === "mermaid" ? `<pre class="mermaid">${escapeHtml(text)}</pre>\n` : false;
    },
  },
});

/** Returns the HTML of markdown; what GitHub would take out of it stays in. */
export function markdownToHtml(markdown: string): string {
  const html = marked.parse(markdown, { async: false });
  return html.replace(ALERT, (_, kind: string, content: string) => {
    const title = `${kind[0]}${kind.slice(1).toLowerCase()}`;
    const text = `<p>${content}`.replace(/^<p><\/p>\n?/, "");
    return `<div class="markdown-alert markdown-alert-${kind.toLowerCase()}"><p class="markdown-alert-title">${title}</p>${text}</div>`;
  });
}

/** Opens markdown in a browser and draws its diagrams. */
export async function openMarkdown(
  browser: Browser,
  markdown: string,
  { theme = "light", width = 1012, scale = 1 }: MarkdownPageOptions = {},
): Promise<MarkdownPage> {
  const context = await browser.newContext({
    colorScheme: theme,
    deviceScaleFactor: scale,
    viewport: { width, height: 800 },
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  await page.setContent(pageOf(markdown));
  await page.addScriptTag({ content: MERMAID });
  errors.push(...(await drawDiagrams(page, theme)));
  return { page, errors, [Symbol.asyncDispose]: () => context.close() };
}

function pageOf(markdown: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Report</title>
<style>${STYLE}
/* Bars of one font: elsewhere they come from several, and stand at several heights. */
@font-face { font-family: Bars; src: local("DejaVu Sans"); unicode-range: U+2581-2588; }
.markdown-body { --fontStack-sansSerif: Bars, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; }
body { margin: 0; background: var(--bgColor-default); }
.markdown-body { max-width: 1012px; padding: 16px; margin: 0 auto; background: var(--bgColor-default); }
.markdown-body pre.mermaid { padding: 0; background: none; text-align: center; }
</style>
<main class="markdown-body">
${markdownToHtml(markdown)}
</main>
</html>`;
}

/** Draws each diagram in the theme that GitHub gives it; returns what could not be drawn, and why. */
async function drawDiagrams(page: Page, theme: "light" | "dark"): Promise<readonly string[]> {
  return page.evaluate(
    async (mermaidTheme) => {
      // biome-ignore lint/suspicious/noExplicitAny: a script of the page
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

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
