import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { branchNameOf, modelNameOf, sessionNameOf } from "../../src/usage/log-names.ts";
import { HOSTILE_TEXTS } from "../support/hostile-texts.ts";

describe("a model's name", () => {
  test.each([
    "claude-opus-4-5-20251101",
    "claude-opus-4-5@20251101",
    "claude-sonnet-4-5-20250929[1m]",
    "anthropic/claude-opus-4.5",
    "openrouter/anthropic/claude-opus-4.5:free",
    "us.anthropic.claude-sonnet-4-5-20250929-v1:0",
    "accounts/fireworks/models/kimi-k2p5",
    "custom:GPT-5.4-[Proxy]-0",
    "ollama/llama3.1:8b-instruct-q4_0",
    "<synthetic>",
    "Claude Opus 4.6 Fast",
    "モデル",
  ])("%s stays as it is", (name) => {
    expect(modelNameOf(name)).toBe(name);
  });

  test.each([
    ["/home/dev/models/qwen3-coder.gguf", "qwen3-coder.gguf"],
    ["~/models/qwen3/", "qwen3"],
    ["./models/qwen3", "qwen3"],
    ["C:\\Users\\dev\\models\\qwen3.gguf", "qwen3.gguf"],
    ["file:///home/dev/models/qwen3.gguf", "qwen3.gguf"],
    ["https://user:secret@llm.example.com/v1/models/qwen3?key=secret", "qwen3"],
    ["localhost:8080/qwen3", "qwen3"],
    ["10.0.0.7:11434/qwen3", "qwen3"],
    [
      "arn:aws:bedrock:us-east-1:123456789012:inference-profile/us.anthropic.claude-opus-4-6-v1",
      "us.anthropic.claude-opus-4-6-v1",
    ],
    [
      "projects/my-project/locations/us/publishers/anthropic/models/claude-opus-4-6",
      "claude-opus-4-6",
    ],
    ["  gpt-5.2 ", "gpt-5.2"],
    ["gpt\u001b[31m-5.2\u202e", "gpt[31m-5.2"],
  ])("%j is %s", (text, name) => {
    expect(modelNameOf(text)).toBe(name);
  });

  test.each([
    "",
    "   ",
    "\u0000\u001b",
    "dev@example.com",
    "https://user:secret@llm.example.com",
    "https://llm.example.com:8443",
    "/",
    "Please fix the login page",
    "line one\nline two",
    "m".repeat(201),
  ])("%j is none", (text) => {
    expect(modelNameOf(text)).toBe("unknown");
  });
});

describe("whatever a log says, names are one short line", () => {
  const isFit = (text: string) => {
    const model = modelNameOf(text);
    const names = [model, sessionNameOf(text), branchNameOf(text) ?? ""];
    return (
      /\S/.test(model) &&
      names.every((name) => name.length <= 200 && !/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(name))
    );
  };

  test("a text that wants to be more", () => {
    expect(HOSTILE_TEXTS.filter((text) => !isFit(text))).toEqual([]);
  });

  test("any text", () => {
    const characters = ["\n", "\u001b", "/", "@", " ", "a", ".", "\ud800", "\u2028"];
    const odd = fc.string({ unit: fc.constantFrom(...characters) });
    const any = fc
      .array(fc.nat(0xffff), { maxLength: 300 })
      .map((units) => String.fromCharCode(...units));

    fc.assert(fc.property(fc.oneof(odd, any), isFit));
  });
});

test("a session's id stays as it is, or is a hash of what is none", () => {
  const ids = [
    "0198a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b",
    "ses_1",
    "T-1",
    "session-2026-03-02T10-00-x",
    "",
  ];

  expect(ids.map(sessionNameOf)).toEqual(ids);
  for (const text of ["/home/dev/x", "dev@example.com", "a prompt", "a\nb", "s".repeat(201)]) {
    expect(sessionNameOf(text)).toMatch(/^hash:[0-9a-f]{32}$/);
  }
  expect(sessionNameOf("a b")).not.toBe(sessionNameOf("a c"));
});

test("a branch stays as it is, unless git could have none of that name", () => {
  const branches = ["main", "feature/x-1", "größe", "dependabot/npm/@types/node-24"];

  expect(branches.map(branchNameOf)).toEqual(branches);
  for (const text of ["", "a b", "a\nb", "\u001b[31m", "a..b", "a:b", "b".repeat(201)]) {
    expect(branchNameOf(text)).toBeUndefined();
  }
});
