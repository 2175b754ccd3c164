/** Returns a command as a line for a shell that is in the folder of all worktrees. */
export function line(tree: { readonly name: string }, command: string): string {
  return `(cd ${tree.name} && ${command})`;
}

/** Returns variables and a program's arguments as words that a shell reads back. */
export function words(
  environment: Readonly<Record<string, string>>,
  args: readonly string[],
): string {
  const variables = Object.entries(environment).map(([name, value]) => `${name}=${quoted(value)}`);
  return [...variables, ...args.map(quoted)].join(" ");
}

function quoted(text: string): string {
  return /^[\w./:=@~^-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
