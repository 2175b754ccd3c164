/** Agents whose logs do not tell which part of the input came from a cache, at a tenth of its price. */
const WITHOUT_CACHE_SPLIT: ReadonlySet<string> = new Set(["aider", "mistral-vibe"]);

/** Whether list prices hold for an agent's calls: where the cache's part of the input is not known, they would be a guess. */
export function tellsCachedTokens(agent: string): boolean {
  return !WITHOUT_CACHE_SPLIT.has(agent);
}
