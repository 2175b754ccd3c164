import { expect, test } from "vitest";
import { folderOfUri } from "../../../../src/parts/agents/logs/folder-of-uri.ts";

test.each([
  ["file:///home/dev/shop", "/home/dev/shop"],
  ["file:///home/dev/my%20shop%23%C3%A9", "/home/dev/my shop#é"],
  ["file:///C:/Users/dev/shop", "C:\\Users\\dev\\shop"],
  ["file:///c%3A/Users/dev/shop", "c:\\Users\\dev\\shop"],
  ["file://server/share/shop", "\\\\server\\share\\shop"],
  ["file:///%E0%A4%A", undefined],
  ["https://example.com/dev/shop", undefined],
  ["/home/dev/shop", undefined],
  ["", undefined],
  [undefined, undefined],
])("%s is the folder %s", (uri, folder) => {
  expect(folderOfUri(uri)).toBe(folder);
});
