import { spawnSync } from "node:child_process";
import type { FakeAnswer, FakePart } from "./fake-github.ts";
import { answerFromClone } from "./github-of-clone.ts";

/** What GitHub knows of the commits and files of a repository that is a clone on this machine. */
export function fakeClone(repository: string, root: string): FakePart {
  const contents = `/repos/${repository}/contents/`;
  return (question) => {
    const { method, path, parameters, body } = question;
    if (method === "PUT") return undefined;
    if (path.startsWith(contents)) {
      return contentOf(root, `${parameters.get("ref")}:${path.slice(contents.length)}`);
    }
    if (path === "/graphql" && !body.includes("$folder")) return undefined;
    const answer = answerFromClone(root, question);
    if (answer === undefined) return undefined;
    const raw = { "content-type": "application/vnd.github.raw" };
    return { status: 200, body: answer, ...(Buffer.isBuffer(answer) && { headers: raw }) };
  };
}

function contentOf(root: string, object: string): FakeAnswer {
  const { status, stdout } = spawnSync("git", ["show", object], { cwd: root });
  return status === 0
    ? { status: 200, headers: { "content-type": "application/vnd.github.raw" }, body: stdout }
    : { status: 404, body: { message: "Not Found" } };
}
