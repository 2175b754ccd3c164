import { UsageFailure } from "../../../usage/failure.ts";
import { PARAMETERS, type ParameterName } from "./parameters.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

/** What a URL says, and the environment where the URL is silent. */
export class ConnectionParameters {
  readonly #ofUrl: ReadonlyMap<ParameterName, string>;
  readonly #environment: Environment;

  constructor(ofUrl: ReadonlyMap<ParameterName, string>, environment: Environment) {
    this.#ofUrl = ofUrl;
    this.#environment = environment;
  }

  /** Returns a parameter's value; undefined when it is not there, or empty. */
  find(name: ParameterName): string | undefined {
    return (this.#ofUrl.get(name) ?? this.#ofEnvironment(name)) || undefined;
  }

  /**
   * Returns the value when it is one of the accepted.
   *
   * @throws {UsageFailure} naming the parameter or variable, and never the value: an address with
   * an unescaped password puts pieces of it anywhere.
   */
  findOneOf<Value extends string>(
    name: ParameterName,
    accepted: readonly Value[],
  ): Value | undefined {
    const value = this.find(name);
    if (value === undefined) return undefined;
    const known = accepted.find((candidate) => candidate === value);
    if (known === undefined) throw this.refusal(name, `one of ${accepted.join(", ")}`);
    return known;
  }

  /** Returns the value as an integer within a range. */
  findInteger(name: ParameterName, min: number, max: number): number | undefined {
    const value = this.find(name)?.trim();
    if (value === undefined) return undefined;
    const number = Number(value);
    if (!/^[+-]?\d+$/.test(value) || number < min || number > max) {
      throw this.refusal(name, `a whole number from ${min} to ${max}`);
    }
    return number;
  }

  /** Returns a failure that says which value is wrong and what was expected. */
  refusal(name: ParameterName, expected: string): UsageFailure {
    const where = this.#ofUrl.has(name)
      ? `Cannot use the database URL: expected its ${name} to be`
      : `Cannot use ${PARAMETERS[name]}: expected`;
    const hint =
      name === "port"
        ? " A user name or password with one of the characters : / ? # [ ] @ % has to be percent-encoded."
        : "";
    return new UsageFailure(`${where} ${expected}.${hint}`);
  }

  #ofEnvironment(name: ParameterName): string | undefined {
    const variable = PARAMETERS[name];
    return variable === undefined ? undefined : this.#environment[variable];
  }
}
