import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { type FakeFile, FakeRepository } from "./fake-github-repository.ts";

/** What a server is asked. */
export interface FakeQuestion {
  readonly method: string;
  /** Decoded, without its parameters. */
  readonly path: string;
  readonly parameters: URLSearchParams;
  readonly body: string;
}

/** A part of GitHub; undefined for what it does not know. */
export type FakePart = (question: FakeQuestion) => FakeAnswer | undefined;

/** What a server answers; an object becomes JSON. */
export interface FakeAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer | Readable | object;
  /** Closes the connection in the middle of the body. */
  readonly isCut?: boolean;
}

/** GitHub's API on this machine, as far as it tells of repositories' files. */
export interface FakeGithub extends AsyncDisposable {
  readonly url: string;
  /** What was asked and answered since they were taken last: `GET /repos/acme/shop/git/trees/HEAD 200`. */
  takeRequests(): readonly string[];
  /** The headers of authorization that were sent, each once. */
  readonly authorizations: ReadonlySet<string | undefined>;
  /** Makes a repository, or the next state of one: its files by path. */
  setFiles(repository: string, files: Readonly<Record<string, FakeFile>>, ref?: string): void;
  /** Lists repositories at `/orgs/acme/repos` or `/users/acme/repos`, some to a page. */
  list(path: string, repositories: readonly object[], pageSize?: number): void;
  /** Answers the next requests of a path as given, one after another, and then as usual. */
  answer(path: string, ...answers: readonly FakeAnswer[]): void;
  /** Adds what GitHub has besides files. */
  addPart(part: FakePart): void;
}

const NOT_FOUND: FakeAnswer = { status: 404, body: { message: "Not Found" } };

/** Starts a GitHub without any repository on the loopback interface. */
export async function startFakeGithub(): Promise<FakeGithub> {
  const repositories = new Map<string, FakeRepository>();
  const lists = new Map<string, readonly (readonly object[])[]>();
  const prepared = new Map<string, FakeAnswer[]>();
  const parts: FakePart[] = [];
  const authorizations = new Set<string | undefined>();
  let requests: string[] = [];

  function answerOf(question: FakeQuestion, url: URL, headers: IncomingMessage["headers"]) {
    const { path } = question;
    const next = prepared.get(path)?.shift();
    if (next !== undefined) return next;
    for (const part of parts) {
      const answer = part(question);
      if (answer !== undefined) return isHeld(answer, headers) ? NOT_MODIFIED : answer;
    }
    return answerOfFiles(path, url, headers);
  }

  function answerOfFiles(path: string, url: URL, headers: IncomingMessage["headers"]): FakeAnswer {
    const pages = lists.get(path);
    if (pages !== undefined) return pageOf(pages, url);
    const [, repository = "", kind, id = ""] =
      /^\/repos\/([^/]+\/[^/]+)\/git\/(trees|blobs)\/(.+)$/.exec(path) ?? [];
    const found = repositories.get(repository);
    if (found === undefined) return NOT_FOUND;
    if (kind === "trees") {
      const tree = found.findTree(id, url.searchParams.get("recursive") !== null);
      return tree === undefined ? NOT_FOUND : conditional(tree, headers);
    }
    const blob = found.findBlob(id);
    if (blob === undefined || !headers.accept?.includes("raw")) return NOT_FOUND;
    return { status: 200, headers: { "content-type": "application/vnd.github.raw" }, body: blob };
  }

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "", "http://localhost");
    const question = {
      method: request.method ?? "",
      path: decodeURIComponent(url.pathname),
      parameters: url.searchParams,
      body: await text(request),
    };
    const { status, headers = {}, body = "", isCut } = answerOf(question, url, request.headers);
    requests.push(`${request.method} ${request.url} ${status}`);
    authorizations.add(request.headers.authorization);
    if (body instanceof Readable) {
      response.writeHead(status, headers);
      body.on("error", () => response.destroy()).pipe(response);
      return;
    }
    const isRaw = typeof body === "string" || Buffer.isBuffer(body);
    const bytes = Buffer.from(isRaw ? body : JSON.stringify(body));
    response.writeHead(status, {
      "content-length": bytes.length,
      "content-type": "application/json; charset=utf-8",
      ...headers,
    });
    if (!isCut) response.end(bytes);
    else response.write(bytes.subarray(0, bytes.length / 2), () => request.socket.destroy());
  }

  const server = createServer((request, response) => {
    respond(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  function pageOf(pages: readonly (readonly object[])[], { pathname, searchParams }: URL) {
    const page = Number(searchParams.get("page") ?? 1);
    const next = `<${url}${pathname}?per_page=100&page=${page + 1}>; rel="next"`;
    const headers: Record<string, string> = page < pages.length ? { link: next } : {};
    return { status: 200, headers, body: pages[page - 1] ?? [] };
  }

  return {
    url,
    authorizations,
    takeRequests() {
      const taken = requests;
      requests = [];
      return taken;
    },
    setFiles(repository, files, ref = "HEAD") {
      const found = repositories.get(repository) ?? new FakeRepository();
      repositories.set(repository, found);
      found.commit(files, ref);
    },
    list(path, listed, pageSize = listed.length) {
      const count = Math.ceil(listed.length / pageSize);
      const pages = Array.from({ length: count }, (_, page) =>
        listed.slice(page * pageSize, (page + 1) * pageSize),
      );
      lists.set(path, pages);
    },
    answer(path, ...answers) {
      prepared.set(path, [...(prepared.get(path) ?? []), ...answers]);
    },
    addPart(part) {
      parts.push(part);
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const NOT_MODIFIED: FakeAnswer = { status: 304 };

/** Whether who asks has the answer already. */
function isHeld(answer: FakeAnswer, headers: IncomingMessage["headers"]): boolean {
  return answer.headers?.etag !== undefined && answer.headers.etag === headers["if-none-match"];
}

function conditional(body: object, headers: IncomingMessage["headers"]): FakeAnswer {
  const hash = createHash("sha256").update(JSON.stringify(body)).digest("hex");
  const etag = `"${hash}"`;
  if (headers["if-none-match"] === etag) return { status: 304, headers: { etag } };
  return { status: 200, headers: { etag }, body };
}
