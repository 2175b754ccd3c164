import type { Call } from "../../../usage/call.ts";
import { branchNameOf, modelNameOf, sessionNameOf } from "../../../usage/log-names.ts";
import type { LogReading } from "./agent.ts";

/** Logs hold a hundred thousand calls, and few names. */
function remembered<Name>(find: (text: string) => Name): (text: string) => Name {
  const known = new Map<string, Name>();
  return (text) => {
    if (known.has(text)) return known.get(text) as Name;
    const name = find(text);
    known.set(text, name);
    return name;
  };
}

/** Years of four digits, in whatever zone. */
const WRITABLE_TIME = /^(?!0000|9999)\d{4}-/;

/**
 * Makes what gives a reading the names of models, sessions and branches that a ledger can hold, and
 * leaves out what was made at no time that a ledger can say.
 */
export function createTidyNames(): (reading: LogReading) => LogReading {
  const model = remembered(modelNameOf);
  const session = remembered(sessionNameOf);
  const branch = remembered(branchNameOf);

  const ofSession = <T extends { readonly sessionId: string }>(named: T): T => {
    const sessionId = session(named.sessionId);
    return sessionId === named.sessionId ? named : { ...named, sessionId };
  };
  const ofCall = (call: Call): Call => {
    const names = {
      model: model(call.model),
      sessionId: session(call.sessionId),
      branch: call.branch === undefined ? undefined : branch(call.branch),
    };
    const isTidy =
      names.model === call.model &&
      names.sessionId === call.sessionId &&
      names.branch === call.branch;
    return isTidy ? call : { ...call, ...names };
  };
  return (reading) => ({
    ...reading,
    calls: reading.calls.filter(({ timestamp }) => WRITABLE_TIME.test(timestamp)).map(ofCall),
    marks: reading.marks.map(ofSession),
    lastTurn: reading.lastTurn && ofSession(reading.lastTurn),
    ...(reading.lastTurns && { lastTurns: reading.lastTurns.map(ofSession) }),
  });
}
