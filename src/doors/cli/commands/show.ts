import { Command, Option } from "commander";
import { readSettings } from "../../../flows/read-settings.ts";
import { type CommitUsage, showCommit } from "../../../flows/show-commit.ts";
import { countText } from "../../../usage/format-number.ts";
import { type CommandFactory, requireRepository } from "../context.ts";
import {
  COMMIT_USAGE_FORMATS,
  type CommitUsageFormat,
  renderCommitUsage,
} from "../render-commit-usage.ts";

interface Options {
  readonly format: CommitUsageFormat;
}

/** `tokenledger show`: the records that a commit brought in. */
export const createShowCommand: CommandFactory = (context) =>
  new Command("show")
    .description("List the records that a commit brought in, with tokens and cost.")
    .argument("[commit]", "a hash, a branch, a tag or any other revision", "HEAD")
    .addOption(
      new Option("--format <format>", "how they are written")
        .choices(COMMIT_USAGE_FORMATS)
        .default("text"),
    )
    .action(async (revision: string, { format }: Options) => {
      const repository = await requireRepository(context.cwd);
      const usage = await showCommit(repository, revision, {
        environment: context.environment,
        pricing: await readSettings(repository.root, context.environment),
        now: context.now(),
      });
      if (usage.beginsHistory) context.warn(historyLine(usage));
      if (usage.rejected > 0) context.warn(rejectedLine(usage));
      context.print(renderCommitUsage(usage, format));
    });

function historyLine({ commit }: CommitUsage): string {
  return `tokenledger: this clone's history begins with ${commit.shortId}: the records of the commits before it are listed as its own. \`git fetch --unshallow\` fetches them.\n`;
}

function rejectedLine({ commit, rejected }: CommitUsage): string {
  return `tokenledger: ${countText(rejected, "row")} that the commit added could not be read and ${rejected === 1 ? "is" : "are"} not listed; see \`git show ${commit.shortId} -- .telemetry\`.\n`;
}
