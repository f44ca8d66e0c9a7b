// Requests as strangers may send them: valid bodies, each damaged in one place.
import type { Seeded } from './seeded.ts'

/** Part of everything that is put into a body: an answer that holds it repeats the request. */
export const BAIT = 'umpan7kx2vq'

const WRONG = [
  null,
  true,
  -1,
  0.5,
  1e308,
  '',
  BAIT,
  `${BAIT}\u0000`,
  `<script>${BAIT}</script>`,
  `' or '${BAIT}`,
  'A'.repeat(100_000),
  [],
  [BAIT],
  {},
  { [BAIT]: BAIT },
  { __proto__: null, constructor: BAIT },
] as const

/** One value replaced, removed or added somewhere in a JSON document; never the document itself. */
export function mutate(random: Seeded, body: unknown): { text: string; how: string } {
  const copy = JSON.parse(JSON.stringify(body))
  const places = listPlaces(copy)
  const place = random.pick(places)
  const kind = random.below(6)
  const key = Object.keys(place.in).length > 0 ? random.pick(Object.keys(place.in)) : BAIT
  const where = [...place.path, key].join('.')
  if (kind === 0) {
    addField(place.in)
    return { text: JSON.stringify(copy), how: `a field too many in ${place.path.join('.') || 'the body'}` }
  }
  if (kind === 1 && !Array.isArray(place.in)) {
    delete (place.in as Record<string, unknown>)[key]
    return { text: JSON.stringify(copy), how: `${where} left out` }
  }
  if (kind === 2) return { text: spoilText(random, JSON.stringify(body)), how: 'broken JSON' }
  const wrong = random.pick(
    WRONG.filter((value) => JSON.stringify(value) !== JSON.stringify(Reflect.get(place.in, key))),
  )
  Reflect.set(place.in, key, wrong)
  return { text: JSON.stringify(copy), how: `${where} = ${String(JSON.stringify(wrong)).slice(0, 40)}` }
}

interface Place {
  readonly path: readonly string[]
  readonly in: object
}

function listPlaces(value: object, path: readonly string[] = []): Place[] {
  const inner = Object.entries(value).flatMap(([key, part]) =>
    typeof part === 'object' && part !== null ? listPlaces(part, [...path, key]) : [],
  )
  return [{ path, in: value }, ...inner]
}

function addField(to: object): void {
  if (Array.isArray(to)) to.push({ [BAIT]: 1 })
  else Object.assign(to, { [BAIT]: BAIT })
}

function spoilText(random: Seeded, text: string): string {
  return random.pick([
    text.slice(0, random.below(text.length)),
    `${text}${BAIT}`,
    `[${text}]`,
    `${BAIT}`,
    `{"${BAIT}":${'['.repeat(5000)}`,
    '\u0000\uffff',
  ])
}
