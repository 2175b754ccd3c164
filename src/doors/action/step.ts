import { connectToGithub, type Github } from "../../parts/github/connect-to-github.ts";
import type { ActionInputs } from "./inputs.ts";
import type { Job } from "./job.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** One run of the Action. */
export interface Step {
  readonly job: Job;
  readonly inputs: ActionInputs;
  /** Connects to GitHub, once, and not before something is asked. */
  readonly connect: () => Promise<Github>;
  /** What child processes see: no token and no password. */
  readonly environment: Environment;
  /** What says how to reach the database. */
  readonly secrets: Environment;
  readonly now: Date;
}

/** Returns what connects to GitHub when it is first called. */
export function connectOnce({ apiUrl }: Job, token: string | undefined): () => Promise<Github> {
  let connection: Promise<Github> | undefined;
  return () => {
    connection ??= connectToGithub({ apiUrl, token });
    return connection;
  };
}
