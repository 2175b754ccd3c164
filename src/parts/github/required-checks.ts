import { isText, listOf, objectOf, optional } from "./answer-shape.ts";
import type { Github } from "./connect-to-github.ts";
import { statusOf } from "./github-failure.ts";
import type { RepositoryReference } from "./repository-reference.ts";

/** @see https://docs.github.com/en/rest/repos/rules#get-rules-for-a-branch (2026-11-21) */
interface Rule {
  readonly type: string;
  readonly parameters:
    | {
        readonly required_status_checks: readonly { readonly context: string }[] | null | undefined;
      }
    | null
    | undefined;
}

const isRules = listOf(
  objectOf<Rule>({
    type: isText,
    parameters: optional(
      objectOf<NonNullable<Rule["parameters"]>>({
        required_status_checks: optional(listOf(objectOf({ context: isText }))),
      }),
    ),
  }),
);

/** What a branch that is protected in the old way requires, as everybody who may read the contents sees it. */
interface Branch {
  readonly protection:
    | {
        readonly required_status_checks:
          | { readonly contexts: readonly string[]; readonly enforcement_level: string }
          | null
          | undefined;
      }
    | null
    | undefined;
}

const isBranch = objectOf<Branch>({
  protection: optional(
    objectOf<NonNullable<Branch["protection"]>>({
      required_status_checks: optional(
        objectOf({ contexts: listOf(isText), enforcement_level: isText }),
      ),
    }),
  ),
});

/** Finds the names of the checks that a branch requires; none where GitHub does not tell. */
export async function findRequiredChecks(
  github: Github,
  { owner, name }: RepositoryReference,
  branch: string,
): Promise<ReadonlySet<string>> {
  const ask = async (route: string): Promise<unknown> => {
    try {
      const { data } = await github.request(route, { owner, name, branch });
      return data;
    } catch (error) {
      // A plan without rulesets, a branch that is deleted, a token that may not: nothing is told then.
      if ([403, 404].includes(statusOf(error) ?? 0)) return undefined;
      throw error;
    }
  };
  const rules = await ask("GET /repos/{owner}/{name}/rules/branches/{branch}");
  const described = await ask("GET /repos/{owner}/{name}/branches/{branch}");
  const { contexts, enforcement_level } = (isBranch(described)
    ? described.protection?.required_status_checks
    : undefined) ?? { contexts: [], enforcement_level: "off" };
  return new Set([
    ...(isRules(rules) ? rules : []).flatMap(({ type, parameters }) =>
      type === "required_status_checks"
        ? (parameters?.required_status_checks ?? []).map(({ context }) => context)
        : [],
    ),
    ...(enforcement_level === "off" ? [] : contexts),
  ]);
}
