import { Command } from "commander";
import { readSettings } from "../../../flows/read-settings.ts";
import { type CommitUsage, showCommit } from "../../../flows/show-commit.ts";
import { drawCommit } from "../../../parts/report/terminal/draw-commit.ts";
import { countText } from "../../../usage/format-number.ts";
import { type CommandFactory, requireRepository } from "../context.ts";
import {
  FORMATS,
  type FormatOptions,
  formatOf,
  formatOption,
  jsonOption,
  screenFor,
} from "../format-option.ts";
import { renderCommitUsage } from "../render-commit-usage.ts";
import { clockOf, timezoneOption, utcOption, type ZoneOptions } from "../time-options.ts";

interface Options extends FormatOptions, ZoneOptions {}

/** `tokenledger show`: the records that a commit brought in. */
export const createShowCommand: CommandFactory = (context) =>
  new Command("show")
    .description("List the records that a commit brought in, with tokens and cost.")
    .argument("[commit]", "a hash, a branch, a tag or any other revision", "HEAD")
    .addOption(utcOption())
    .addOption(timezoneOption())
    .addOption(formatOption("table", FORMATS, { text: "table" }))
    .addOption(jsonOption())
    .action(async (revision: string, options: Options) => {
      const screen = screenFor(options, context);
      const format = formatOf(options, "table");
      const { now, zone } = clockOf(options, context);
      const repository = await requireRepository(context.cwd);
      const config = await readSettings(repository.root, context.environment);
      const usage = await showCommit(repository, revision, {
        ...{ environment: context.environment, pricing: config, billing: config.billing, now },
      });
      if (usage.beginsHistory) context.warn(historyLine(usage));
      if (usage.rejected > 0) context.warn(rejectedLine(usage));
      if (screen !== undefined) screen.draw(drawCommit(usage, zone, screen.view));
      else context.print(renderCommitUsage(usage, format, zone));
    });

function historyLine({ commit }: CommitUsage): string {
  return `tokenledger: this clone's history begins with ${commit.shortId}: the records of the commits before it are listed as its own. \`git fetch --unshallow\` fetches them.\n`;
}

function rejectedLine({ commit, rejected }: CommitUsage): string {
  return `tokenledger: ${countText(rejected, "row")} that the commit added could not be read and ${rejected === 1 ? "is" : "are"} not listed; see \`git show ${commit.shortId} -- .telemetry\`.\n`;
}
