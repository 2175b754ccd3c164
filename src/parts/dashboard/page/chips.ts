import { BY_PANELS } from "../page-parts.ts";
import { element, textElement } from "./element.ts";
import { formatDay } from "./filter-link.ts";
import { daysOf, type FilterName, type Filters } from "./filters.ts";
import { shownName } from "./wording.ts";

interface ChipActions {
  readonly onChange: (filters: Filters) => void;
  readonly onReset: () => void;
  readonly onRecords: () => void;
}

/** The filters in use, each of which a click takes away. */
export function showChips(filters: Filters, { onChange, onReset, onRecords }: ChipActions): void {
  const { dimensions, search } = filters;
  const chips = Object.entries(dimensions).map(([name, label]) => {
    const { [name as FilterName]: _, ...others } = dimensions;
    return chip(chipText(name as FilterName, label), () =>
      onChange({ ...filters, dimensions: others }),
    );
  });
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
  button.addEventListener("click", onClick);
  return button;
}

/** Returns filters in words, as paper shows them. */
export function filtersText(filters: Filters, today: number): string {
  const { from, to } = daysOf(filters, today);
  return [
    ...(Number.isFinite(from) ? [`from ${formatDay(from)}`] : []),
    ...(Number.isFinite(to) ? [`to ${formatDay(to)}`] : []),
    ...Object.entries(filters.dimensions).map(([name, label]) =>
      chipText(name as FilterName, label),
    ),
    ...(filters.search === "" ? [] : [`with “${filters.search}”`]),
  ].join(", ");
}

function chipText(name: FilterName, label: string): string {
  const title = BY_PANELS.find(({ id }) => id === name)?.title ?? "Session";
  const noun = name === "failure" ? "Failure" : title;
  return `${noun.toLowerCase()} ${shownName(name, label)}`;
}
