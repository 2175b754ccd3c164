import { countText } from "../../../usage/format-number.ts";
import { element, textElement } from "./element.ts";
import { formatDay } from "./filter-link.ts";
import { chosenOf, daysOf, type FilterName, type Filters, withLabels } from "./filters.ts";
import { nounOf, shownName } from "./wording.ts";

interface ChipActions {
  readonly onChange: (filters: Filters) => void;
  readonly onReset: () => void;
  readonly onRecords: () => void;
}

/** More values of one filter are one chip. */
const MAX_CHIPS = 6;

/** The filters in use, each of which a click takes away. */
export function showChips(filters: Filters, { onChange, onReset, onRecords }: ChipActions): void {
  const { search } = filters;
  const chips = chosenOf(filters).flatMap(([name, labels]) =>
    labels.length > MAX_CHIPS
      ? [chip(chipText(name, labels), () => onChange(withLabels(filters, name, [])))]
      : labels.map((label) =>
          chip(chipText(name, [label]), () =>
            onChange(
              withLabels(
                filters,
                name,
                labels.filter((other) => other !== label),
              ),
            ),
          ),
        ),
  );
  if (search !== "") chips.push(chip(`“${search}”`, () => onChange({ ...filters, search: "" })));
  const holder = element("chips", HTMLElement);
  holder.hidden = chips.length === 0;
  if (chips.length === 0) {
    holder.replaceChildren();
    return;
  }
  holder.replaceChildren(
    ...chips,
    plainButton("Reset", onReset),
    plainButton("Show records", onRecords),
  );
}

function chip(text: string, onClick: () => void): HTMLButtonElement {
  const button = plainButton(text, onClick);
  button.className = "chip";
  button.ariaLabel = `Remove the filter ${text}`;
  const cross = textElement("span", "✕");
  cross.ariaHidden = "true";
  button.append(cross);
  return button;
}

function plainButton(text: string, onClick: () => void): HTMLButtonElement {
  const button = textElement("button", text);
  button.type = "button";
  button.dataset.key = text;
  button.addEventListener("click", onClick);
  return button;
}

/** Returns filters in words, as paper shows them. */
export function filtersText(filters: Filters, today: number): string {
  const { from, to } = daysOf(filters, today);
  return [
    ...(Number.isFinite(from) ? [`from ${formatDay(from)}`] : []),
    ...(Number.isFinite(to) ? [`to ${formatDay(to)}`] : []),
    ...chosenOf(filters).map(([name, labels]) => chipText(name, labels)),
    ...(filters.search === "" ? [] : [`with “${filters.search}”`]),
  ].join(", ");
}

function chipText(name: FilterName, labels: readonly string[]): string {
  const names = labels.slice(0, MAX_CHIPS).map((label) => shownName(name, label));
  const others = labels.length - names.length;
  return `${nounOf(name)} ${[...names, ...(others > 0 ? [countText(others, "other")] : [])].join(" or ")}`;
}
