import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout } from "node:timers/promises";
import type { FakeGithub } from "../../test/support/fake-github.ts";

/** What an answer takes, ms, by the path: the first that fits. */
export type Latencies = readonly (readonly [RegExp, number])[];

/** Puts the way to GitHub before one on this machine: each answer takes its time, however many are asked for. */
export async function startSlowGithub(
  github: FakeGithub,
  latencies: Latencies,
): Promise<AsyncDisposable & { readonly url: string }> {
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url ?? "/";
    const [, latencyMs = 0] = latencies.find(([pattern]) => pattern.test(path)) ?? [];
    const { authorization = "", accept = "", "if-none-match": held } = request.headers;
    const [answer] = await Promise.all([
      fetch(`${github.url}${path}`, {
        headers: { authorization, accept, ...(held !== undefined && { "if-none-match": held }) },
      }),
      setTimeout(latencyMs),
    ]);
    const headers = Object.fromEntries(answer.headers);
    const link = headers.link?.replaceAll(github.url, url);
    response.writeHead(answer.status, { ...headers, ...(link !== undefined && { link }) });
    response.end(Buffer.from(await answer.arrayBuffer()));
  };
  const server = createServer((request, response) => {
    respond(request, response).catch(() => response.destroy());
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
