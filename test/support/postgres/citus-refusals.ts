import { parseSync } from "libpg-query";

/** How Citus keeps a table: in shards, by a column; as a copy on each node. What is in neither is the coordinator's own. */
export interface CitusTables {
  /** The distribution columns, by table. */
  readonly spread: ReadonlyMap<string, string>;
  readonly references: ReadonlySet<string>;
}

type Tree = Readonly<Record<string, unknown>>;
type Kind = "spread" | "local" | "reference" | "query";

/** What the FROM of one query names, by alias; a column of another alias is of a query around it. */
interface Scope {
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly outer: Scope | undefined;
  /** Whether the statement changes rows. */
  readonly isChange: boolean;
}

/**
 * Returns why Citus refuses a statement; undefined where it accepts it. Each rule was seen on Citus 13.2.2
 * with a coordinator and two workers, as was that it takes what no rule names: joins with a table of the
 * coordinator in one FROM, changing CTEs, UPDATE and DELETE from a query of such a table.
 */
export function findRefusal(sql: string, tables: CitusTables): string | undefined {
  // A server's answer to what cannot be parsed is its own.
  const statements = parse(sql);
  try {
    for (const { stmt } of statements) new Judge(tables).visit(stmt, undefined);
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}

class Refusal extends Error {}

function parse(sql: string): readonly { readonly stmt: Tree }[] {
  try {
    return (parseSync(sql) as { stmts?: { stmt: Tree }[] }).stmts ?? [];
  } catch {
    return [];
  }
}

class Judge {
  readonly #tables: CitusTables;
  readonly #queries = new Set<string>();

  constructor(tables: CitusTables) {
    this.#tables = tables;
  }

  /** Judges a part of a statement, within the queries around it. */
  visit(node: unknown, scope: Scope | undefined): void {
    if (Array.isArray(node)) for (const item of node) this.visit(item, scope);
    if (!isTree(node)) return;
    for (const [type, value] of Object.entries(node)) {
      if (isTree(value)) this.#visitNode(type, value, scope);
      else this.visit(value, scope);
    }
  }

  #visitNode(type: string, node: Tree, scope: Scope | undefined): void {
    if (/^(?:Select|Insert|Update|Delete|Merge)Stmt$/.test(type)) {
      this.#visitQuery(type, node, scope);
    } else if (type === "RangeSubselect") this.#visitSubselect(node, scope);
    else if (type === "ColumnRef") this.#visitColumn(node, scope);
    else if (type === "IndexStmt") this.#visitIndex(node);
    else if (type === "AlterTableStmt") this.#visitAlter(node);
    else this.visit(node, scope);
  }

  #visitQuery(type: string, query: Tree, outer: Scope | undefined): void {
    this.#visitCtes(query.withClause, outer);
    // A UNION, of which each side is a query of its own.
    for (const side of [query.larg, query.rarg]) {
      if (isTree(side)) this.#visitQuery("SelectStmt", side, outer);
    }
    const items = [query.fromClause, query.usingClause];
    // An INSERT reads none of the rows that are there.
    const target =
      type === "SelectStmt" || type === "InsertStmt" ? [] : [{ RangeVar: query.relation }];
    const kinds = new Map(
      namesOf([...target, ...items]).map((name) => [name.alias, this.#kindOf(name.table)]),
    );
    const isChange = (outer?.isChange ?? false) || type === "UpdateStmt" || type === "DeleteStmt";
    const scope = { kinds, outer, isChange };
    if (type === "MergeStmt")
      refuse("MERGE INTO an distributed table from Postgres table is not yet supported");
    if (type === "UpdateStmt") this.#visitUpdate(query);
    if (query.lockingClause !== undefined && [...kinds.values()].includes("spread")) {
      refuse("could not run distributed query with FOR UPDATE/SHARE commands");
    }
    this.#requireColocation(query, [...target, ...items], scope);
    const { withClause: _with, larg: _left, rarg: _right, ...rest } = query;
    this.visit(rest, scope);
  }

  #visitCtes(withClause: unknown, outer: Scope | undefined): void {
    if (!isTree(withClause)) return;
    for (const cte of listOf(withClause.ctes)) {
      const common = cte.CommonTableExpr as Tree;
      this.visit(common.ctequery, outer);
      this.#queries.add(String(common.ctename));
    }
  }

  #visitSubselect(subselect: Tree, scope: Scope | undefined): void {
    if (subselect.lateral === true && [...(scope?.kinds.values() ?? [])].includes("local")) {
      refuse("cannot push down this subquery");
    }
    // What is no LATERAL knows nothing of its neighbours; the queries around are still there.
    this.visit(subselect.subquery, subselect.lateral === true ? scope : scope?.outer);
  }

  /** A query within another one is run where the rows of that are, if it uses their columns. */
  #visitColumn(column: Tree, scope: Scope | undefined): void {
    const [alias, name] = listOf(column.fields).map(textOf);
    if (alias === undefined || name === undefined || scope === undefined) return;
    const inner: Scope[] = [];
    let each: Scope | undefined = scope;
    while (each !== undefined && !each.kinds.has(alias)) {
      inner.push(each);
      each = each.outer;
    }
    const outside = each?.kinds.get(alias);
    const between = inner.flatMap(({ kinds }) => [...kinds.values()]);
    const isMixed =
      (outside === "spread" && between.includes("local")) ||
      (outside === "local" && between.includes("spread"));
    if (!isMixed) return;
    refuse(
      scope.isChange
        ? "relation is not distributed"
        : "direct joins between distributed and local tables are not supported",
    );
  }

  #visitUpdate(query: Tree): void {
    const column = this.#tables.spread.get(tableOf(query.relation));
    if (column === undefined) return;
    const set = listOf(query.targetList).map(({ ResTarget }) => String((ResTarget as Tree).name));
    if (set.includes(column)) refuse("modifying the partition value of rows is not allowed");
    if (/"(?:random|clock_timestamp|gen_random_uuid)"/.test(JSON.stringify(query.targetList))) {
      refuse("functions used in UPDATE queries on distributed tables must not be VOLATILE");
    }
  }

  /** Tables in shards are joined shard by shard: by their distribution columns. */
  #requireColocation(query: Tree, items: readonly unknown[], scope: Scope): void {
    const here = namesOf(items).filter(({ table }) => this.#kindOf(table) === "spread");
    const around = scope.outer === undefined ? [] : [...scope.outer.kinds.values()];
    const isJoin = here.length > 1 || (here.length > 0 && around.includes("spread"));
    const column = this.#tables.spread.get(here[0]?.table ?? "");
    if (!isJoin || column === undefined) return;
    const conditions = JSON.stringify([query.whereClause, items]);
    const isByColumn = conditions.split(`"${column}"`).length > 2;
    const isCorrelated = here.length > 1 || usesAlias(query, scope.outer);
    if (isByColumn || !isCorrelated) return;
    refuse(
      "complex joins are only supported when all distributed tables are co-located and joined on their distribution columns",
    );
  }

  #visitIndex(index: Tree): void {
    const columns = listOf(index.indexParams).map(({ IndexElem }) =>
      String((IndexElem as Tree).name),
    );
    if (index.unique === true) this.#requireColumn(tableOf(index.relation), columns);
  }

  #visitAlter(alter: Tree): void {
    for (const { AlterTableCmd } of listOf(alter.cmds)) {
      const constraint = ((AlterTableCmd as Tree).def as Tree | undefined)?.Constraint as
        | Tree
        | undefined;
      if (!/^CONSTR_(?:PRIMARY|UNIQUE)$/.test(String(constraint?.contype))) continue;
      this.#requireColumn(tableOf(alter.relation), listOf(constraint?.keys).map(textOf));
    }
  }

  #requireColumn(table: string, columns: readonly (string | undefined)[]): void {
    const column = this.#tables.spread.get(table);
    if (column === undefined || columns.includes(column)) return;
    refuse("creating unique indexes on non-partition columns is currently unsupported");
  }

  #kindOf(table: string): Kind {
    if (this.#queries.has(table) || table === "") return "query";
    if (this.#tables.spread.has(table)) return "spread";
    return this.#tables.references.has(table) ? "reference" : "local";
  }
}

