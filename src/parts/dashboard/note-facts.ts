import { originOf } from "../../usage/origin.ts";
import { errorMessageOf, phaseOf } from "../../usage/phase.ts";
import { type DashboardData, packNumbers } from "./dashboard-data.ts";
import { LabelList } from "./label-list.ts";

/** What the different notes of records say: a phase, why something failed, where it ran. */
export class NoteFacts {
  readonly #phases = new LabelList();
  readonly #phaseIndexes: number[] = [0];
  readonly #failures = new LabelList();
  readonly #failureIndexes: number[] = [0];
  readonly #isOfCi: number[] = [0];

  /** Takes a text of notes by its index; one that is known already is not read again. */
  add(index: number, notes: string): void {
    if (index < this.#isOfCi.length) return;
    this.#phaseIndexes.push(this.#phases.indexOf(phaseOf(notes) ?? ""));
    this.#failureIndexes.push(this.#failures.indexOf(errorMessageOf(notes) ?? ""));
    this.#isOfCi.push(Number(originOf(notes) === "ci"));
  }

  data(): DashboardData["notes"] {
    return {
      phases: this.#phases.labels,
      phaseIndexes: packNumbers(this.#phaseIndexes),
      failures: this.#failures.labels,
      failureIndexes: packNumbers(this.#failureIndexes),
      isOfCi: packNumbers(this.#isOfCi),
    };
  }
}
