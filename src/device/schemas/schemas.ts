// The part of `zod/mini` that the reporter's form uses, in 1 KB instead of 8. Only the form's build takes it in zod's place
// (vite.config.ts); everything else, and every type, is zod's. It gives no reasons, because the form shows none.
// The marks let a build drop schemas that nothing uses. schemas.test.ts compares what it accepts and returns with zod itself, for every schema that a phone has.

const REFUSED = Symbol('refused')

type Holds = (value: never) => boolean
type Shape = Readonly<Record<string, Schema>>
type Input = Readonly<Record<string, unknown>>

interface Schema {
  /** The accepted value, rebuilt from what the schema names, or `REFUSED`. */
  readonly read: (value: unknown) => unknown
  /** Whether an object may lack it. */
  readonly optional: boolean
  check(...checks: readonly Holds[]): Schema
  safeParse(value: unknown): { success: true; data: unknown } | { success: false }
  parse(value: unknown): unknown
}

function make(read: Schema['read'], optional = false): Schema {
  return {
    read,
    optional,
    check: (...checks) =>
      make((value) => {
        const found = read(value)
        return found !== REFUSED && checks.every((holds) => holds(found as never)) ? found : REFUSED
      }, optional),
    safeParse(value) {
      const data = read(value)
      return data === REFUSED ? { success: false } : { success: true, data }
    },
    parse(value) {
      const data = read(value)
      if (data === REFUSED) throw new Error('not of this shape')
      return data
    },
  }
}

const when = (holds: (value: unknown) => boolean) => make((value) => (holds(value) ? value : REFUSED))

/* @__NO_SIDE_EFFECTS__ */
export const string = () => when((value) => typeof value === 'string')
/* @__NO_SIDE_EFFECTS__ */
export const boolean = () => when((value) => typeof value === 'boolean')
/* @__NO_SIDE_EFFECTS__ */
export const int = () => when(Number.isSafeInteger)
/* @__NO_SIDE_EFFECTS__ */
export const unknown = () => make((value) => value)
/* @__NO_SIDE_EFFECTS__ */
export const literal = (wanted: unknown) => when((value) => [wanted].flat().includes(value))
export { literal as enum }

/* @__NO_SIDE_EFFECTS__ */
export const optional = (inner: Schema) => make((value) => (value === undefined ? value : inner.read(value)), true)
/* @__NO_SIDE_EFFECTS__ */
export const nullable = (inner: Schema) => make((value) => (value === null ? value : inner.read(value)), inner.optional)

/* @__NO_SIDE_EFFECTS__ */
export function array(item: Schema): Schema {
  return make((value) => {
    if (!Array.isArray(value)) return REFUSED
    const found = value.map(item.read)
    return found.includes(REFUSED) ? REFUSED : found
  })
}

/** Members that the shape does not name are left out. */
/* @__NO_SIDE_EFFECTS__ */
export function object(shape: Shape): Schema {
  return make((value) => {
    if (!isObject(value)) return REFUSED
    const found: Record<string, unknown> = {}
    // In the order of the shape: signed texts are compared with what comes out here.
    for (const [name, { read, optional: dispensable }] of Object.entries(shape)) {
      if (name in value) found[name] = read(value[name])
      else if (!dispensable) return REFUSED
      if (found[name] === REFUSED) return REFUSED
    }
    return found
  })
}

/** Members that the shape does not name are refused. */
/* @__NO_SIDE_EFFECTS__ */
export function strictObject(shape: Shape): Schema {
  const { read } = object(shape)
  return make((value) => {
    for (const name in value as object) if (!Object.hasOwn(shape, name)) return REFUSED
    return read(value)
  })
}

/* @__NO_SIDE_EFFECTS__ */
export function record(name: Schema, member: Schema): Schema {
  return make((value) => {
    if (!isObject(value)) return REFUSED
    const found: Record<string, unknown> = {}
    for (const [key, given] of Object.entries(value)) {
      // Setting this one would replace the prototype.
      if (key === '__proto__') continue
      const read = name.read(key) === REFUSED ? REFUSED : member.read(given)
      if (read === REFUSED) return REFUSED
      found[key] = read
    }
    return found
  })
}
export { record as partialRecord }

/* @__NO_SIDE_EFFECTS__ */
export function union(options: readonly Schema[]): Schema {
  return make((value) => {
    for (const { read } of options) {
      const found = read(value)
      if (found !== REFUSED) return found
    }
    return REFUSED
  })
}

/** At most one of the options has the value of the named member, so that trying all is the same. */
/* @__NO_SIDE_EFFECTS__ */
export const discriminatedUnion = (_name: string, options: readonly Schema[]) => union(options)

interface Long {
  readonly length: number
}
/* @__NO_SIDE_EFFECTS__ */
export const minLength = (least: number) => (value: Long) => value.length >= least
/* @__NO_SIDE_EFFECTS__ */
export const maxLength = (most: number) => (value: Long) => value.length <= most
/* @__NO_SIDE_EFFECTS__ */
export const length = (exact: number) => (value: Long) => value.length === exact
/* @__NO_SIDE_EFFECTS__ */
export const regex = (form: RegExp) => (value: string) => form.test(value)
/* @__NO_SIDE_EFFECTS__ */
export const refine = (holds: Holds) => holds
/* @__NO_SIDE_EFFECTS__ */
export const gte = (least: number) => (value: number) => value >= least
/* @__NO_SIDE_EFFECTS__ */
export const lte = (most: number) => (value: number) => value <= most
/* @__NO_SIDE_EFFECTS__ */
export const positive = () => (value: number) => value > 0
/* @__NO_SIDE_EFFECTS__ */
export const nonnegative = () => gte(0)

/** Zod asks for settings; here are none. */
export function config(): void {}

function isObject(value: unknown): value is Input {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
