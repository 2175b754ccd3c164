import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  type ChartDataset,
  LinearScale,
  Tooltip,
} from "chart.js";
import { SERIES_COLORS } from "./usage-over-time.ts";

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);

const FONT_SIZE = 12;
const drawn = new Set<Chart<"bar">>();

/** Bars in a colour of the page's style. */
export interface Bars extends ChartDataset<"bar"> {
  readonly colorOf: (palette: Palette) => string;
}

/** Draws a chart of bars in the page's colours. */
export function createBarChart(
  canvas: HTMLCanvasElement,
  configuration: ChartConfiguration<"bar">,
): Chart<"bar"> {
  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  Chart.defaults.font.size = FONT_SIZE;
  Chart.defaults.animation = false;
  Chart.defaults.maintainAspectRatio = false;
  const chart = new Chart(canvas, configuration);
  drawn.add(chart);
  return chart;
}

/** Replaces a chart's bars. */
export function showBars(chart: Chart<"bar">, labels: readonly string[], bars: Bars[]): void {
  chart.data.labels = [...labels];
  redraw(chart, bars);
}

/** Redraws all charts in the current colours and size. */
function redrawCharts(): void {
  forgetPalette();
  for (const chart of drawn) redraw(chart, chart.data.datasets as Bars[]);
}

function redraw(chart: Chart<"bar">, bars: readonly Bars[]): void {
  // Colours, not functions that return them: those would be called for each bar. New objects: the
  // library keeps the colour of those that it knows.
  chart.data.datasets = bars.map((each) => ({
    ...each,
    backgroundColor: each.colorOf(palette()),
    hoverBackgroundColor: each.colorOf(palette()),
  }));
  chart.resize();
  chart.update("none");
}

/** Tooltips in the page's colours, inverted. */
export const TOOLTIP = {
  backgroundColor: () => palette().ink,
  titleColor: () => palette().paper,
  bodyColor: () => palette().paper,
  footerColor: () => palette().paper,
  footerFont: { weight: "normal" as const },
  cornerRadius: 3,
  padding: 8,
  boxPadding: 4,
  usePointStyle: true,
};

/** The colours of the page's style that charts draw with. */
export interface Palette {
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly paper: string;
  readonly accent: string;
  readonly track: string;
  readonly series: readonly string[];
}

let current: Palette | undefined;

/** Returns the current colours. */
export function palette(): Palette {
  current ??= readPalette();
  return current;
}

/** Makes the next call read the colours again, as when the page turns dark or is printed. */
function forgetPalette(): void {
  current = undefined;
}

function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const color = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    ink: color("ink"),
    muted: color("muted"),
    line: color("line"),
    paper: color("paper"),
    accent: color("accent"),
    track: color("track"),
    series: Array.from({ length: SERIES_COLORS }, (_, index) => color(`series-${index}`)),
  };
}

/** Keeps the charts in the page's colours: light or dark, and those of paper while it is printed. */
export function followColors(): void {
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redrawCharts);
  const paper = matchMedia("print");
  const setPrinting = (isPrinting: boolean) => {
    // The style for print does not apply yet when `beforeprint` is fired.
    document.documentElement.classList.toggle("printing", isPrinting);
    redrawCharts();
  };
  paper.addEventListener("change", ({ matches }) => setPrinting(matches));
  addEventListener("beforeprint", () => setPrinting(true));
  addEventListener("afterprint", () => setPrinting(false));
}
