import { Failure } from "../failure.ts";

// Where npx and `pnpm dlx` put what they run.
const PASSING_FOLDER = /[\\/](?:_npx|dlx(?:-\d+)?)[\\/]/;

/** Throws a `Failure` when the package lies where its manager will remove it: the hooks would go silent with it. */
export function requireInstalled(packageFolder: string): void {
  if (!PASSING_FOLDER.test(packageFolder)) return;
  throw new Failure(
    `Cannot set up hooks that run from ${packageFolder}: it is a cache, which is emptied. Install tokenledger, with \`npm install --save-dev tokenledger\` or \`npm install --global tokenledger\`, and run \`tokenledger init\` again.`,
  );
}
