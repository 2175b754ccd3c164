import { t as answerDurationMs } from "./answer-duration.js";
import { C as parseSlashCommand, w as Thread, x as Workflow } from "./hook.js";
// src/parts/agents/logs/session-calls.ts
/** The calls of one log while it is read, with their turns and what the session was told to work on. */
var SessionCalls = class {
	thread;
	workflow;
	#session;
	#drafts = [];
	/** `state` is that of the last reading, if this one goes on behind it. */
	constructor(session, state) {
		this.#session = session;
		this.thread = new Thread(state?.thread);
		this.workflow = new Workflow(state?.workflow);
	}
	get state() {
		return {
			thread: this.thread.state,
			workflow: this.workflow.state
		};
	}
	/** Takes in what a person wrote: it begins a turn, and may be a command. */
	prompt(text, time) {
		this.thread.prompt();
		this.thread.input(time);
		const command = parseSlashCommand(text);
		if (command !== void 0 && !this.#session.isSidechain) this.workflow.enterCommand(command, this.#session.sessionId, time);
	}
	/** Enters a mode in which the agent plans, or leaves it. */
	mode(isPlanning, time) {
		this.workflow.enterMode(isPlanning, this.#session.sessionId, time);
	}
	/** Takes in a call of the turn at hand; what its log does not tell of its duration is told by the times of its input and answer. */
	add(told) {
		const draft = { call: {
			...told,
			...this.#session,
			...this.workflow.inForce
		} };
		const answersTime = this.thread.call(draft, void 0);
		draft.call.durationMs ??= answerDurationMs(answersTime, told.timestamp);
		this.#drafts.push(draft);
	}
	/** Forgets the calls that were read: they are another session's. */
	forget() {
		this.#drafts.length = 0;
	}
	/** Returns what was read, up to the byte `offset`; `carry` is what the next reading must know. */
	finish(offset, carry, from) {
		this.thread.finish();
		const { marks } = this.workflow;
		return {
			calls: this.#drafts.map(({ call }) => call),
			marks,
			position: {
				offset,
				carry,
				mark: marks.at(-1) ?? from?.mark
			},
			lastTurn: this.#session.isSidechain ? void 0 : this.thread.outcome(this.#session.sessionId)
		};
	}
};
export { SessionCalls as t };
