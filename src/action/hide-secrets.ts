import { setSecret } from "@actions/core";
import { secretsOfUrl, spellingsOf } from "../database/secrets-of-url.ts";
import type { InputName } from "./inputs.ts";

/** What other programs have no business with. */
const SECRET_VARIABLE = /^(?:INPUT_|PG[A-Z])|TOKEN|PASSWORD|SECRET|DATABASE_URL/i;

/** Has the runner hide the token and the database's password wherever they are printed. */
export function hideSecrets(
  inputs: ReadonlyMap<InputName, string>,
  environment: Readonly<Record<string, string | undefined>>,
): void {
  const urls = [inputs.get("database-url"), environment.TELEMETRY_DATABASE_URL?.trim()];
  const secrets = [
    ...[inputs.get("github-token"), environment.PGPASSWORD].flatMap((secret) =>
      // A short secret has no spellings, but is hidden as it stands.
      secret ? [secret, ...spellingsOf(secret)] : [],
    ),
    ...urls.flatMap((url) => secretsOfUrl(url ?? "")),
  ];
  // An empty mask is refused by the runner.
  for (const secret of new Set(secrets)) if (secret) setSecret(secret);
}

/** Takes secrets out of the environment that child processes inherit, and returns it as it was. */
export function takeSecrets(
  environment: Record<string, string | undefined>,
): Readonly<Record<string, string | undefined>> {
  const before = { ...environment };
  for (const name of Object.keys(environment)) {
    if (SECRET_VARIABLE.test(name)) delete environment[name];
  }
  return before;
}
