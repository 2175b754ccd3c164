import { row } from "./row.ts";

export const INTERRUPTED = "interrupted by user";

const FAILED_STATUS = /^[45]\d\d$/;

/** Returns why the API's event that was read is a failure; undefined when it is none. */
export function eventFailure(): string | undefined {
  const value = row.eventStatusCode.value();
  const status = typeof value === "number" || typeof value === "string" ? String(value) : "";
  if (FAILED_STATUS.test(status)) return `API error ${status}`;
  const isError = row.eventName.text() === "qwen-code.api_error";
  return isError || row.eventError.text() !== undefined ? "API error" : undefined;
}

/** Returns why a turn failed that settled in this state; undefined when it did not. */
export function settledFailure(state: string | undefined): string | undefined {
  if (state === "cancelled") return INTERRUPTED;
  return state === "error" ? "agent error" : undefined;
}
