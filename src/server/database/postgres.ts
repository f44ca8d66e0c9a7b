// node-postgres as Peluit uses it: statements are prepared once in each connection.
import pg from 'pg'

/** So many texts get a name, in the order in which they first come: lists of values make ever new texts. */
const MOST = 300
/** The statements that PostgreSQL can prepare. */
const PREPARABLE = /^(?:select|insert|update|delete|with)\b/i

/** Names of prepared statements, by their text. */
const names = new Map<string, string>()

/**
 * A client that gives statements names, so that its connection parses and plans a text once and not at every request.
 * The database keeps texts under these names, never values.
 */
export class PreparingClient extends pg.Client {
  override query = ((first: unknown, ...rest: unknown[]) => {
    const [values] = rest
    const name = typeof first === 'string' && Array.isArray(values) ? nameOf(first) : undefined
    const query = name === undefined ? [first, ...rest] : [{ name, text: first, values }, ...rest.slice(1)]
    return Reflect.apply(super.query, this, query)
  }) as pg.Client['query']
}

function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined || names.size >= MOST || !PREPARABLE.test(text)) return known
  const name = `peluit_${names.size}`
  names.set(text, name)
  return name
}
