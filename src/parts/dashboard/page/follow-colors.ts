import { redrawCharts } from "./charts.ts";

/** Keeps the charts in the page's colours: light or dark, and those of paper while it is printed. */
export function followColors(): void {
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redrawCharts);
  const paper = matchMedia("print");
  const setPrinting = (isPrinting: boolean) => {
    // The style of paper does not hold yet when `beforeprint` comes.
    document.documentElement.classList.toggle("printing", isPrinting);
    redrawCharts();
  };
  paper.addEventListener("change", ({ matches }) => setPrinting(matches));
  addEventListener("beforeprint", () => setPrinting(true));
  addEventListener("afterprint", () => setPrinting(false));
}
