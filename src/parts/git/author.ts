/** Who wrote a commit, as `.mailmap` names them. */
export interface Author {
  readonly author: string;
  readonly email: string;
}

/** Whether an account that is no person wrote a commit: GitHub marks its apps with `[bot]`, others call themselves a bot. */
export function isBot({ author, email }: Author): boolean {
  return /\[bot\]/i.test(`${author} ${email}`) || /(?:^|[-_. ])bot$/i.test(author);
}
