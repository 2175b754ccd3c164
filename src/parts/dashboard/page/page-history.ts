/** What the page shows as entries of the browser's history: Back takes the last filter away again. */
export class PageHistory {
  #isTyping = false;

  /** Adds a link's hash, without `#`, to the history; while a text is being typed, one entry for all of it. */
  add(link: string, isTyping: boolean): void {
    const address = link === "" ? (location.href.split("#")[0] ?? "") : `#${link}`;
    if (new URL(address, location.href).href === location.href) return;
    if (isTyping && this.#isTyping) history.replaceState(undefined, "", address);
    else history.pushState(undefined, "", address);
    this.#isTyping = isTyping;
  }

  /** Called when the browser went to another entry. */
  leave(): void {
    this.#isTyping = false;
  }
}
