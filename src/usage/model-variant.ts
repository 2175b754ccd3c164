/** Programs that run models on the user's own machine, as agents and gateways name them. */
const LOCAL_PROVIDERS = new Set([
  "gpt4all",
  "hosted_vllm",
  "jan",
  "koboldcpp",
  "llama-cpp",
  "llama.cpp",
  "llama_cpp",
  "llamacpp",
  "llamafile",
  "lm-studio",
  "lm_studio",
  "lmstudio",
  "local",
  "localhost",
  "mlx",
  "mlx-lm",
  "ollama",
  "ollama_chat",
  "oss",
  "vllm",
]);

/** What providers call the ways to serve a request that have prices of their own. */
const SERVICE_TIERS = new Set(["batch", "fast", "flex", "priority", "scale", "ultrafast"]);

const TIER_SUFFIX = new RegExp(`-(${[...SERVICE_TIERS].join("|")})$`);

/** Whether a provider is a program on the user's own machine. */
export function isLocalProvider(provider: string): boolean {
  return LOCAL_PROVIDERS.has(provider.toLowerCase());
}

/** Returns a model's name with the program that runs it on the user's machine: `ollama/qwen3`; another provider leaves it as it is. */
export function withProvider(model: string, provider: string | undefined): string {
  if (provider === undefined || !isLocalProvider(provider)) return model;
  return model.startsWith(`${provider}/`) ? model : `${provider}/${model}`;
}

/** Returns a model's name with the tier that served the call: `claude-opus-4-6-fast`; the standard tier leaves it as it is. */
export function withServiceTier(model: string, tier: string | undefined): string {
  const name = tier?.toLowerCase();
  if (name === undefined || !SERVICE_TIERS.has(name)) return model;
  return model.endsWith(`-${name}`) ? model : `${model}-${name}`;
}

/** Returns a model and the tier that its name ends in; undefined when it names none. */
export function splitServiceTier(
  model: string,
): { readonly model: string; readonly tier: string } | undefined {
  const tier = TIER_SUFFIX.exec(model)?.[1];
  return tier === undefined ? undefined : { model: model.slice(0, -tier.length - 1), tier };
}
