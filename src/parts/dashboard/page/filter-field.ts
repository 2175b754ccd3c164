const ALL = "";
/** Tells records that do not say from all. */
const NAMED = "=";
/** More are named by the page's chips alone. */
const MAX_LISTS = 8;

/** A filter that has a list to choose from, and under what is chosen a list to add another one. */
export class FilterField {
  readonly #onChange: (labels: readonly string[]) => void;
  readonly #lists: HTMLSelectElement[] = [];
  readonly #title: string;
  readonly #count: number;
  #chosen: readonly string[] = [];

  constructor(
    first: HTMLSelectElement,
    labels: readonly string[],
    onChange: (labels: readonly string[]) => void,
  ) {
    this.#onChange = onChange;
    this.#count = labels.length;
    this.#title = first.labels[0]?.textContent ?? "";
    first.replaceChildren(
      new Option("All", ALL),
      ...labels.map((label) => new Option(nameOf(label), NAMED + label)),
    );
    this.#add(first);
  }

  /** Shows what is chosen. */
  show(chosen: readonly string[]): void {
    this.#chosen = chosen;
    const more = chosen.length > 0 && chosen.length < this.#count ? 1 : 0;
    const count = Math.min(MAX_LISTS, Math.max(1, chosen.length + more));
    while (this.#lists.length < count) this.#addAnother();
    while (this.#lists.length > count) this.#lists.pop()?.remove();
    for (const [place, list] of this.#lists.entries()) {
      const label = chosen[place];
      if (label === undefined) list.value = ALL;
      else choose(list, NAMED + label, nameOf(label));
    }
  }

  #addAnother(): void {
    const last = this.#lists.at(-1);
    if (last === undefined) return;
    const list = document.createElement("select");
    list.append(...Array.from(last.options, ({ text, value }) => new Option(text, value)));
    list.options[0]?.replaceWith(new Option("or …", ALL));
    list.ariaLabel = `${this.#title}, or`;
    last.after(list);
    this.#add(list);
  }

  #add(list: HTMLSelectElement): void {
    const place = this.#lists.length;
    this.#lists.push(list);
    list.addEventListener("change", () => {
      const label = list.value === ALL ? [] : [list.value.slice(NAMED.length)];
      this.#onChange(Array.from(new Set(this.#chosen.toSpliced(place, 1, ...label))));
    });
  }
}

function nameOf(label: string): string {
  return label || "none";
}

/** Selects an option, adding it if the list lacks it. */
export function choose(select: HTMLSelectElement, value: string, text: string): void {
  const isListed = Array.from(select.options).some((option) => option.value === value);
  if (!isListed) select.add(new Option(text, value));
  select.value = value;
}
