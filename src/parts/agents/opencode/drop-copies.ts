import { isCopied, type LocatedMessage } from "./located-message.ts";

/**
 * Drops the copies that forks begin with. The original is the message that was made in its session;
 * where that session is gone, the copy with the first id, for ids ascend. `isContinued` says that
 * messages before these were read earlier: then the originals were among them.
 */
export function dropCopies(
  messages: readonly LocatedMessage[],
  isContinued: boolean,
): readonly LocatedMessage[] {
  const originals = new Map<string, LocatedMessage>();
  for (const located of messages) {
    const contents = contentsOf(located);
    const known = originals.get(contents);
    if (known === undefined || isBefore(located, known)) originals.set(contents, located);
  }
  return messages.filter((located) => {
    const original = originals.get(contentsOf(located)) ?? located;
    const isCopy = isCopied(located);
    if (original === located) return !(isContinued && isCopy === true);
    return isCopy === false || original.message.sessionId === located.message.sessionId;
  });
}

/** Returns what a message and its copies have in common. */
function contentsOf({ message }: LocatedMessage): string {
  const { createdMs, durationMs, model, tokens, failure } = message;
  return JSON.stringify([createdMs, durationMs, model, tokens, failure]);
}

function isBefore(a: LocatedMessage, b: LocatedMessage): boolean {
  const [isACopied, isBCopied] = [isCopied(a) !== false, isCopied(b) !== false];
  return isACopied === isBCopied ? a.message.id < b.message.id : isBCopied;
}
