import { type Argument, InvalidArgumentError, type Option } from "commander";
import { didYouMean } from "../../usage/nearest-name.ts";

/** Makes an option or an argument take one of some words; what is misspelled is told the nearest. */
export function withChoices<Taker extends Option | Argument>(
  taker: Taker,
  choices: readonly string[],
): Taker {
  taker.choices(choices);
  taker.argParser((text: string) => {
    if (choices.includes(text)) return text;
    throw new InvalidArgumentError(
      `Allowed choices are ${choices.join(", ")}.${didYouMean(text, choices)}`,
    );
  });
  return taker;
}
