import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lineKind } from "../../../src/parts/agents/codex/line-kind.ts";

function wanted(text: string): boolean {
  const bytes = Buffer.from(`before${text}behind`);
  return lineKind(bytes, 6, 6 + Buffer.byteLength(text)) !== "unwanted";
}

const time = "2026-03-02T10:00:00.000Z";

describe("a line", () => {
  test.each([
    { timestamp: time, type: "session_meta", payload: {} },
    { timestamp: time, ordinal: 7, type: "turn_context", payload: {} },
    { type: "token_usage_record", timestamp: time, payload: {} },
    { timestamp: time, type: "event_msg", payload: { type: "token_count", info: null } },
    { timestamp: time, type: "event_msg", payload: { id: 1, type: "turn_aborted" } },
    {
      timestamp: time,
      type: "event_msg",
      payload: { type: "item_completed", turn_id: "turn-1", item: { type: "UserMessage" } },
    },
  ])("of usage, a turn or a prompt is wanted: %j", (row) => {
    expect(wanted(JSON.stringify(row))).toBe(true);
    expect(wanted(JSON.stringify(row, undefined, 2))).toBe(true);
  });

  test.each([
    { timestamp: time, type: "response_item", payload: { type: "token_count" } },
    { timestamp: time, ordinal: 7, type: "compacted", payload: { message: '"type":"event_msg"' } },
    { timestamp: time, type: "event_msg", payload: { type: "agent_message", message: "" } },
    {
      timestamp: time,
      type: "event_msg",
      payload: { type: "item_completed", item: { type: "CommandExecution", output: "" } },
    },
    [],
    "event_msg",
  ])("of anything else is not: %j", (row) => {
    expect(wanted(JSON.stringify(row))).toBe(false);
  });

  test("that does not begin as Codex writes it is wanted, to be sure", () => {
    expect(wanted(`{"payload":{"type":"message"},"type":"response_item"}`)).toBe(true);
    expect(wanted(`{"\\u0074ype":"response_item"}`)).toBe(true);
    expect(wanted(`{"type":"event_msg","payload":[]}`)).toBe(true);
  });

  test("of usage is wanted whatever stands before its type", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.boolean(), (others, isFirst) => {
        const { type, payload, ...before } = others;
        const own = { type: "event_msg", payload: { ...before, type: "token_count" } };
        expect(
          wanted(JSON.stringify(isFirst ? { ...own, ...before } : { ...before, ...own })),
        ).toBe(true);
      }),
    );
  });

  test("is not looked at beyond its end", () => {
    const bytes = Buffer.from(`{"timestamp":"${time}","type":"event_msg"}`);
    for (let end = 0; end < bytes.length; end++) {
      expect(() => lineKind(bytes, 0, end)).not.toThrow();
    }
  });
});
