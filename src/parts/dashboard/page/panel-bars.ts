import { textElement } from "./element.ts";
import { forgeAnchor } from "./forge-anchor.ts";

/** A bar of a panel. */
export interface Bar {
  readonly label: string;
  readonly name: string;
  readonly amount: string;
  /** Of all that is shown; empty for what the filters leave out. */
  readonly share: string;
  /** Whether the filters leave it out. */
  readonly isLeftOut: boolean;
  /** Of the longest bar, 0 to 1. */
  readonly length: number;
  readonly isChosen: boolean;
  /** Its page on the forge, and what that is. */
  readonly link: { readonly url: string; readonly title: string } | undefined;
}

/** Called with the label of a bar that is clicked, and whether it comes on top of those that are chosen. */
export type OnBar = (label: string, isAdded: boolean) => void;

/** Makes an item of a list of bars. */
export function barItem(bar: Bar, onBar: OnBar): HTMLLIElement {
  const { label, name, amount, share, isLeftOut, length, isChosen, link } = bar;
  const item = document.createElement("li");
  const button = document.createElement("button");
  button.type = "button";
  button.className = isLeftOut ? "bar left-out" : "bar";
  button.dataset.key = label;
  button.ariaPressed = String(isChosen);
  const title = textElement("span", name, "bar-name");
  title.title = label;
  const track = textElement("span", "", "track");
  const fill = textElement("span", "", "fill");
  fill.style.width = `${Math.max(length * 100, 0.5)}%`;
  track.append(fill);
  button.append(
    title,
    textElement("span", amount, "bar-value"),
    textElement("span", share, "bar-share"),
    track,
  );
  button.addEventListener("click", ({ ctrlKey, metaKey, shiftKey }) =>
    onBar(label, ctrlKey || metaKey || shiftKey),
  );
  item.append(button);
  if (link !== undefined) {
    const anchor = forgeAnchor("↗", link.url);
    anchor.ariaLabel = link.title;
    item.append(anchor);
  }
  return item;
}
