import type { DashboardData } from "../dashboard-data.ts";
import { followColors } from "./charts.ts";
import { Dashboard } from "./dashboard.ts";
import { element } from "./element.ts";

element("dashboard", HTMLElement).hidden = false;
const data = JSON.parse(element("data", HTMLScriptElement).text) as DashboardData;
const dashboard = new Dashboard(data);
dashboard.showLink(location.hash);
addEventListener("hashchange", () => dashboard.showLink(location.hash));
followColors();
