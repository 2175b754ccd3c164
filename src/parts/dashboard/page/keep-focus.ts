/** Where the focus is: in which part of the page, and on what there. */
interface FocusPlace {
  readonly part: string;
  readonly key: string | undefined;
  readonly place: number;
}

/**
 * Draws parts of the page anew and leaves the focus on what stands for the same; where that is gone, on
 * what took its place, else on the first of the filters in use, else on the button that opens them.
 */
export function keepFocus(draw: () => void): void {
  const focused = document.activeElement;
  const place = focused instanceof HTMLElement ? placeOf(focused) : undefined;
  draw();
  if (place === undefined || focused === null || isShown(focused)) return;
  const buttons = shownButtons(`#${CSS.escape(place.part)}`);
  const found =
    (place.key === undefined
      ? undefined
      : buttons.find(({ dataset }) => dataset.key === place.key)) ??
    buttons[Math.min(place.place, buttons.length - 1)] ??
    shownButtons("#chips")[0] ??
    shownButtons("#filters-button")[0];
  found?.focus();
}

function placeOf(focused: HTMLElement): FocusPlace | undefined {
  if (focused === document.body) return undefined;
  const part = focused.parentElement?.closest("[id]")?.id ?? "";
  const place = shownButtons(`#${CSS.escape(part)}`).indexOf(focused as HTMLButtonElement);
  return { part, key: focused.dataset.key, place: Math.max(0, place) };
}

/** The buttons of a part, or the part itself where it is one. */
function shownButtons(part: string): readonly HTMLButtonElement[] {
  const found = document.querySelectorAll<HTMLButtonElement>(`${part} button, button${part}`);
  return Array.from(found).filter(isShown);
}

function isShown(element: Element): boolean {
  return element.isConnected && element.getClientRects().length > 0;
}
