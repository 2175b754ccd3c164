import { afterAll, describe, expect, test } from "vitest";
import { BROWSER_PATH, endBrowser, openPage } from "../../support/browser.ts";
import { dashboardOf, openTables, shownRecords } from "../../support/dashboard.ts";
import { usageRecord } from "../../support/usage-record.ts";

afterAll(endBrowser);

const HOSTILE = [
  "<script>globalThis.hacked = 1</script>",
  "</script><img src=https://example.com/x onerror=hacked=1>",
  "<!--<script>",
  `"><svg onload=globalThis.hacked=1>`,
  "javascript:globalThis.hacked=1",
  '=HYPERLINK("https://example.com")',
  "{{constructor.constructor('hacked=1')()}}",
  "__proto__",
  "constructor",
];

describe.skipIf(BROWSER_PATH === undefined)("text of the ledger", () => {
  test("stays text wherever it is shown, and in every filter", { tags: ["soak"] }, async () => {
    const records = HOSTILE.map((text, number) =>
      usageRecord({
        timestamp: `2026-02-0${number + 1}T00:00:00Z`,
        model: text,
        agent: text,
        branch: text,
        sessionId: text,
        notes: text,
        costNanoUsd: 1_000_000,
      }),
    );
    await using opened = await openPage(await dashboardOf(records));
    const { page, complaints, requests } = opened;

    await openTables(page);
    await page.getByRole("button", { name: "Filters" }).click();
    const rows = await shownRecords(page);
    const options = await page.locator("#model option").allTextContents();
    for (const text of HOSTILE) {
      await page.getByLabel("Branch", { exact: true }).selectOption({ label: text });
      expect(await page.locator("#page-text").textContent()).toBe("1 to 1 of 1");
    }
    await page.reload();

    const newestFirst = HOSTILE.toReversed();
    expect(rows.map((cells) => [cells[1], cells[2], cells[3], cells[11], cells[12]])).toEqual(
      newestFirst.map((text) => [text, text, text, text, text]),
    );
    expect(options.toSorted()).toEqual(["All", ...HOSTILE].toSorted());
    expect(await page.locator("#page-text").textContent()).toBe("1 to 1 of 1");
    expect(await page.locator("img, svg, iframe, a, script").count()).toBe(2);
    expect(await page.evaluate("globalThis.hacked")).toBeUndefined();
    expect([...complaints, ...requests]).toEqual([]);
  });

  test("shows none of the characters that nobody sees", { tags: ["soak"] }, async () => {
    const hidden = "a\u202Eb\u200Bc\u2066d\uFEFFe\u0007f\u{E0041}g\uD800h";
    const record = usageRecord({ notes: hidden, branch: hidden, model: hidden, sessionId: hidden });

    const html = await dashboardOf([record]);
    await using opened = await openPage(html);

    expect(html).not.toMatch(/[\u200B\u202E\u2066\uFEFF\u{E0041}\uD800]|\\u0007|\\u202e|\\ud800/iu);
    const [cells = []] = await shownRecords(opened.page);
    expect([cells[2], cells[3], cells[11], cells[12]]).toEqual(Array(4).fill("abcdefgh"));
  });

  test("a link cannot bring markup in", async () => {
    const hash = `#search=${encodeURIComponent("<img src=x onerror=hacked=1>")}&model=<b>`;
    await using opened = await openPage(await dashboardOf([usageRecord()]), { hash });

    expect(await opened.page.locator("img, b").count()).toBe(0);
    expect(await opened.page.getByLabel("Search").inputValue()).toContain("<img");
    expect([...opened.complaints, ...opened.requests]).toEqual([]);
  });
});

describe.skipIf(BROWSER_PATH === undefined)("the page's policy", () => {
  test("stops a script, a handler, a style and an image that got into the page all the same", async () => {
    const intrusion = `<script>globalThis.hacked = 1</script>
<img src="https://example.com/x.png" onerror="globalThis.hacked = 1">
<p id="styled" style="position: fixed">text</p>
<script src="https://example.com/x.js"></script>
<link rel="stylesheet" href="https://example.com/x.css">`;
    const html = (await dashboardOf([usageRecord()])).replace(
      "<header>",
      () => `${intrusion}<header>`,
    );
    await using opened = await openPage(html);
    const { page, complaints, requests } = opened;

    const isStyled = await page.evaluate(
      "getComputedStyle(document.getElementById('styled')).position",
    );

    expect(await page.evaluate("globalThis.hacked")).toBeUndefined();
    expect(isStyled).toBe("static");
    expect(requests).toEqual([]);
    await expect.poll(() => complaints.length).toBeGreaterThanOrEqual(5);
    expect(complaints.every((text) => text.includes("Content Security Policy"))).toBe(true);
    // The page's own script runs beside them.
    expect(await page.locator("#total-records data").getAttribute("value")).toBe("1");
  });

  test("stops requests, and text that a script would turn into markup", {
    tags: ["soak"],
  }, async () => {
    await using opened = await openPage(await dashboardOf([usageRecord()]));
    const { page, requests } = opened;

    const outcomes = await page.evaluate(`(async () => {
      const outcomeOf = async (body) => { try { await body(); return "done"; } catch (error) { return error.name; } };
      return [
        await outcomeOf(() => fetch("https://example.com/")),
        await outcomeOf(() => { document.body.innerHTML = "<b>text</b>"; }),
      ];
    })()`);

    expect(outcomes).toEqual(["TypeError", "TypeError"]);
    expect(requests).toEqual([]);
  });
});
