import type { Call } from "../../../usage/call.ts";
import type { ReadingLimit } from "./reading-limit.ts";

/** Environment variables, as the doors hand them in. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** How far a log was read, and what the reader must remember to go on: JSON, opaque to everyone but the agent. */
export interface LogPosition {
  /** Bytes of the log that were read: the end of a whole line; 0 when the log can only be read whole. */
  readonly offset: number;
  readonly carry?: unknown;
  /** The workflow in force at the offset; absent when there is none. */
  readonly mark?: WorkflowMark | undefined;
}

/** What a session was told to work on, from a time on: its sub-agents, which log apart, work on the same. */
export interface WorkflowMark extends Pick<Call, "modeTaskType" | "command" | "commandArguments"> {
  readonly sessionId: string;
  readonly timestamp: string;
}

export interface LogReading {
  /** In log order; a call may occur in several logs, and more than once in one. */
  readonly calls: readonly Call[];
  /** The changes of the session's workflow, in log order. */
  readonly marks: readonly WorkflowMark[];
  /** Where the next reading starts. */
  readonly position: LogPosition;
  /** How the log's last turn ended, also when it held no call; undefined when the log shows no turn. */
  readonly lastTurn: TurnOutcome | undefined;
  /** Of a log that holds many sessions: how the last turn ended in each that was read. */
  readonly lastTurns?: readonly TurnOutcome[];
  /** Whether no time was left to read all of the log. */
  readonly isCut?: boolean;
}

export interface TurnOutcome {
  readonly sessionId: string;
  readonly success: boolean;
  readonly errorMessage: string | undefined;
}

/** One coding agent: where its session logs are, and how they become calls. */
export interface Agent {
  /** As it stands in the ledger, e.g. `claude-code`: the name of its file. */
  readonly name: string;
  /** Environment variables that move its logs; the shell hook compares them too. */
  readonly locationVariables: readonly string[];
  /** The environment variable that names the running session, if the agent sets one. */
  readonly sessionVariable: string | undefined;
  /**
   * Absolute paths of the folders that hold logs at any depth, and of logs that stand alone,
   * whether they exist or not; beside an SQLite database its `-wal` file. The shell hook searches them with every commit: a folder that holds
   * much else is no place.
   */
  logPlaces(environment: Environment): readonly string[];
  /** Whether a file of those places is a log, by its path. */
  isLog(path: string): boolean;
  /** What makes the agent log its calls, where somebody works with it and it may not; undefined where nobody does. */
  switchOn?(environment: Environment): string | undefined;
  /**
   * Reads the calls that a log holds after `from`; a log that can only be read whole gives all of
   * its calls each time. What is cut off or malformed says nothing, a file that is gone is read later.
   * A log of lines is read as far as the limit lets it.
   */
  readLog(path: string, from: LogPosition | undefined, limit?: ReadingLimit): Promise<LogReading>;
  /**
   * Whether it names one branch for all of a session, such as that of its start: which one later calls were made
   * for, a commit knows better.
   */
  readonly logsOneBranch?: true;
  /** The oldest Node, by its first two numbers, that can read the agent's databases, where that is not each that reads SQLite. */
  readonly oldestNode?: readonly [major: number, minor: number];
}
