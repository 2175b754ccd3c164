import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readRelease } from "../../.github/release.ts";

const CHANGELOG = `# Changelog

## [Unreleased]

### Added

- Not yet.

## [0.4.0] – 2026-12-01

### Fixed

- One thing.

## [0.4.0-rc.1] – 2026-11-30

- A first try.

## [0.3.0] – 2026-11-01

[Unreleased]: https://example.com/compare
[0.3.0]: https://example.com/0.3.0
`;

test("a release has its section of the changelog and moves the major version's tag", () => {
  expect(readRelease("v0.4.0", "0.4.0", CHANGELOG)).toEqual({
    version: "0.4.0",
    movingTag: "v0",
    distTag: "latest",
    notes: "### Fixed\n\n- One thing.",
  });
});

test("a pre-release moves no tag and is not npm's latest", () => {
  expect(readRelease("v0.4.0-rc.1", "0.4.0-rc.1", CHANGELOG)).toEqual({
    version: "0.4.0-rc.1",
    movingTag: undefined,
    distTag: "next",
    notes: "- A first try.",
  });
});

test.each([
  ["v0.4.0", "0.3.0", "Cannot release v0.4.0: package.json says 0.3.0."],
  ["v0.3.0", "0.3.0", 'Cannot release v0.3.0: CHANGELOG.md has nothing under "## [0.3.0]".'],
  ["v0.5.0", "0.5.0", 'Cannot release v0.5.0: CHANGELOG.md has nothing under "## [0.5.0]".'],
  ["v1", "1.0.0", "Cannot release v1: expected a tag such as v1.2.3 or v1.2.3-rc.1."],
])("%s of package version %s is refused", (tag, version, message) => {
  expect(() => readRelease(tag, version, CHANGELOG)).toThrow(message);
});

test("the version that was released last has a section in the changelog", () => {
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  const changelog = readFileSync("CHANGELOG.md", "utf8");

  expect(readRelease(`v${version}`, version, changelog).notes).not.toBe("");
});
