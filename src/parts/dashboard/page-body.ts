import { BY_PANELS, FILTER_FIELDS } from "./page-parts.ts";

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
${TOOLBAR}
<p id="announcement" class="unseen" role="status"></p>
<p id="filter-text" class="filter-text"></p>
<p id="filter-notes" class="filter-notes"></p>
<section aria-label="Totals">
<dl class="totals">
${TOTALS.map(totalMarkup).join("\n")}
</dl>
<p id="compared" class="note"></p>
</section>
<p id="nothing" class="nothing" hidden></p>
<div id="panels" class="panels">
${TIME_PANEL}
${BUDGETS}
<div class="by-panels">
${BY_PANELS.map(barsPanel).join("\n")}
</div>
${CALENDAR}
${SESSIONS}
${RECORDS}
</div>
</main>`;
}

const TOOLBAR = `<div class="toolbar">
${fieldMarkup({ id: "repository", label: "Repository", control: "select" })}
${fieldMarkup({ id: "period", label: "Period", control: "select" })}
<button id="filters-button" type="button" aria-expanded="false" aria-controls="filters">Filters</button>
<fieldset class="choice">
<legend class="unseen">What the charts show</legend>
<label><input type="radio" name="measure" value="cost" checked><span>Cost</span></label>
<label><input type="radio" name="measure" value="tokens"><span>Tokens</span></label>
</fieldset>
</div>
<form id="filters" class="filters" aria-label="Filters" hidden>
${FILTER_FIELDS.map(fieldMarkup).join("\n")}
</form>
<div id="chips" class="chips" role="group" aria-label="Filters in use"></div>`;

interface Field {
  readonly id: string;
  readonly label: string;
  readonly control: string;
}

function fieldMarkup({ id, label, control }: Field): string {
  const end = control === "select" ? "</select>" : "";
  return `<div class="field"><label for="${id}">${label}</label><${control} id="${id}">${end}</div>`;
}

const TOTALS = [
  { id: "cost", title: "Cost" },
  { id: "month", title: "This month" },
  { id: "tokens", title: "Tokens" },
  { id: "cache", title: "Cache hits" },
  { id: "success", title: "Success" },
  { id: "records", title: "Records" },
  { id: "sessions", title: "Sessions" },
  { id: "unpriced", title: "Tokens without a price" },
];

function totalMarkup({ id, title }: { id: string; title: string }): string {
  return `<div id="total-${id}"><dt>${title}</dt><dd><data></data><small></small><em></em></dd></div>`;
}

const TIME_PANEL = `<section class="panel wide" aria-labelledby="time-title">
<div class="panel-head"><h2 id="time-title">Cost per day</h2></div>
<ul id="time-legend" class="legend"></ul>
<div class="chart"><canvas id="time-chart" role="img"></canvas></div>
<p id="time-note" class="note"></p>
<details>
<summary id="time-summary">Cost and tokens per day, as a table</summary>
${scrollingTable("time-table", "time-summary")}
</details>
</section>`;

const BUDGETS = `<section id="budgets" class="panel wide" aria-labelledby="budgets-title" hidden>
<div class="panel-head"><h2 id="budgets-title">Budgets</h2></div>
<ul id="budgets-list" class="budgets"></ul>
</section>`;

function barsPanel({ id, title: noun }: { id: string; title: string }): string {
  const title = id === "failure" ? noun : `By ${noun.toLowerCase()}`;
  return `<section id="by-${id}" class="panel by" aria-labelledby="by-${id}-title">
<div class="panel-head"><h2 id="by-${id}-title">${title}</h2></div>
<ol class="bars"></ol>
<p class="note"></p>
<details>
<summary id="by-${id}-summary">As a table<span class="unseen">: ${title}</span></summary>
${scrollingTable(`by-${id}-table`, `by-${id}-summary`)}
</details>
</section>`;
}

const CALENDAR = `<section class="panel wide" aria-labelledby="calendar-title">
<div class="panel-head"><h2 id="calendar-title">The last twelve months</h2></div>
<div class="calendar">
<div id="calendar-months" class="calendar-months" aria-hidden="true"></div>
<div class="calendar-weekdays" aria-hidden="true"><span>Mon</span><span>Wed</span><span>Fri</span><span>Sun</span></div>
<div id="calendar" class="calendar-days" role="group"></div>
</div>
<ul id="calendar-scale" class="calendar-scale" aria-label="A day comes to"></ul>
</section>`;

const SESSIONS = `<section class="panel wide" aria-labelledby="sessions-title">
<div class="panel-head"><h2 id="sessions-title">Sessions</h2>
<fieldset class="choice">
<legend class="unseen">Which sessions</legend>
<label><input type="radio" name="sessions" value="mostExpensive" checked><span>Most expensive</span></label>
<label><input type="radio" name="sessions" value="slowest"><span>Slowest</span></label>
</fieldset></div>
${scrollingTable("sessions-table", "sessions-title")}
</section>`;

const RECORDS = `<section id="records" class="panel wide" aria-labelledby="records-title">
<div class="panel-head"><h2 id="records-title" tabindex="-1">Records</h2>
<nav class="pager" aria-label="Pages of records">
<button id="download" type="button">Download CSV</button>
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
