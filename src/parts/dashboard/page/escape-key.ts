/** A part of the page that Escape closes. */
interface Closable {
  /** Where the key is heard. */
  readonly within: HTMLElement;
  readonly isOpen: () => boolean;
  readonly close: () => void;
}

/** Closes a part of the page when Escape is pressed; of parts within each other the innermost. */
export function onEscape({ within, isOpen, close }: Closable): void {
  within.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented || event.isComposing || !isOpen()) return;
    const { target } = event;
    // There the browser takes the text away first.
    const isText = target instanceof HTMLInputElement && target.type === "search";
    if (isText && target.value !== "") return;
    event.preventDefault();
    close();
  });
}
