import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { branchFileName } from "../../../src/parts/ledger/branch-file-name.ts";

const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Names like those of branches, with what goes wrong in file names among them. */
const branches = fc.oneof(
  fc.string({ minLength: 1, unit: "binary" }),
  fc.string({ minLength: 1, maxLength: 300, unit: fc.constantFrom(..."aAbB019._-/~ é登") }),
  fc
    .tuple(
      fc.constantFrom("con", "NUL", "com1", "aux", "detached", "branch", "feature"),
      fc.constantFrom("", ".", "-", "/", ".x", "A"),
    )
    .map((parts) => parts.join("")),
);

describe("the file name of a branch", () => {
  test.each([
    ["main", "main"],
    ["feature/login", "feature-login"],
    ["feature-login", "feature-login"],
    ["release/1.2.x", "release-1.2.x"],
    ["a/b/c_d", "a-b-c_d"],
    ["x".repeat(96), "x".repeat(96)],
    [undefined, "detached"],
  ])("%s stays readable: %s", (branch, name) => {
    expect(branchFileName(branch)).toBe(name);
  });

  test.each([
    ["Feature-X", /^Feature-X~[0-9a-f]{8}$/],
    ["feature/ABC-123", /^feature-ABC-123~[0-9a-f]{8}$/],
    ["功能/登录", /^branch~[0-9a-f]{8}$/],
    ["fix/支付", /^fix~[0-9a-f]{8}$/],
    ["user@host", /^user-host~[0-9a-f]{8}$/],
    ["detached", /^detached~[0-9a-f]{8}$/],
    ["con", /^branch-con~[0-9a-f]{8}$/],
    ["com1.fix", /^branch-com1\.fix~[0-9a-f]{8}$/],
    ["con/sole", /^con-sole$/],
    [".hidden", /^hidden~[0-9a-f]{8}$/],
    ["ends.", /^ends~[0-9a-f]{8}$/],
    ["ends ", /^ends~[0-9a-f]{8}$/],
    ["x".repeat(97), /^x{87}~[0-9a-f]{8}$/],
  ])("%s: %s", (branch, name) => {
    expect(branchFileName(branch)).toMatch(name);
  });

  test("is the same for the two spellings of an accented letter", () => {
    expect(branchFileName("caf\u00e9")).toBe(branchFileName("cafe\u0301"));
  });

  test("is stable: names that were written stay", () => {
    expect([branchFileName("Feature-X"), branchFileName("功能/登录")]).toMatchInlineSnapshot(`
      [
        "Feature-X~991d5c24",
        "branch~7c08cb80",
      ]
    `);
  });

  test("is valid on every file system, and at most 100 bytes with its ending", () => {
    fc.assert(
      fc.property(branches, (branch) => {
        const name = branchFileName(branch);
        expect(name).toMatch(/^[A-Za-z0-9_][A-Za-z0-9._~-]*$/);
        expect(name).not.toMatch(DEVICE);
        expect(name).not.toMatch(/\.$/);
        expect(Buffer.byteLength(`${name}.csv`)).toBeLessThanOrEqual(100);
      }),
    );
  });

  test("differs, whatever the case, from that of another branch, except for / and -", () => {
    const textOf = (branch: string) => branch.normalize("NFC").replaceAll("/", "-");
    fc.assert(
      fc.property(branches, branches, (one, other) => {
        fc.pre(textOf(one) !== textOf(other));
        expect(branchFileName(one).toLowerCase()).not.toBe(branchFileName(other).toLowerCase());
        expect(branchFileName(one)).not.toBe(branchFileName(undefined));
      }),
    );
  });

  test("differs for names that differ only in their case, or past the length", () => {
    const names = ["fix", "Fix", "FIX", "y".repeat(200), "y".repeat(201)].map(branchFileName);

    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  });
});
