import { Marked } from "marked";

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

/** Returns the HTML that GitHub makes of markdown; what GitHub would take out of it stays in. */
export function markdownToHtml(markdown: string): string {
  const html = marked.parse(markdown, { async: false });
  return html.replace(ALERT, (_, kind: string, content: string) => {
    const title = `${kind.slice(0, 1)}${kind.slice(1).toLowerCase()}`;
    const text = `<p>${content}`.replace(/^<p><\/p>\n?/, "");
    return `<div class="markdown-alert markdown-alert-${kind.toLowerCase()}"><p class="markdown-alert-title">${title}</p>${text}</div>`;
  });
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
