import { expect, test } from "vitest";
import {
  dropSidechainCopies,
  mergeCopies,
} from "../../../../src/parts/agents/logs/merge-copies.ts";
import { messageOf } from "../../../../src/usage/call.ts";
import { call } from "../../../support/call.ts";

const tokens = call().tokens;

test("copies become one call: where it was first, with the most of each count and the longest time", () => {
  const copies = [
    call({ sessionId: "later", timestamp: "2026-03-02T10:00:05.000Z", durationMs: 7000 }),
    call({ sessionId: "first", tokens: { ...tokens, outputTokens: 3 }, durationMs: 2000 }),
    call({
      sessionId: "as old",
      tokens: { ...tokens, inputTokens: 50, cacheReadTokens: 50, outputTokens: 90 },
    }),
  ];

  expect(mergeCopies(copies)).toEqual([
    call({
      sessionId: "first",
      tokens: { ...tokens, inputTokens: 150, cacheReadTokens: 50, outputTokens: 90 },
      durationMs: 7000,
    }),
  ]);
});

test("calls of other agents, messages and requests are no copies", () => {
  const calls = [
    call(),
    call({ agent: "codex" }),
    call({ callId: "msg-1:req-2" }),
    call({ callId: "msg-2:req-1" }),
  ];

  expect(mergeCopies(calls)).toEqual(calls);
});

test("a call that the session and its sub-agent log is the session's", () => {
  const copies = [call({ isSidechain: true }), call()];

  expect(mergeCopies(copies)).toEqual([call()]);
});

test("a sub-agent's copy under another request goes, its adviser's calls with it", () => {
  const session = [call(), call({ callId: "msg-1:req-1#advisor-1" })];
  const copies = [
    call({ callId: "msg-1:req-9", isSidechain: true }),
    call({ callId: "msg-1:req-9#advisor-1", isSidechain: true }),
  ];
  const own = call({ callId: "msg-3:req-3", isSidechain: true });

  expect(dropSidechainCopies([...copies, own, ...session], new Set())).toEqual([own, ...session]);
  expect(
    dropSidechainCopies([...copies, own], new Set(session.map(({ callId }) => callId))),
  ).toEqual([own]);
});

test("a message is what a call and its copies share", () => {
  expect(["msg-1:req-1", "msg-1:req-9#advisor-1", "row-1"].map(messageOf)).toEqual([
    "msg-1",
    "msg-1#advisor-1",
    "row-1",
  ]);
});
