import { randomInt } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:net";

// Below those that systems give to outgoing connections: nothing takes the port by chance before
// the server does, or while a test has stopped it.
const FIRST_PORT = 20_000;
const LAST_PORT = 32_000;

/** Returns a TCP port of the loopback interface that nothing listens on at the moment. */
export async function findFreePort(): Promise<number> {
  for (;;) {
    const port = randomInt(FIRST_PORT, LAST_PORT + 1);
    const server = createServer().listen(port, "127.0.0.1");
    try {
      await once(server, "listening");
    } catch {
      // Taken.
      continue;
    }
    server.close();
    await once(server, "close");
    return port;
  }
}
