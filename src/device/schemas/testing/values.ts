// Values for a schema of zod: some that are right, and many that are wrong in one place.

/** What zod knows of a schema. */
export interface Def {
  readonly type: string
  readonly shape?: Readonly<Record<string, Holder>>
  readonly element?: Holder
  readonly innerType?: Holder
  readonly keyType?: Holder
  readonly valueType?: Holder
  readonly options?: readonly Holder[]
  readonly values?: readonly unknown[]
  readonly entries?: Readonly<Record<string, unknown>>
}
interface Holder {
  readonly _zod: { readonly def: Def }
  safeParse(value: unknown): { readonly success: boolean }
}

const STRINGS = [
  '',
  'x',
  'nama',
  'Nama Anda',
  '__proto__',
  '2026-01-02',
  '2026-1-2',
  '0',
  '123456789',
  'K7QM4T29',
  'A'.repeat(22),
  'A'.repeat(43),
  'A'.repeat(86),
  `${'A'.repeat(42)}B`,
  `age1pq1${'q'.repeat(1952)}`,
  'é\u{1f600}\ud800',
  'x'.repeat(201),
  'x'.repeat(20_001),
]
const NUMBERS = [0, 1, -1, 7, 24, 25, 1.5, 2 ** 53, -(2 ** 53), Number.NaN, Number.POSITIVE_INFINITY, -0]
const WRONG = [undefined, null, true, '', 'x', 0, -1, [], [null], {}, { x: 1 }, { length: 1 }]

/** Right values first. */
export function valuesFor(def: Def): unknown[] {
  const good = rightFor(def)
  return [...good, ...good.slice(0, 40).flatMap((value) => spoiled(value)), ...WRONG, ...STRINGS, ...NUMBERS]
}

/** Probably right: a string that some rule refuses may be among them. */
function rightFor({ type, ...def }: Def): unknown[] {
  const inner = (holder: Holder | undefined) => (holder ? accepted(holder) : [])
  switch (type) {
    case 'string':
      return STRINGS
    case 'number':
    case 'int':
      return NUMBERS
    case 'boolean':
      return [true, false]
    case 'literal':
      return [...(def.values ?? [])]
    case 'enum':
      return Object.values(def.entries ?? {})
    case 'optional':
      return [undefined, ...inner(def.innerType)]
    case 'nullable':
      return [null, ...inner(def.innerType)]
    case 'array': {
      const items = inner(def.element)
      return [
        [],
        items.slice(0, 1),
        items.slice(0, 3),
        Array(8).fill(items[0]),
        Array(16).fill(items[0]),
        Array(101).fill(items[0]),
      ]
    }
    case 'record': {
      const [names, members] = [inner(def.keyType), inner(def.valueType)]
      const made = members.map((member, at) =>
        Object.fromEntries(names.slice(0, 1 + (at % 3)).map((name) => [name, member])),
      )
      return [{}, ...made, JSON.parse('{"__proto__":{"x":1}}')]
    }
    case 'union':
      return (def.options ?? []).flatMap((option) => inner(option).slice(0, 12))
    case 'object':
      return objectsOf(def.shape ?? {})
    default:
      throw new Error(`no values for ${type}`)
  }
}

function accepted(holder: Holder): unknown[] {
  return rightFor(holder._zod.def).filter((value) => holder.safeParse(value).success)
}

/** Each value of each member once, the other members at their first; and without each member that may be missing. */
function objectsOf(shape: Readonly<Record<string, Holder>>): object[] {
  const members = Object.entries(shape).map(([name, holder]) => [name, accepted(holder)] as const)
  const first = Object.fromEntries(members.map(([name, values]) => [name, values.find((value) => value !== undefined)]))
  const varied = members.flatMap(([name, values]) => values.slice(0, 8).map((value) => ({ ...first, [name]: value })))
  return [first, Object.fromEntries(Object.entries(first).reverse()), ...varied]
}

/** The value with one thing wrong, at every depth of its first members. */
function spoiled(value: unknown): unknown[] {
  if (Array.isArray(value)) {
    return [[...value, undefined], [...value, null], ...spoiled(value[0]).map((item) => [item, ...value.slice(1)])]
  }
  if (typeof value !== 'object' || value === null) return []
  const members = Object.entries(value)
  return [
    { ...value, more: 1 },
    JSON.parse(`{"__proto__":1,${JSON.stringify(value).slice(1)}`.replace(',}', '}')),
    ...members.flatMap(([name, given]) => [
      Object.fromEntries(members.filter(([other]) => other !== name)),
      ...WRONG.map((wrong) => ({ ...value, [name]: wrong })),
      ...spoiled(given)
        .slice(0, 60)
        .map((wrong) => ({ ...value, [name]: wrong })),
    ]),
  ]
}
