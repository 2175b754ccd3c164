import { globSync, readFileSync } from "node:fs";
import { lexer, type Token, type Tokens, walkTokens } from "marked";

/** A block of code on a page of the documentation. */
export interface CodeBlock {
  readonly page: string;
  readonly line: number;
  /** `json`, `yaml`, `sql` …; empty for a block that is only indented. */
  readonly language: string;
  readonly text: string;
}

/** The pages whose blocks are run. */
const PAGES = ["README.md", ...globSync("docs/**/*.md").toSorted()];

/** Every block of code in the README and in docs/. */
export const CODE_BLOCKS: readonly CodeBlock[] = PAGES.flatMap(blocksOf);

/** Returns how a test names a block. */
export function nameOf({ page, line, text }: CodeBlock): string {
  return `${page}:${line} ${text.split("\n")[0]}`;
}

function blocksOf(page: string): readonly CodeBlock[] {
  const source = readFileSync(page, "utf8");
  const blocks: CodeBlock[] = [];
  let from = 0;
  const add = (token: Token): void => {
    if (token.type !== "code") return;
    const { lang = "", text } = token as Tokens.Code;
    // Within a list the source is indented further: the first line is there all the same.
    const [first = ""] = text.split("\n");
    from = source.indexOf(first, from);
    const line = source.slice(0, from).split("\n").length;
    from += first.length;
    blocks.push({ page, line, language: lang, text });
  };
  void walkTokens(lexer(source), add);
  return blocks;
}
