// Queries of the busiest requests, compiled once. Kysely builds and prints a query anew at each call, which takes longer
// than SQLite takes to answer it.
import type { Compilable, CompiledQuery, QueryResult } from 'kysely'
import type { Db } from './schema.ts'

/** What a query gets in place of each value while it is compiled. */
class Placeholder {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

/**
 * A query that takes values by name; `build` must use each of them as a plain value, never to decide what the query is.
 */
export function prepared<Given extends object, Row>(
  build: (db: Db, values: Given) => Compilable<Row>,
): (db: Db, values: Given) => Promise<QueryResult<Row>> {
  const compiled = new WeakMap<object, CompiledQuery<Row>>()
  const compile = (db: Db) => {
    const placeholders = new Proxy({}, { get: (_, name) => new Placeholder(String(name)) })
    return build(db, placeholders as Given).compile()
  }
  return (db, values) => {
    const { adapter } = db.getExecutor()
    let query = compiled.get(adapter)
    if (!query) {
      query = compile(db)
      compiled.set(adapter, query)
    }
    const parameters = query.parameters.map((given) =>
      given instanceof Placeholder ? Reflect.get(values, given.name) : given,
    )
    return db.executeQuery<Row>({ ...query, parameters })
  }
}
