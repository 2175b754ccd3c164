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
import { forgetPalette, type Palette, palette } from "./palette.ts";

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

/** Draws other bars. */
export function showBars(chart: Chart<"bar">, labels: readonly string[], bars: Bars[]): void {
  chart.data.labels = [...labels];
  redraw(chart, bars);
}

/** Draws all charts again, in the colours and the size that hold now. */
export function redrawCharts(): void {
  forgetPalette();
  for (const chart of drawn) redraw(chart, chart.data.datasets as Bars[]);
}

function redraw(chart: Chart<"bar">, bars: readonly Bars[]): void {
  // Colours, not functions that return them: those would be asked for each single bar. New objects:
  // of those that it knows, the library has kept the colour.
  chart.data.datasets = bars.map((each) => ({
    ...each,
    backgroundColor: each.colorOf(palette()),
    hoverBackgroundColor: each.colorOf(palette()),
  }));
  chart.resize();
  chart.update("none");
}

/** Tooltips in the page's colours turned round. */
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
