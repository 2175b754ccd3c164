import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { dashboardOf } from "../../support/dashboard.ts";

const hashOf = (text: string) => `sha256-${createHash("sha256").update(text).digest("base64")}`;

test("the policy names the script and the style of the page, and nothing else may run or load", async () => {
  const html = await dashboardOf([]);

  const [, policy = ""] = /Content-Security-Policy" content="([^"]+)"/.exec(html) ?? [];
  const [, style = ""] = /<style>(.*)<\/style>/s.exec(html) ?? [];
  const [, script = ""] = /<script>(.*)<\/script>/s.exec(html) ?? [];
  expect(policy.split("; ")).toEqual([
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ]);
  expect(script).not.toMatch(/innerHTML|insertAdjacentHTML|outerHTML|document\.write|\beval\(/);
});

test("the page carries the licences of the code in it", async () => {
  const html = await dashboardOf([]);

  expect(html).toContain("chart.js 4");
  expect(html).toContain("@kurkle/color");
  expect(html.match(/The MIT License/g)).toHaveLength(2);
});
