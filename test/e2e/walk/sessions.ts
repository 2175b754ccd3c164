import { randomUUID } from "node:crypto";
import { startAgentSession } from "../../support/agent-sessions.ts";
import { startClaudeSession } from "../../support/claude-session.ts";
import type { Random } from "../../support/random.ts";
import type { Tree, World } from "./world.ts";

/** A session whose log grows as the walk goes on. */
export interface WalkSession {
  readonly id: string;
  readonly label: string;
  log(outputTokens: number): Promise<unknown>;
}

const SESSIONS_AT_ONCE = 2;
const DROID_INPUT_TOKENS = 1_000;

/** Logs a few calls in a worktree, in one of the sessions that are under way there or a new one. */
export async function logCalls(world: World, tree: Tree, random: Random): Promise<void> {
  const session = pickSession(world, tree, random);
  for (let left = 1 + random.below(2); left > 0; left--) {
    if (world.model.isFull(session.id)) return;
    const { call, outputTokens } = world.model.addCall(session.id);
    world.note(`# call ${call} in ${tree.name}`);
    await session.log(outputTokens);
  }
}

function pickSession(world: World, tree: Tree, random: Random): WalkSession {
  const open = tree.sessions.filter(({ id }) => !world.model.isFull(id)).slice(-SESSIONS_AT_ONCE);
  const [first, ...others] = open;
  if (first !== undefined && random.below(8) > 0) return random.pick([first, ...others]);
  const session = random.below(5) === 0 ? startDroid(world, tree) : startClaude(world, tree);
  tree.sessions.push(session);
  return session;
}

function startClaude(world: World, tree: Tree): WalkSession {
  const session = startClaudeSession(world.home, tree.root);
  const label = world.model.addSession(session.id, tree.name, 1);
  return {
    id: session.id,
    label,
    log: (outputTokens) => session.call({ inputTokens: 1, outputTokens }),
  };
}

/** Droid tells only what a session has used in all. */
function startDroid(world: World, tree: Tree): WalkSession {
  const id = randomUUID();
  const session = startAgentSession("droid", { home: world.home, cwd: tree.root, id });
  const label = world.model.addSession(id, tree.name, DROID_INPUT_TOKENS);
  return { id, label, log: async (outputTokens) => session.call(outputTokens) };
}
