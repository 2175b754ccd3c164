import { expect, test } from "vitest";
import { escapeHtml } from "../../../src/parts/dashboard/page-body.ts";
import { scriptJson } from "../../../src/parts/dashboard/write-data.ts";

test("nothing in text is markup, or ends an attribute", () => {
  expect(escapeHtml(`<b title="a" lang='en'>&amp;`)).toBe(
    "&lt;b title=&quot;a&quot; lang=&#39;en&#39;&gt;&amp;amp;",
  );
});

test("nothing in JSON ends its element", () => {
  const value = ["</script><!--<script>", "\u2028\u2029"];

  const json = scriptJson(value);

  expect(json).not.toMatch(/[<\u2028\u2029]/);
  expect(JSON.parse(json)).toEqual(value);
});
