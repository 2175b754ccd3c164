import { setSecret } from "@actions/core";
import { secretsOfUrl, spellingsOf } from "../../parts/database/secrets.ts";
import type { InputName } from "./inputs.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** Variables that no other program needs to see. */
const SECRET_VARIABLE = /^(?:INPUT_|PG[A-Z])|TOKEN|PASSWORD|SECRET|DATABASE_URL/i;
/** A shorter secret may occur in any value by chance, in PATH for one. */
const MIN_LENGTH = 8;

/** Has the runner hide the token and the database's password wherever they are printed; returns their spellings. */
export function hideSecrets(
  inputs: ReadonlyMap<InputName, string>,
  environment: Environment,
): readonly string[] {
  const urls = [inputs.get("database-url"), environment.TELEMETRY_DATABASE_URL?.trim()];
  const texts = [inputs.get("github-token"), environment.PGPASSWORD];
  const spellings = [
    ...texts.flatMap((secret) => spellingsOf(secret ?? "")),
    ...urls.flatMap((url) => secretsOfUrl(url ?? "")),
  ];
  // A short secret has no spellings, but is masked as it is. An empty mask is refused.
  for (const secret of new Set([...texts, ...spellings])) if (secret) setSecret(secret);
  return spellings;
}

/**
 * Takes secrets out of the environment that child processes inherit, and returns it as it was:
 * variables that are named like secrets, and those that hold one of `spellings` under any name.
 */
export function takeSecrets(
  environment: Record<string, string | undefined>,
  spellings: readonly string[] = [],
): Environment {
  const before = { ...environment };
  const telling = spellings.filter(({ length }) => length >= MIN_LENGTH);
  for (const [name, value = ""] of Object.entries(environment)) {
    const holdsOne = telling.some((secret) => value.includes(secret));
    if (holdsOne || SECRET_VARIABLE.test(name)) delete environment[name];
  }
  return before;
}
