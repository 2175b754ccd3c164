import { once } from "node:events";
import { type AddressInfo, connect, createServer } from "node:net";
import { ProxiedSession } from "./proxied-session.ts";
import { FaultPlan, POSTGRES_EXTRAS, type StatementFault } from "./statement-faults.ts";

export interface PlainServerOptions {
  /** Statements that it answers with 0A000, feature not supported; by default Postgres's extras. */
  readonly refuses?: readonly RegExp[];
  /** What goes wrong once or n times, with the first statements that match. */
  readonly faults?: readonly StatementFault[];
  /** Makes the tag of each statement that has run another one, such as a wrong `INSERT 0 5`. */
  readonly changeTag?: (tag: string) => string;
  /** Runs before each statement is handed on, which waits for it. */
  readonly onStatement?: (sql: string) => Promise<void> | void;
}

/**
 * A server that speaks Postgres's protocol and little more, as distributed engines do: a proxy on
 * the loopback interface before a real one. It offers no TLS. A statement is what a Query or Parse
 * message brings.
 */
export interface PlainServer extends AsyncDisposable {
  readonly port: number;
  /** Leads through it to the database whose URL it was started with. */
  readonly url: string;
  /** Statements that reached the real server, of all sessions, in the order they came. */
  statements(): readonly string[];
  addFault(fault: StatementFault): void;
  /** Drops all connections; returns how many there were. */
  cut(): number;
}

/** Starts one before the server of a database's URL. */
export async function startPlainServer(
  databaseUrl: string,
  {
    refuses = POSTGRES_EXTRAS,
    faults = [],
    changeTag = (tag) => tag,
    onStatement = () => {},
  }: PlainServerOptions = {},
): Promise<PlainServer> {
  const plan = new FaultPlan();
  for (const fault of faults) {
    plan.add(fault);
  }
  for (const pattern of refuses) {
    plan.add({ pattern, code: "0A000", times: Number.POSITIVE_INFINITY });
  }
  const target = new URL(databaseUrl);
  const statements: string[] = [];
  const sessions = new Set<ProxiedSession>();

  const listener = createServer((client) => {
    const server = connect(Number(target.port), target.hostname);
    const session = new ProxiedSession(client, server, {
      faults: plan,
      onStatement,
      changeTag,
      onPassed: (sql) => statements.push(sql),
    });
    sessions.add(session);
    void session.run().then(() => sessions.delete(session));
  }).listen(0, "127.0.0.1");
  await once(listener, "listening");
  const { port } = listener.address() as AddressInfo;

  const cut = () => {
    const count = sessions.size;
    for (const session of sessions) {
      session.cut();
    }
    return count;
  };
  return {
    port,
    url: Object.assign(new URL(databaseUrl), { port: String(port) }).href,
    statements: () => statements,
    addFault: (fault) => plan.add(fault),
    cut,
    async [Symbol.asyncDispose]() {
      const closed = once(listener, "close");
      listener.close();
      cut();
      await closed;
    },
  };
}
