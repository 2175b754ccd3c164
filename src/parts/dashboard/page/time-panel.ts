import type { Chart } from "chart.js";
import { formatTokens } from "../../../usage/format-number.ts";
import { createBarChart, palette, showBars, TOOLTIP } from "./charts.ts";
import { DisclosedTable, element, textElement } from "./element.ts";
import type { ModelSeries, SeriesUsage, TimeBuckets } from "./usage-over-time.ts";
import { at } from "./usage-table.ts";
import { costText, formatMeasure, type Measure, UNKNOWN_TEXT } from "./wording.ts";

/** The panel of cost or tokens over time, stacked by model. */
export class TimePanel {
  readonly #title = element("time-title", HTMLHeadingElement);
  readonly #summary = element("time-summary", HTMLElement);
  readonly #legend = element("time-legend", HTMLUListElement);
  readonly #note = element("time-note", HTMLParagraphElement);
  readonly #canvas = element("time-chart", HTMLCanvasElement);
  readonly #table = new DisclosedTable("time-table");
  readonly #names: readonly string[];
  readonly #chart: Chart<"bar">;
  #measure: Measure = "cost";

  constructor({ names }: ModelSeries) {
    this.#names = names;
    this.#chart = createBarChart(this.#canvas, {
      type: "bar",
      data: { labels: [], datasets: [] },
      options: {
        interaction: { mode: "index", intersect: false },
        scales: {
          x: {
            stacked: true,
            grid: { display: false },
            border: { display: false },
            ticks: { color: () => palette().muted, maxRotation: 0, autoSkipPadding: 16 },
          },
          y: {
            stacked: true,
            beginAtZero: true,
            border: { display: false },
            grid: { color: () => palette().line },
            ticks: {
              color: () => palette().muted,
              maxTicksLimit: 6,
              callback: (value) => formatMeasure(this.#measure, Number(value)),
            },
          },
        },
        plugins: {
          tooltip: {
            ...TOOLTIP,
            filter: ({ raw }) => Number(raw) > 0,
            itemSort: (a, b) => Number(b.raw) - Number(a.raw),
            callbacks: {
              label: ({ dataset, raw }) =>
                ` ${formatMeasure(this.#measure, Number(raw))}  ${dataset.label ?? ""}`,
              footer: (items) =>
                `${formatMeasure(
                  this.#measure,
                  items.reduce((sum, { raw }) => sum + Number(raw), 0),
                )} in all`,
            },
          },
        },
      },
    });
  }

  show(
    measure: Measure,
    { unit, labels }: TimeBuckets,
    usage: readonly SeriesUsage[],
    unpricedTokens: number,
  ): void {
    this.#measure = measure;
    const title = `${measure === "cost" ? "Cost" : "Tokens"} per ${unit}`;
    this.#title.textContent = title;
    this.#summary.textContent = `Cost and tokens per ${unit}, as a table`;
    const shown = [...usage.entries()].filter(([, series]) =>
      series[measure].some((amount) => amount > 0),
    );
    this.#showLegend(shown.map(([series]) => series));
    this.#note.textContent =
      measure === "cost" && unpricedTokens > 0
        ? `${formatTokens(unpricedTokens)} tokens without a price are not in it.`
        : "";
    showBars(
      this.#chart,
      labels,
      shown.map(([series, amounts]) => ({
        label: this.#names[series] ?? "",
        data: Array.from(amounts[measure]),
        colorOf: (colors) => colors.series[series] ?? colors.accent,
        categoryPercentage: 0.92,
        barPercentage: 1,
        maxBarThickness: 40,
        pointStyle: "rect",
      })),
    );
    this.#describe(title, measure, labels, usage);
    this.#showTable(measure, unit, labels, usage);
  }

  #showLegend(shown: readonly number[]): void {
    this.#legend.replaceChildren(
      ...shown.map((series) =>
        textElement("li", this.#names[series] ?? "", `series series-${series}`),
      ),
    );
  }

  #describe(
    title: string,
    measure: Measure,
    labels: readonly string[],
    usage: readonly SeriesUsage[],
  ): void {
    const sums = labels.map((_, bucket) => sumOf(usage, measure, bucket));
    const highest = sums.reduce((best, sum, bucket) => (sum > at(sums, best) ? bucket : best), 0);
    const peak = `${formatMeasure(measure, at(sums, highest))}, ${labels[highest] ?? ""}`;
    this.#canvas.ariaLabel = `${title}, stacked by model, ${labels[0] ?? ""} to ${labels.at(-1) ?? ""}. Highest: ${peak}. The table after the chart says the same.`;
  }

  #showTable(
    measure: Measure,
    unit: string,
    labels: readonly string[],
    usage: readonly SeriesUsage[],
  ): void {
    const used = usage.flatMap((series, index) =>
      series.tokens.some((amount) => amount > 0)
        ? [{ series, name: this.#names[index] ?? "" }]
        : [],
    );
    const isUsed = (bucket: number) => used.some(({ series }) => at(series.tokens, bucket) > 0);
    this.#table.show(
      [
        { title: `${unit.charAt(0).toUpperCase()}${unit.slice(1)}`, isNumber: false },
        { title: "Cost", isNumber: true },
        { title: "Tokens", isNumber: true },
        ...used.map(({ name }) => ({
          title: `${measure === "cost" ? "Cost" : "Tokens"}, ${name}`,
          isNumber: true,
        })),
      ],
      () =>
        labels.flatMap((label, bucket) =>
          isUsed(bucket)
            ? [
                [
                  label,
                  amountText("cost", usage, bucket),
                  amountText("tokens", usage, bucket),
                  ...used.map(({ series }) => amountText(measure, [series], bucket)),
                ],
              ]
            : [],
        ),
    );
  }
}

/** Returns what some series used in a bucket; `–` where they used nothing. */
function amountText(measure: Measure, usage: readonly SeriesUsage[], bucket: number): string {
  const tokens = sumOf(usage, "tokens", bucket);
  if (tokens === 0) return UNKNOWN_TEXT;
  if (measure === "tokens") return formatTokens(tokens);
  return costText({
    costNanoUsd: sumOf(usage, "cost", bucket),
    unpricedTokens: sumOf(usage, "unpricedTokens", bucket),
  });
}

function sumOf(usage: readonly SeriesUsage[], measure: keyof SeriesUsage, bucket: number): number {
  return usage.reduce((sum, series) => sum + at(series[measure], bucket), 0);
}
