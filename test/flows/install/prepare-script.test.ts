import { expect, test } from "vitest";
import {
  addToScript,
  removeFromScripts,
  setsClonesUp,
} from "../../../src/flows/install/prepare-script.ts";

const MANIFESTS = {
  "no scripts": '{\n  "name": "shop",\n  "private": true\n}\n',
  "no scripts, on one line": '{ "name": "shop", "private": true }\n',
  "no scripts, without spaces": '{"name":"shop"}',
  "empty scripts": '{\n  "name": "shop",\n  "scripts": {}\n}\n',
  "other scripts, tabs":
    '{\n\t"name": "shop",\n\t"scripts": {\n\t\t"test": "vitest"\n\t},\n\t"type": "module"\n}\n',
  "other scripts on one line": '{\n  "scripts": { "test": "vitest" },\n  "name": "shop"\n}\n',
  "lines that end as on Windows": '{\r\n  "name": "shop"\r\n}\r\n',
  "a script": '{\n  "scripts": {\n    "prepare": "npm run build"\n  }\n}\n',
  "a script with quotes":
    '{\n  "scripts": {\n    "prepare": "node -e \\"1\\"; lint # all",\n    "test": "vitest"\n  }\n}\n',
  "an empty script": '{ "scripts": { "prepare": "" } }',
  "a script of spaces": '{ "scripts": { "prepare": "  " } }',
  "scripts that are there twice": '{ "scripts": { "test": "a" }, "scripts": { "prepare": "b" } }',
};

const prepareOf = (text: string): string => JSON.parse(text).scripts.prepare;

test.each(Object.entries(MANIFESTS))("%s: ours is added, and taken out again", (_, text) => {
  const added = addToScript(text, "prepare");

  expect(setsClonesUp(JSON.parse(added).scripts)).toBe(true);
  const { scripts: _before, ...others } = JSON.parse(text);
  const { scripts: _after, ...same } = JSON.parse(added);
  expect(same).toEqual(others);
  expect(removeFromScripts(added)).toBe(text);
});

test("what is there runs as before, after ours", () => {
  const text = '{ "scripts": { "prepare": "husky || true" } }';

  expect(prepareOf(addToScript(text, "prepare"))).toBe(
    "(tokenledger init --quiet || echo tokenledger is not set up in this clone) && husky || true",
  );
});

test("what begins with nothing is still a command", () => {
  const text = '{ "scripts": { "prepare": "" } }';

  expect(prepareOf(addToScript(text, "prepare"))).toBe(
    "(tokenledger init --quiet || echo tokenledger is not set up in this clone)",
  );
});

test.each(['{ "scripts": ["a"] }', '{ "scripts": "a" }', '{ "scripts": { "prepare": 1 } }'])(
  "nothing is added to %s",
  (text) => {
    expect(addToScript(text, "prepare")).toBe(text);
  },
);

test("what npm added behind ours stays", () => {
  const text = '{\n  "name": "shop"\n}\n';
  const added = JSON.parse(addToScript(text, "prepare"));
  const later = `${JSON.stringify({ ...added, dependencies: { left: "1" } }, null, 2)}\n`;

  expect(removeFromScripts(later)).toBe(
    '{\n  "name": "shop",\n  "dependencies": {\n    "left": "1"\n  }\n}\n',
  );
});

test("a manifest without ours stays as it is", () => {
  const text = '{ "scripts": { "prepare": "husky" } }';

  expect(removeFromScripts(text)).toBe(text);
});
