import { isCount, isFlag, isText, listOf, objectOf } from "./answer-shape.ts";
import type { Github } from "./connect-to-github.ts";
import { foreignAnswer, GithubFailure, statusOf, toGithubFailure } from "./github-failure.ts";
import type { RepositoryReference } from "./repository-reference.ts";

/** What a run left behind. */
export interface Artifact {
  readonly id: number;
  readonly name: string;
  readonly size_in_bytes: number;
  readonly expired: boolean;
}

const PER_PAGE = 100;
const MAX_PAGES = 5;
const MAX_BYTES = 64_000_000;

const isArtifact = objectOf<Artifact>({
  ...{ id: isCount, name: isText, size_in_bytes: isCount, expired: isFlag },
});
const isAnswer = objectOf<{ readonly artifacts: readonly Artifact[] }>({
  artifacts: listOf(isArtifact),
});

/** Lists the artifacts of a run, those of earlier attempts among them. */
export async function listArtifacts(
  github: Github,
  { owner, name }: RepositoryReference,
  runId: number,
): Promise<readonly Artifact[]> {
  const found: Artifact[] = [];
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const { data } = await ask(() =>
      github.request("GET /repos/{owner}/{name}/actions/runs/{runId}/artifacts", {
        ...{ owner, name, runId, per_page: PER_PAGE, page },
      }),
    );
    if (!isAnswer(data)) throw foreignAnswer("a list of artifacts");
    found.push(...data.artifacts);
    if (data.artifacts.length < PER_PAGE) break;
  }
  return found;
}

/** Downloads an artifact: a ZIP archive, or the file itself where it was uploaded alone and as it is. */
export async function downloadArtifact(
  github: Github,
  { owner, name }: RepositoryReference,
  { id, name: artifact, size_in_bytes }: Artifact,
): Promise<Buffer> {
  if (size_in_bytes > MAX_BYTES) {
    throw new GithubFailure(`The artifact ${artifact} has more than 64 MB, which is not read.`);
  }
  const { data } = await ask(() =>
    github.request("GET /repos/{owner}/{name}/actions/artifacts/{id}/zip", { owner, name, id }),
  );
  if (data instanceof ArrayBuffer) return Buffer.from(data);
  if (typeof data === "string") return Buffer.from(data);
  throw foreignAnswer("an artifact");
}

async function ask<Answer>(request: () => Promise<Answer>): Promise<Answer> {
  try {
    return await request();
  } catch (error) {
    const status = statusOf(error);
    if (status !== 403 && status !== 404) throw toGithubFailure(error);
    throw new GithubFailure(
      `GitHub does not show the artifacts of the run (${status}). Give the job \`permissions: actions: read\`.`,
      { cause: error },
    );
  }
}
