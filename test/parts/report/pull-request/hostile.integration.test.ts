import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { logLine } from "../../../../src/parts/report/escape.ts";
import { fitMarkdown } from "../../../../src/parts/report/fit-markdown.ts";
import { renderPullRequest } from "../../../../src/parts/report/pull-request/render-pull-request.ts";
import { commentMarker } from "../../../../src/parts/report/pull-request/report-footer.ts";
import { CHROMIUM, openChromium } from "../../../support/chromium.ts";
import { eachMostlyInSoak } from "../../../support/each-mostly-in-soak.ts";
import { hostileContext, hostilePullRequest } from "../../../support/hostile-pull-request.ts";
import { HOSTILE_TEXTS } from "../../../support/hostile-texts.ts";
import { type MarkdownPage, openMarkdownPage } from "../../../support/render-markdown-page.ts";

const TEXTS = HOSTILE_TEXTS.map((text): readonly [string, string] => [
  `${JSON.stringify(text.slice(0, 60))}${text.length > 60 ? ` (${text.length})` : ""}`,
  text,
]);
const EMPTY = ["\n\n\n", "\u200b", " "];

// What GitHub makes links, pings, emoji, mathematics or notes of, where it is not in a code span.
const NOT_MERELY_TEXT =
  /@\w|#\d|\bGH-\d|\b[0-9a-f]{7,40}\b|:[\w+-]+:|\$(?!\d)|\[\^|https?:|www\.|::|##\[/i;

async function reportOf(text: string): Promise<string> {
  return renderPullRequest(await hostilePullRequest(text), hostileContext(text));
}

describe.each(TEXTS)("lines of a report of %s", (_, text) => {
  test("hold no command of a runner once they are log lines, and begin with none before", async () => {
    for (const line of (await reportOf(text)).split("\n")) {
      expect(line.trimStart()).not.toMatch(/^(::|##\[)/);
      expect(logLine(line)).not.toMatch(/::|##\[/);
    }
  });

  test("are few and short", async () => {
    const report = await reportOf(text);

    expect(report.split("\n").length).toBeLessThan(130);
    expect(report.length).toBeLessThan(30_000);
    expect(report).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}]/u);
  });
});

describe.skipIf(CHROMIUM === undefined)("in Chromium", () => {
  let browser: Awaited<ReturnType<typeof openChromium>>;
  let shown: MarkdownPage;
  let harmless: Shape;

  beforeAll(async () => {
    browser = await openChromium();
    shown = await openMarkdownPage(browser);
    await shown.show(await reportOf("harmless"));
    harmless = await readShape(shown);
  });
  afterAll(() => browser.close());

  test("the report of a harmless text has all its parts", () => {
    expect(harmless.elements).toMatch(/\bdiv\b.*\bpre\b.*\btable\b.*\bdetails\b.*\bsub\b/);
    expect(harmless.elements).not.toMatch(/\b(a|img|script|style|h1|iframe|input|del|em)\b/);
  });

  eachMostlyInSoak(TEXTS, 12)("%s is text wherever it stands", async (_, text) => {
    const failures = await shown.show(await reportOf(text));

    const shape = await readShape(shown);
    expect(failures).toEqual([]);
    expect(shape.elements).toEqual(
      EMPTY.includes(text)
        ? expect.stringMatching(/\bpre\b.*\btable\b.*\bsub$/)
        : harmless.elements,
    );
    expect(shape.comments).toEqual([commentMarker(text.slice(0, 100)).slice(4, -3)]);
    expect(shape.texts.filter((part) => NOT_MERELY_TEXT.test(part))).toEqual([]);
    expect(
      shape.numbers.filter((cell) => !/^[≥<>]? ?[$\d.,]+ ?[%a-zA-Z]*|–|unpriced$/.test(cell)),
    ).toEqual([]);
    expect(await shown.page.evaluate(() => "pwned" in globalThis)).toBe(false);
    expect(shown.complaints).toEqual([]);
  });

  eachMostlyInSoak(TEXTS, 3)("%s is text in the report of a whole ledger", async (_, text) => {
    const { added } = await hostilePullRequest(text);

    const failures = await shown.show(fitMarkdown(added, () => true));

    const shape = await readShape(shown);
    expect(failures).toEqual([]);
    expect(shape.elements).not.toMatch(/\b(a|img|script|style|iframe|input|del|em|details)\b/);
    expect(shape.comments).toEqual([]);
    expect(shape.texts.filter((part) => NOT_MERELY_TEXT.test(part))).toEqual([]);
    expect(shown.complaints).toEqual([]);
  });
});

/** What markdown became, except for its diagrams. */
interface Shape {
  /** The names of all elements but code spans, in the order of the page. */
  readonly elements: string;
  readonly comments: readonly string[];
  /** The text that is in no code span. */
  readonly texts: readonly string[];
  /** Cells of columns that hold numbers. */
  readonly numbers: readonly string[];
}

function readShape({ page }: MarkdownPage): Promise<Shape> {
  return page.locator("main").evaluate((main): Shape => {
    const SHOW_TEXT = 4;
    const SHOW_COMMENT = 128;
    const copy = main.cloneNode(true);
    for (const drawing of copy.querySelectorAll("pre.mermaid svg")) drawing.remove();
    const numbers = [...copy.querySelectorAll("td[align=right]")]
      .filter((cell) => cell.querySelector("code") === null)
      .map((cell) => cell.textContent);
    // Alerts are sentences, of which any number of words may be code.
    for (const code of copy.querySelectorAll("code")) code.remove();
    const nodes = (kind: number) => {
      const walker = main.ownerDocument.createTreeWalker(copy, kind);
      const texts: string[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode.nodeValue ?? "");
      return texts;
    };
    return {
      elements: [...copy.querySelectorAll("*")].map(({ localName }) => localName).join(" "),
      comments: nodes(SHOW_COMMENT),
      texts: nodes(SHOW_TEXT),
      numbers,
    };
  });
}
