import type { Browser, Page } from "playwright-core";

/** How a picture is taken. */
export interface Shot {
  readonly browser: Browser;
  readonly theme: "light" | "dark";
  /** CSS pixels, as the next. */
  readonly width: number;
  readonly height: number;
  /** Pixels of the picture for each CSS pixel. */
  readonly scale: number;
  readonly take: (page: Page) => Promise<void>;
}
