import { setSecret } from "@actions/core";
import { secretsOfUrl } from "../database/secrets-of-url.ts";
import type { InputName } from "./inputs.ts";

/** Has the runner hide the token and the database's password wherever they are printed. */
export function hideSecrets(
  inputs: ReadonlyMap<InputName, string>,
  environment: Readonly<Record<string, string | undefined>>,
): void {
  const urls = [inputs.get("database-url"), environment.TELEMETRY_DATABASE_URL];
  const secrets = [
    inputs.get("github-token"),
    ...urls.flatMap((url) => secretsOfUrl(url ?? "")),
    environment.PGPASSWORD,
  ];
  // An empty mask is refused by the runner.
  for (const secret of secrets) if (secret) setSecret(secret);
}
