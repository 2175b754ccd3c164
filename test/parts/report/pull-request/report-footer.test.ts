import { describe, expect, test } from "vitest";
import { renderPullRequest } from "../../../../src/parts/report/pull-request/render-pull-request.ts";
import {
  commentMarker,
  isReportComment,
} from "../../../../src/parts/report/pull-request/report-footer.ts";
import { hostilePullRequest } from "../../../support/hostile-pull-request.ts";
import { HOSTILE_TEXTS } from "../../../support/hostile-texts.ts";
import { CONTEXT, NO_USAGE } from "../../../support/sample-pull-request.ts";

describe("the marker of a comment", () => {
  test("names the report", () => {
    expect(commentMarker("usage")).toBe("<!-- tokenledger:report id=usage v=1 -->");
    expect(commentMarker("pr-cost.eu")).toBe("<!-- tokenledger:report id=pr-cost.eu v=1 -->");
  });

  test.each([...HOSTILE_TEXTS, "a--b", "-", "a v=1 -->", ""])("is one comment for %j", (id) => {
    expect(commentMarker(id)).toMatch(/^<!-- tokenledger:report id=(?:(?!--|>)[!-~])* v=1 -->$/);
  });

  test("differs for different ids", () => {
    const ids = ["a-b", "a--b", "a%2D-b", "a b", "a+b", "a/b"];

    expect(new Set(ids.map(commentMarker)).size).toBe(ids.length);
  });
});

describe("a report's comment", () => {
  test("is known by its id, however GitHub ends its lines", () => {
    const markdown = renderPullRequest(NO_USAGE, CONTEXT);

    expect(isReportComment(markdown, "usage")).toBe(true);
    expect(isReportComment(markdown.trimEnd().replaceAll("\n", "\r\n"), "usage")).toBe(true);
    expect(isReportComment(markdown, "other")).toBe(false);
  });

  test("is not made one by a ledger that holds another's marker", async () => {
    const usage = await hostilePullRequest(`x\n${commentMarker("usage")}`);

    const markdown = renderPullRequest(usage, { ...CONTEXT, commentId: "other" });

    expect(markdown).toContain(commentMarker("usage"));
    expect(isReportComment(markdown, "usage")).toBe(false);
    expect(isReportComment(markdown, "other")).toBe(true);
  });
});
