import { describe, expect, test } from "vitest";
import { connectToGithub } from "../../../src/parts/github/connect-to-github.ts";
import {
  CommentRefused,
  removeStickyComment,
  type StickyComment,
  writeStickyComment,
} from "../../../src/parts/github/sticky-comment.ts";
import { type FakeGithub, startFakeGithub } from "../../support/fake-github.ts";
import { type FakeConversation, fakeConversation } from "../../support/fake-github-conversation.ts";

const BOT = "github-actions[bot]";
const MARK = "<!-- mark -->";
const STICKY: StickyComment = {
  repository: { owner: "acme", name: "shop", ref: undefined },
  pullRequest: 7,
  isReport: (body) => body.endsWith(MARK),
  // What stands before a colon changes from run to run.
  saysTheSame: (one, other) => one.split(":")[1] === other.split(":")[1],
};
const COMMENTS = "/repos/acme/shop/issues/7/comments";

interface Setting extends AsyncDisposable {
  readonly server: FakeGithub;
  readonly conversation: FakeConversation;
  write(text: string): Promise<number>;
  remove(): Promise<void>;
  /** What was asked, without what was answered. */
  asked(): readonly string[];
}

async function start(): Promise<Setting> {
  const server = await startFakeGithub();
  const conversation = fakeConversation("acme/shop", 7);
  server.addPart(conversation.part);
  const github = await connectToGithub({ apiUrl: server.url, token: "token" });
  return {
    server,
    conversation,
    write: (text) => writeStickyComment(github, STICKY, `${text}${MARK}`),
    remove: () => removeStickyComment(github, STICKY),
    asked: () => server.takeRequests().map((line) => line.replace(/ \d+$/, "")),
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

function bodies({ conversation }: Setting): readonly string[] {
  return conversation.comments.map(({ body }) => body);
}

describe("a comment", () => {
  test("is written once, and then kept up to date", async () => {
    await using setting = await start();

    const first = await setting.write("1:one");
    const second = await setting.write("2:two");

    expect(second).toBe(first);
    expect(setting.conversation.comments).toEqual([
      { id: first, author: BOT, body: `2:two${MARK}` },
    ]);
  });

  test("that would say the same is left alone", async () => {
    await using setting = await start();
    await setting.write("1:one");
    setting.asked();

    await setting.write("2:one");

    expect(bodies(setting)).toEqual([`1:one${MARK}`]);
    expect(setting.asked()).toEqual(["POST /graphql"]);
  });

  test("is found behind hundreds of others", async () => {
    await using setting = await start();
    for (let index = 0; index < 150; index += 1) setting.conversation.add("ada", "Nice.");
    const own = setting.conversation.add(BOT, `1:one${MARK}`);
    for (let index = 0; index < 150; index += 1) setting.conversation.add("ada", "Nice.");

    expect(await setting.write("2:two")).toBe(own.id);

    expect(own.body).toBe(`2:two${MARK}`);
    expect(setting.conversation.comments).toHaveLength(301);
  });

  test("is only ever one's own, whatever others copied", async () => {
    await using setting = await start();
    const copied = setting.conversation.add("eve", `0:one${MARK}`);
    const otherBot = setting.conversation.add("github-actions", `0:one${MARK}`);
    const other = setting.conversation.add(BOT, "Another workflow's comment.");

    const id = await setting.write("1:one");
    await setting.remove();

    expect(id).not.toBe(copied.id);
    expect(setting.conversation.comments).toEqual([copied, otherBot, other]);
  });

  test("loses its duplicates", async () => {
    await using setting = await start();
    const first = setting.conversation.add(BOT, `0:zero${MARK}`);
    setting.conversation.add(BOT, `0:zero${MARK}`);
    setting.conversation.add(BOT, `0:zero${MARK}`);

    await setting.write("1:one");

    expect(setting.conversation.comments).toEqual([{ ...first, body: `1:one${MARK}` }]);
  });

  test("is removed, or was not there", async () => {
    await using setting = await start();
    await setting.write("1:one");

    await setting.remove();
    await setting.remove();

    expect(setting.conversation.comments).toEqual([]);
  });

  test("that somebody else deletes meanwhile is gone all the same", async () => {
    await using setting = await start();
    const { id } = setting.conversation.add(BOT, MARK);
    setting.server.answer(`/repos/acme/shop/issues/comments/${id}`, { status: 404, body: {} });

    await expect(setting.remove()).resolves.toBeUndefined();
  });
});

describe("when the answer to a new comment is lost", () => {
  test("the comment is found and not written again", async () => {
    await using setting = await start();
    let isFirst = true;
    await using server = await startFakeGithub();
    server.addPart((question) => {
      // It is made, and the answer is lost.
      const answer = setting.conversation.part(question);
      if (question.path !== COMMENTS || !isFirst) return answer;
      isFirst = false;
      return { status: 502, body: {} };
    });
    const github = await connectToGithub({ apiUrl: server.url, token: "token" });

    const id = await writeStickyComment(github, STICKY, `1:one${MARK}`);

    expect(setting.conversation.comments).toEqual([{ id, author: BOT, body: `1:one${MARK}` }]);
  });

  test("the comment is written again where it was not made", async () => {
    await using setting = await start();
    setting.server.answer(COMMENTS, { status: 502, body: {} });

    const id = await setting.write("1:one");

    expect(setting.conversation.comments.map((comment) => comment.id)).toEqual([id]);
    expect(setting.asked()).toEqual([
      "POST /graphql",
      `POST ${COMMENTS}`,
      "POST /graphql",
      `POST ${COMMENTS}`,
    ]);
  });
});

describe("GitHub refuses", () => {
  const forbidden = { status: 403, body: { message: "Resource not accessible by integration" } };

  async function reasonOf(writing: Promise<unknown>): Promise<unknown> {
    return writing.then(
      () => "nothing",
      (error: unknown) => (error instanceof CommentRefused ? error.reason : error),
    );
  }

  test.each([
    ["to write", COMMENTS, forbidden],
    ["to show that there is anything", COMMENTS, { status: 404, body: {} }],
    ["the token", "/graphql", { status: 401, body: {} }],
    [
      "to list",
      "/graphql",
      { status: 200, body: { data: null, errors: [{ type: "FORBIDDEN", ...forbidden.body }] } },
    ],
  ])("%s: the permission is missing", async (_, path, answer) => {
    await using setting = await start();
    setting.server.answer(path, answer);

    expect(await reasonOf(setting.write("1:one"))).toBe("permission");
  });

  test("a text that is too long", async () => {
    await using setting = await start();

    expect(await reasonOf(setting.write("x".repeat(70_000)))).toBe("length");
  });

  test("to answer any more: that is no matter of permission", async () => {
    await using setting = await start();
    const limited = {
      status: 403,
      headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "2100000000" },
      body: { message: "API rate limit exceeded" },
    };
    setting.server.answer("/graphql", limited);

    await expect(setting.write("1:one")).rejects.toThrow(/rate limit is used up/);
  });
});
