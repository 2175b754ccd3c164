import type { Chart, Plugin } from "chart.js";
import { createBarChart, palette, showBars } from "./charts.ts";
import { DisclosedTable, element, type TableColumn } from "./element.ts";

interface NamedBar {
  readonly name: string;
  readonly value: number;
  /** Shown after the bar. */
  readonly text: string;
}

interface BarsPanelOptions {
  /** Of the panel's elements. */
  readonly id: string;
  /** The value of a bar across the whole chart; undefined: that of the longest. */
  readonly fullValue?: number;
}

const BAR_HEIGHT_PX = 26;
const AXIS_HEIGHT_PX = 8;
const TEXT_WIDTH_PX = 104;
const TEXT_GAP_PX = 8;
const MAX_NAME_LENGTH = 18;

/** A panel of horizontal bars, each followed by its value, and a table that says the same. */
export class BarsPanel {
  readonly #canvas: HTMLCanvasElement;
  readonly #note: HTMLParagraphElement;
  readonly #title: HTMLHeadingElement;
  readonly #table: DisclosedTable;
  readonly #chart: Chart<"bar">;
  readonly #fullValue: number | undefined;
  #bars: readonly NamedBar[] = [];

  constructor({ id, fullValue }: BarsPanelOptions) {
    this.#fullValue = fullValue;
    this.#canvas = element(`${id}-chart`, HTMLCanvasElement);
    this.#note = element(`${id}-note`, HTMLParagraphElement);
    this.#title = element(`${id}-title`, HTMLHeadingElement);
    this.#table = new DisclosedTable(`${id}-table`);
    this.#chart = createBarChart(this.#canvas, {
      type: "bar",
      data: { labels: [], datasets: [] },
      options: {
        indexAxis: "y",
        events: [],
        layout: { padding: { right: TEXT_WIDTH_PX } },
        scales: {
          x: { display: false, beginAtZero: true },
          y: {
            stacked: true,
            grid: { display: false },
            border: { display: false },
            ticks: { color: () => palette().ink, autoSkip: false },
          },
        },
      },
      plugins: [this.#texts()],
    });
  }

  show(
    bars: readonly NamedBar[],
    note: string,
    columns: readonly TableColumn[],
    rows: () => readonly (readonly string[])[],
  ): void {
    this.#bars = bars;
    this.#note.textContent = note;
    const full = this.#fullValue ?? Math.max(1, ...bars.map(({ value }) => value));
    const thickness = { barThickness: 14, grouped: false };
    const height = bars.length * BAR_HEIGHT_PX + AXIS_HEIGHT_PX;
    if (this.#canvas.parentElement) this.#canvas.parentElement.style.height = `${height}px`;
    const values = bars.map(({ value }) => value);
    showBars(
      this.#chart,
      bars.map(({ name }) => shortName(name)),
      [
        { data: values, colorOf: ({ accent }) => accent, ...thickness },
        { data: bars.map(() => full), colorOf: ({ track }) => track, ...thickness },
      ],
    );
    const texts = bars.map(({ name, text }) => `${name}: ${text}`).join("; ");
    this.#canvas.ariaLabel = `${this.#title.textContent}. ${texts}.`;
    this.#table.show(columns, rows);
  }

  /** Writes each bar's text at the right edge. */
  #texts(): Plugin<"bar"> {
    return {
      id: "texts",
      afterDatasetsDraw: ({ ctx, chartArea, scales }) => {
        ctx.save();
        ctx.fillStyle = palette().ink;
        ctx.textAlign = "right";
        ctx.textBaseline = "middle";
        ctx.font = `12px ${getComputedStyle(document.body).fontFamily}`;
        for (const [place, { text }] of this.#bars.entries()) {
          const middle = scales.y?.getPixelForValue(place) ?? 0;
          ctx.fillText(text, chartArea.right + TEXT_WIDTH_PX, middle, TEXT_WIDTH_PX - TEXT_GAP_PX);
        }
        ctx.restore();
      },
    };
  }
}

/** Returns a name that leaves room for its bar. */
function shortName(name: string): string {
  return name.length <= MAX_NAME_LENGTH ? name : `${name.slice(0, MAX_NAME_LENGTH - 1)}…`;
}