interface NamedTable {
  readonly alias: string;
  /** Empty for a query or a function. */
  readonly table: string;
}

/** Returns what a FROM names, joins included. */
function namesOf(items: readonly unknown[]): readonly NamedTable[] {
  return items.flatMap((item): readonly NamedTable[] => {
    if (Array.isArray(item)) return namesOf(item);
    if (!isTree(item)) return [];
    const { RangeVar, JoinExpr, RangeSubselect, RangeFunction } = item as Record<
      string,
      Tree | undefined
    >;
    if (JoinExpr !== undefined) return namesOf([JoinExpr.larg, JoinExpr.rarg]);
    const named = RangeVar ?? RangeSubselect ?? RangeFunction;
    const alias = (named?.alias as Tree | undefined)?.aliasname ?? RangeVar?.relname;
    return alias === undefined ? [] : [{ alias: String(alias), table: tableOf(RangeVar) }];
  });
}

function usesAlias(query: Tree, scope: Scope | undefined): boolean {
  const text = JSON.stringify(query.whereClause ?? "");
  return [...(scope?.kinds.keys() ?? [])].some((alias) => text.includes(`"${alias}"`));
}

function tableOf(relation: unknown): string {
  return isTree(relation) ? String(relation.relname ?? "") : "";
}

function listOf(value: unknown): readonly Tree[] {
  return Array.isArray(value) ? value.filter(isTree) : [];
}

function textOf({ String: text }: Tree): string | undefined {
  return isTree(text) ? String(text.sval) : undefined;
}

function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function refuse(message: string): never {
  throw new Refusal(message);
}
