interface PageTexts {
  /** Whose usage it is; empty when not known. */
  readonly of: string;
  readonly facts: readonly string[];
  /** The totals in words. */
  readonly totals: string;
}

/** Returns the page's body; its script fills in the numbers. */
export function pageBody({ of, facts, totals }: PageTexts): string {
  return `<header>
<h1>LLM usage${of === "" ? "" : ` <span>${escapeHtml(of)}</span>`}</h1>
<ul class="facts">
${facts.map((fact) => `<li>${escapeHtml(fact)}</li>`).join("\n")}
</ul>
</header>
<noscript>
<main class="unscripted">
<p>${escapeHtml(totals)}</p>
<p>Charts, filters and the records need JavaScript.</p>
</main>
</noscript>
<main id="dashboard" hidden>
${FILTERS}
<p id="announcement" class="unseen" role="status"></p>
<p id="filter-text" class="filter-text"></p>
<section aria-label="Totals">
<dl class="totals">
${TOTALS.map(totalMarkup).join("\n")}
</dl>
</section>
<p id="nothing" class="nothing" hidden></p>
<div id="panels" class="panels">
${chartPanel({ id: "time", title: "Cost per day", extra: MEASURE, isWide: true })}
${chartPanel({ id: "success", title: "Success rate by task type" })}
${chartPanel({ id: "phases", title: "Cost by phase" })}
${sessionPanel("most-expensive", "Most expensive sessions")}
${sessionPanel("slowest", "Slowest sessions")}
${RECORDS}
</div>
</main>`;
}

const FILTERS = `<form id="filters" class="filters" aria-label="Filters">
${[
  filterMarkup("period", "Period", "select"),
  filterMarkup("from", "From", 'input type="date"'),
  filterMarkup("to", "To", 'input type="date"'),
  filterMarkup("model", "Model", "select"),
  filterMarkup("task-type", "Task type", "select"),
  filterMarkup("agent", "Agent", "select"),
  filterMarkup("branch", "Branch", "select"),
  filterMarkup("search", "Search", 'input type="search" autocomplete="off" spellcheck="false"'),
].join("\n")}
<button id="reset" type="button">Reset</button>
</form>`;

function filterMarkup(id: string, label: string, control: string): string {
  const end = control === "select" ? "</select>" : "";
  return `<div><label for="${id}">${label}</label><${control} id="${id}">${end}</div>`;
}

const TOTALS = [
  { id: "cost", title: "Cost" },
  { id: "tokens", title: "Tokens" },
  { id: "success", title: "Success" },
  { id: "records", title: "Records" },
  { id: "sessions", title: "Sessions" },
  { id: "unpriced", title: "Tokens without a price" },
];

function totalMarkup({ id, title }: { id: string; title: string }): string {
  return `<div id="total-${id}"><dt>${title}</dt><dd><data></data><small></small></dd></div>`;
}

const MEASURE = `<fieldset class="measure">
<legend class="unseen">What the chart over time shows</legend>
<label><input type="radio" name="measure" value="cost" checked> Cost</label>
<label><input type="radio" name="measure" value="tokens"> Tokens</label>
</fieldset>`;

interface ChartPanel {
  readonly id: string;
  readonly title: string;
  readonly extra?: string;
  readonly isWide?: boolean;
}

function chartPanel({ id, title, extra = "", isWide = false }: ChartPanel): string {
  return `<section class="panel${isWide ? " wide" : ""}" aria-labelledby="${id}-title">
<div class="panel-head"><h2 id="${id}-title">${title}</h2>${extra}</div>
<ul id="${id}-legend" class="legend"></ul>
<div class="chart"><canvas id="${id}-chart" role="img"></canvas></div>
<p id="${id}-note" class="note"></p>
<details>
<summary id="${id}-summary">${title}, as a table</summary>
${scrollingTable(`${id}-table`, `${id}-summary`)}
</details>
</section>`;
}

function sessionPanel(id: string, title: string): string {
  return `<section class="panel" aria-labelledby="${id}-title">
<div class="panel-head"><h2 id="${id}-title">${title}</h2></div>
${scrollingTable(`${id}-table`, `${id}-title`)}
</section>`;
}

const RECORDS = `<section class="panel wide" aria-labelledby="records-title">
<div class="panel-head"><h2 id="records-title">Records</h2>
<nav class="pager" aria-label="Pages of records">
<button id="first-page" type="button">First</button>
<button id="previous-page" type="button">Previous</button>
<span id="page-text"></span>
<button id="next-page" type="button">Next</button>
<button id="last-page" type="button">Last</button>
</nav></div>
${scrollingTable("records-table", "records-title")}
</section>`;

/** A table that is wider than the screen scrolls in itself, with the keyboard too. */
function scrollingTable(id: string, titleId: string): string {
  return `<div class="scroll" role="group" aria-labelledby="${titleId}" tabindex="0"><table id="${id}" aria-labelledby="${titleId}"></table></div>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Returns text that stays text in HTML, between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** Returns JSON that a `<script type="application/json">` can hold: nothing in it ends the element. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
