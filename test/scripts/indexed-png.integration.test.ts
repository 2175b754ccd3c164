import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { indexedPng } from "../../scripts/indexed-png.ts";
import { CHROMIUM, openChromium } from "../support/chromium.ts";

const PAGE = `<body style="margin: 0; background: #fff">
<p style="font: 20px monospace; color: #1f2328">Text, and lines of it: ${"words ".repeat(40)}</p>
<hr><div style="width: 70px; height: 30px; background: #2f81f7"></div>`;
const SHADES = ["#2f81f7", "#cf222e"].map(
  (colour) => `<div style="height: 150px; background: linear-gradient(90deg, ${colour}, #0d1117)">`,
);

describe.skipIf(CHROMIUM === undefined)("a PNG with a palette", () => {
  let browser: Awaited<ReturnType<typeof openChromium>>;
  beforeAll(async () => {
    browser = await openChromium();
  });
  afterAll(() => browser.close());

  /** Returns how far two pictures are apart, as a browser reads them: the largest difference of a channel. */
  async function largestDifference(a: Buffer, b: Buffer): Promise<number> {
    const page = await browser.newPage();
    const [of, to] = [a, b].map((png) => `data:image/png;base64,${png.toString("base64")}`);
    try {
      return await page.evaluate(
        async ([first, second]) => {
          // biome-ignore lint/suspicious/noExplicitAny: globals of the page
          const { createImageBitmap, OffscreenCanvas } = globalThis as any;
          const pixelsOf = async (url = "") => {
            const bitmap = await createImageBitmap(await (await fetch(url)).blob());
            const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
            canvas.drawImage(bitmap, 0, 0);
            return canvas.getImageData(0, 0, bitmap.width, bitmap.height).data;
          };
          const [left, right] = [await pixelsOf(first), await pixelsOf(second)];
          if (left.length !== right.length) return Number.POSITIVE_INFINITY;
          return left.reduce(
            (most: number, channel: number, at: number) =>
              Math.max(most, Math.abs(channel - right[at])),
            0,
          );
        },
        [of, to],
      );
    } finally {
      await page.close();
    }
  }

  async function pictureOf(html: string): Promise<Buffer> {
    const page = await browser.newPage({ viewport: { width: 500, height: 300 } });
    await page.setContent(html);
    const png = await page.screenshot();
    await page.close();
    return png;
  }

  test("is the same picture of text, and smaller", async () => {
    const png = await pictureOf(PAGE);

    const indexed = indexedPng(png);

    expect(await largestDifference(png, indexed)).toBe(0);
    expect(indexed.length).toBeLessThan(png.length * 0.7);
  });

  test("takes the nearest of its colours where there are too many", async () => {
    const png = await pictureOf(SHADES.join("</div>"));

    const difference = await largestDifference(png, indexedPng(png));

    expect(difference).toBeGreaterThan(0);
    expect(difference).toBeLessThan(16);
  });
});
