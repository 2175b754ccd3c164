import type { Chart, Plugin, TooltipItem } from "chart.js";
import { formatTokens } from "../../../usage/format-number.ts";
import type { BudgetPace } from "./budgets-view.ts";
import { createBarChart, type Palette, palette, showBars, TOOLTIP } from "./charts.ts";
import { DisclosedTable, element, textElement } from "./element.ts";
import type { ModelSeries, SeriesUsage, TimeBuckets } from "./usage-over-time.ts";
import { at } from "./usage-table.ts";
import { costText, formatMeasure, type Measure, UNKNOWN_TEXT } from "./wording.ts";

const MAX_ROOM = 3;

/** What the panel shows. */
interface UsageOverTime {
  readonly measure: Measure;
  readonly buckets: TimeBuckets;
  readonly usage: readonly SeriesUsage[];
  readonly unpricedTokens: number;
  /** What a budget allows a day; undefined where none counts all that is shown. */
  readonly pace: BudgetPace | undefined;
  /** The days after today that are shown, at this month's rate. */
  readonly projection: readonly { readonly day: string; readonly nanoUsd: number }[];
}

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
  /** Whether tokens without a price were used in each bucket. */
  #isUnderstated: readonly boolean[] = [];
  #pace: BudgetPace | undefined;

  constructor({ names }: ModelSeries, onBucket: (bucket: number) => void) {
    this.#names = names;
    this.#chart = createBarChart(this.#canvas, {
      type: "bar",
      data: { labels: [], datasets: [] },
      options: {
        interaction: { mode: "index", intersect: false },
        onClick: (_event, [first]) => {
          if (first !== undefined) onBucket(first.index);
        },
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
              footer: (items) => this.#sumText(items),
            },
          },
        },
      },
      plugins: [paceLine(() => this.#pace)],
    });
  }

  show({ measure, buckets, usage, unpricedTokens, pace, projection }: UsageOverTime): void {
    const { unit, labels } = buckets;
    this.#measure = measure;
    this.#isUnderstated = labels.map(
      (_, bucket) => measure === "cost" && sumOf(usage, "unpricedTokens", bucket) > 0,
    );
    const highest = Math.max(0, ...labels.map((_, bucket) => sumOf(usage, "cost", bucket)));
    // Not where all bars would be too small to see beside its line.
    const hasRoom = (pace?.perDayNanoUsd ?? 0) < highest * MAX_ROOM;
    this.#pace = measure === "cost" && unit === "day" && hasRoom ? pace : undefined;
    const title = `${measure === "cost" ? "Cost" : "Tokens"} per ${unit}`;
    this.#title.textContent = title;
    this.#summary.textContent = `Cost and tokens per ${unit}, as a table`;
    const shown = [...usage.entries()].filter(([, series]) =>
      series[measure].some((amount) => amount > 0),
    );
    this.#showLegend(shown.map(([series]) => series));
    const isProjected = measure === "cost" && unit === "day" && projection.length > 0;
    this.#note.textContent = [
      ...(measure === "cost" && unpricedTokens > 0
        ? [`${formatTokens(unpricedTokens)} tokens without a price are not in it.`]
        : []),
      ...(isProjected ? ["Pale bars: the rest of the month at this month’s rate."] : []),
      ...(this.#pace === undefined ? [] : [`Dashed line: a budget of ${this.#pace.text}.`]),
    ].join(" ");
    const y = this.#chart.options.scales?.y;
    if (y) y.suggestedMax = (this.#pace?.perDayNanoUsd ?? 0) * 1.1;
    const shape = { categoryPercentage: 0.86, barPercentage: 1, maxBarThickness: 40 };
    showBars(this.#chart, isProjected ? [...labels, ...projection.map(({ day }) => day)] : labels, [
      ...shown.map(([series, amounts]) => ({
        label: this.#names[series] ?? "",
        data: Array.from(amounts[measure]),
        colorOf: (colors: Palette) => colors.series[series] ?? colors.accent,
        ...{ ...shape, pointStyle: "rect" as const },
      })),
      ...(isProjected
        ? [
            {
              label: "at this rate",
              data: [...labels.map(() => 0), ...projection.map(({ nanoUsd }) => nanoUsd)],
              colorOf: (colors: Palette) => colors.track,
              ...{ ...shape, pointStyle: "rect" as const },
            },
          ]
        : []),
    ]);
    this.#describe(title, measure, labels, usage);
    this.#showTable(measure, unit, labels, usage);
  }

  #sumText(items: readonly TooltipItem<"bar">[]): string {
    const sum = items.reduce((before, { raw }) => before + Number(raw), 0);
    const least = this.#isUnderstated[items[0]?.dataIndex ?? 0] ? "≥ " : "";
    return `${least}${formatMeasure(this.#measure, sum)} in all`;
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
    const peak = `${amountText(measure, usage, highest)}, ${labels[highest] ?? ""}`;
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

/** Draws a dashed line at what a budget allows a day. */
function paceLine(paceOf: () => BudgetPace | undefined): Plugin<"bar"> {
  return {
    id: "pace",
    afterDatasetsDraw({ ctx, chartArea, scales }) {
      const pace = paceOf();
      const y = pace && scales.y?.getPixelForValue(pace.perDayNanoUsd);
      if (y === undefined || y < chartArea.top) return;
      ctx.save();
      ctx.strokeStyle = palette().ink;
      ctx.setLineDash([5, 4]);
      ctx.beginPath();
      ctx.moveTo(chartArea.left, y);
      ctx.lineTo(chartArea.right, y);
      ctx.stroke();
      ctx.restore();
    },
  };
}
