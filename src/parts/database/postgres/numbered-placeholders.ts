/** Returns SQL with Postgres' placeholders, `$1`, `$2` …, for `?`; the SQL has no other question marks. */
export function numberPlaceholders(sql: string): string {
  let count = 0;
  return sql.replaceAll("?", () => {
    count += 1;
    return `$${count}`;
  });
}
