import type { Github } from "./connect-to-github.ts";
import { GithubFailure } from "./github-failure.ts";

/** GitHub itself lists at most 7 MB of a tree; a query's answer of the largest ledgers takes some more. */
const MAX_BYTES = 64_000_000;
/** GitHub itself gives a question up after 10 seconds; by default the client waits for five minutes. */
const PATIENCE_MS = 60_000;

/**
 * Has a client wait no longer for an answer than one can take, and read no more of it than it can hold, whatever is
 * sent. What is taken as a stream, such as a ledger's content, has bounds of its own.
 */
export function boundAnswers(client: Github, patienceMs: number = PATIENCE_MS): Github {
  client.hook.wrap("request", async (request, options) => {
    const { fetch: send = fetch } = options.request as {
      readonly fetch?: typeof fetch;
    };
    let isTooLarge = false;
    const onExcess = () => {
      isTooLarge = true;
    };
    const bounded: typeof fetch = async (input, init) =>
      withBounds(await answerInTime(send, input, init, patienceMs), onExcess);
    // What is handed on to the client's own steps is this very object, whatever they are called with.
    options.request = { ...options.request, fetch: bounded };
    const answer = await request(options);
    // The client takes a body that it cannot read for an empty one.
    if (isTooLarge) throw tooLarge();
    return answer;
  });
  return client;
}

/** What has begun to arrive may take its time. */
async function answerInTime(
  send: typeof fetch,
  input: Parameters<typeof fetch>[0],
  init: RequestInit | undefined,
  patienceMs: number,
): Promise<Response> {
  const giveUp = new AbortController();
  const timer = setTimeout(() => {
    giveUp.abort(Object.assign(new Error("There was no answer in time."), { code: "ETIMEDOUT" }));
  }, patienceMs);
  try {
    return await send(input, { ...init, signal: giveUp.signal });
  } finally {
    clearTimeout(timer);
  }
}

function withBounds(response: Response, onExcess: () => void): Response {
  const read = () => readBounded(response, onExcess);
  return Object.assign(response, {
    text: async () => new TextDecoder().decode(await read()),
    arrayBuffer: async () => Uint8Array.from(await read()).buffer,
  });
}

async function readBounded({ body }: Response, onExcess: () => void): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of body ?? []) {
    sizeBytes += chunk.length;
    if (sizeBytes > MAX_BYTES) {
      onExcess();
      throw tooLarge();
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(): GithubFailure {
  return new GithubFailure(
    "GitHub, or what answers in its place, sends more than 64 MB for one question, which is not read. Keep fewer files in `.telemetry`, or check GITHUB_API_URL and the proxy.",
  );
}
