/** Returns the line about a database whose server has nodes that its tables are not spread over as they could be. */
export function unspreadLine(database: string): string {
  return `${database} has the extension citus, and its tables are not spread over the nodes as they could be. \`tokenledger migrate\` does that.\n`;
}
