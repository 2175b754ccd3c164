import { isLocalProvider } from "../../usage/model-variant.ts";

const CUSTOM_PREFIX = /^custom:/;
const MODEL_FILE = /\.(?:gguf|safetensors)$/;
/** OpenRouter's `:free` variants, its router over them, and OpenCode's. */
const FREE_VARIANT = /(?:^openrouter\/|[:-])free$/;
/** What Ollama hands on to its own servers, which a subscription pays for. */
const OLLAMA_CLOUD = /[:-]cloud$/;
/** How Ollama alone tells the sizes of a model: `qwen3:30b`, `llama3.1:8b-instruct-q4_0`, `mistral:latest`. */
const OLLAMA_TAG = /^[^/]+:(?:\d+(?:\.\d+)?[bm]|latest)(?:-[\w.-]+)?$/;

/** Whether nobody is paid for a model's tokens: it runs on the user's machine, or its provider gives it away. */
export function isFreeModel(name: string): boolean {
  const model = name.trim().toLowerCase().replace(CUSTOM_PREFIX, "");
  if (OLLAMA_CLOUD.test(model)) return false;
  if (FREE_VARIANT.test(model) || MODEL_FILE.test(model)) return true;
  // A gateway's name may stand before that of the program: `litellm/ollama/qwen3`.
  const providers = model.split(/[/:]/).slice(0, -1);
  return providers.some(isLocalProvider);
}

/** Whether a name is Ollama's, so that no cloud's list price is that of the model behind it. */
export function isOllamaName(name: string): boolean {
  const model = name.trim().toLowerCase();
  return OLLAMA_CLOUD.test(model) || OLLAMA_TAG.test(model);
}
