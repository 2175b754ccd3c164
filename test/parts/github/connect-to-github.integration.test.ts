import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { connectToGithub } from "../../../src/parts/github/connect-to-github.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

/** A server that answers every question alike. */
async function startServer() {
  const server = createServer((_request, response) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.end('{"full_name":"acme/shop"}');
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    server,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

test("a proxy of the environment is followed, except for hosts that it leaves out", async () => {
  await using github = await startServer();
  await using proxy = await startServer();
  const asked: string[] = [];
  proxy.server.on("connect", ({ url = "" }, client) => {
    asked.push(url);
    const onward = connect(github.port, "127.0.0.1", () => {
      client.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      onward.pipe(client).pipe(onward);
    });
    onward.on("error", () => client.destroy());
    client.on("error", () => onward.destroy());
  });
  vi.stubEnv("http_proxy", `http://127.0.0.1:${proxy.port}`);
  vi.stubEnv("no_proxy", "");
  const apiUrl = "http://github.example";
  vi.stubEnv("GITHUB_API_URL", apiUrl);

  const client = await connectToGithub({ apiUrl, token: undefined });
  const { data } = await client.request("GET /repos/acme/shop");
  const direct = await connectToGithub({ apiUrl: `http://127.0.0.1:${github.port}`, token: "t" });
  await direct.request("GET /repos/acme/shop");

  expect(data).toEqual({ full_name: "acme/shop" });
  expect(asked).toEqual(["github.example:80"]);
});
