import { Qt as collectCalls, Vt as taskTypeOf, Wt as createMembership, Zt as listRemoteUrls, dr as createGit } from "./hook.js";
import { t as createThreadedLogReader } from "./read-logs-in-threads.js";
// src/flows/list-calls.ts
/**
* Lists the calls in the agents' logs, in order of time; each is described when it is asked for,
* for logs can hold a million.
*/
async function listCalls(query) {
	const { agents, environment, config, roots } = query;
	const since = query.since?.toISOString() ?? "";
	const until = query.until?.toISOString() ?? "~";
	const collected = await collectCalls({
		agents,
		environment,
		since: query.since,
		readLogs: createThreadedLogReader(agents, query.logReaderPath)
	});
	const isMember = roots === void 0 ? () => true : await createMember(roots, environment, collected.calls);
	const calls = collected.calls.filter((call) => call.timestamp >= since && call.timestamp < until && isMember(call));
	if (calls.length === 0) return [];
	const { createPricing } = await import("./pricing-pricing.js");
	const pricing = await createPricing(config);
	const hints = {
		override: void 0,
		commands: config.taskTypes.commands,
		stagedTaskType: void 0
	};
	return describe(calls, (call) => ({
		...call,
		taskType: taskTypeOf(call, hints),
		costNanoUsd: pricing.costNanoUsd(call)
	}));
}
async function createMember(roots, environment, calls) {
	const [first = ""] = roots;
	const remoteUrls = await listRemoteUrls(createGit(first, environment), calls);
	const tests = roots.map((root) => createMembership({
		root,
		remoteUrls
	}));
	return (call) => tests.some((isMember) => isMember(call));
}
function* describe(calls, description) {
	for (const call of calls) yield description(call);
}
export { listCalls as t };
