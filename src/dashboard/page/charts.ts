import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  LinearScale,
  Tooltip,
} from "chart.js";
import { forgetPalette, palette } from "./palette.ts";

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);

const FONT_SIZE = 12;
const drawn = new Set<Chart>();

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
  drawn.add(chart as unknown as Chart);
  return chart;
}

/** Draws all charts again, in the colours and the size that hold now. */
export function redrawCharts(): void {
  forgetPalette();
  for (const chart of drawn) {
    chart.resize();
    chart.update("none");
  }
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
