import { Command } from "commander";
import { markUsage } from "../../../flows/mark-usage.ts";
import { createGit } from "../../../parts/git/git.ts";
import { UsageFailure } from "../../../usage/failure.ts";
import { countText } from "../../../usage/format-number.ts";
import { type CommandFactory, requireRepository } from "../context.ts";

interface Options {
  readonly failed?: string;
  readonly succeeded?: boolean;
}

/** `tokenledger mark`: a person's word on whether the work succeeded. */
export const createMarkCommand: CommandFactory = (context) =>
  new Command("mark")
    .description("Correct in the ledger whether the work of a commit or a session succeeded.")
    .argument("<commit|session>", "a commit that brought rows in, or a session id")
    .option("--failed <why>", "it failed: say why in a few words")
    .option("--succeeded", "it succeeded after all")
    .action(async (target: string, { failed, succeeded }: Options) => {
      if ((failed === undefined) === (succeeded === undefined)) {
        throw new UsageFailure('Cannot mark: expected either --failed "why" or --succeeded.');
      }
      const repository = await requireRepository(context.cwd);
      const git = createGit(repository.root, context.environment);
      const count = await markUsage({ git, process: context.process }, repository, {
        target,
        error: failed,
      });
      context.print(
        `Marked ${countText(count, "row")} as ${failed === undefined ? "succeeded" : "failed"}. Commit the ledger to keep it.\n`,
      );
    });
