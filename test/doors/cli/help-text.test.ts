import { expect, test } from "vitest";
import { COMMAND_GROUPS, exampleOf } from "../../../src/doors/cli/command-guide.ts";
import { COMMAND_NAMES } from "../../../src/doors/cli/commands.ts";
import { helpText } from "../../../src/doors/cli/help-text.ts";
import { nearestName } from "../../../src/usage/nearest-name.ts";
import { widestLine } from "../../support/drawing.ts";

test("every command is listed once, with an example that begins with it", () => {
  const listed = COMMAND_GROUPS.flatMap(({ commands }) => Object.keys(commands));

  expect(listed.toSorted()).toEqual(COMMAND_NAMES.toSorted());
  for (const name of COMMAND_NAMES) expect(exampleOf(name)?.split(" ")[0]).toBe(name);
});

test.each([60, 80, 120])("help fits %i columns", (width) => {
  const help = helpText({ width, hasColour: false });

  expect(widestLine(help)).toBeLessThanOrEqual(width);
  for (const name of COMMAND_NAMES) expect(help).toMatch(new RegExp(`^  ${name}\\b`, "m"));
});

test.each([
  ["reprot", "report"],
  ["shwo", "show"],
  ["statsu", "status"],
  ["complet", "completion"],
  ["xyz", undefined],
])("who types %s is asked whether %s is meant", (typed, meant) => {
  expect(nearestName(typed, COMMAND_NAMES)).toBe(meant);
});
