import type { Message } from "./message.ts";
import type { Session } from "./sessions.ts";

/** A message and the session that it is stored with. */
export interface LocatedMessage {
  readonly message: Message;
  readonly session: Session;
}

/**
 * Whether a message was copied into its session: a fork begins with copies of another session's
 * messages, under new ids but with their own times. Undefined when the session's start is unknown.
 */
export function isCopied({ message, session }: LocatedMessage): boolean | undefined {
  return session.startedMs === undefined ? undefined : message.createdMs < session.startedMs;
}
