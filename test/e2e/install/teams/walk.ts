import { delimiter, join } from "node:path";
import { createHookedRepository } from "../../../support/hooked-repository.ts";
import { Checkout, type Project } from "./project.ts";

/** What was seen of a project. */
export interface Seen {
  readonly doctorBefore: string;
  readonly records: string;
  readonly clone: string;
  readonly doctorAfter: string;
  readonly left: string;
}

/**
 * Walks through a project's life: `init`, two commits, an upgrade of the package and of the tools and a
 * second run of these, a colleague's clone, `uninstall`.
 */
export async function walkThrough(
  project: Project,
  tarballs: { readonly first: string; readonly next: string },
): Promise<Seen> {
  await using repository = await createHookedRepository({ bare: true });
  Object.assign(repository.environment, project.environment?.(repository.home));
  const { environment } = repository;
  const usePath = (folders: readonly (string | undefined)[]) => {
    environment.PATH = [...folders, environment.PATH].join(delimiter);
  };
  usePath([...project.commands, join(repository.home, "global", "bin")]);
  const checkout = new Checkout(project, repository);
  await repository.write(".gitignore", "node_modules/\n.yarn/\n.pnp.*\n");
  for (const [path, text] of Object.entries(project.files)) await repository.write(path, text);
  await checkout.succeed(project.add(tarballs.first));
  await checkout.succeed(project.setUp);
  await checkout.commitAll("start");
  const hooks = await checkout.hooks();
  const files = await checkout.files();
  const doctorBefore = await checkout.doctor();

  await checkout.succeed(`${project.run} init --share ${project.options ?? ""}`);
  // As `init` says it of lefthook.
  await checkout.succeed(project.setUp);
  await checkout.commitAll("tokenledger");
  const commits = [await checkout.commitsCall(), await checkout.commitsCall()];
  usePath(project.newerCommands ?? []);
  await checkout.succeed(project.add(tarballs.next));
  await checkout.succeed(project.setUp);
  await checkout.commitAll("upgrade");
  commits.push(await checkout.commitsCall());
  const status = await repository.status();
  if (status !== "") throw new Error(`after a commit there is ${status}`);
  const doctors = [await checkout.doctor()];

  const clone = await checkout.cloneTo("clone");
  if (project.isUnpacked) await clone.succeed(project.add(tarballs.next));
  await clone.succeed(project.setUp);
  await clone.succeed(project.inClone ?? ":");
  const cloneCommits = [await clone.commitsCall(), await clone.commitsCall()];
  doctors.push(await clone.doctor());

  await checkout.succeed(`${project.run} uninstall ${project.options ?? ""}`);
  const left = differences(withoutTarballs(files), withoutTarballs(await checkout.files()));
  const hooksLeft = (await checkout.hooks()) === hooks ? [] : ["hooks"];
  return {
    doctorBefore,
    records: told(commits),
    clone: told(cloneCommits),
    doctorAfter: [...new Set(doctors)].join("; in the clone: "),
    left: [...left, ...hooksLeft].join(", ") || "the ledger",
  };
}

function told(commits: readonly boolean[]): string {
  if (commits.every((isRecorded) => isRecorded)) return "every commit";
  const first = commits.indexOf(true);
  return first < 0 ? "nothing" : `from commit ${first + 1} on`;
}

/** Which tarball a package was installed from is no matter of ours. */
function withoutTarballs(files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, text.replaceAll(/[^"\s]*\.tgz/g, "")]),
  );
}

function differences(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): readonly string[] {
  const paths = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...paths].filter((path) => before[path] !== after[path]).toSorted();
}
