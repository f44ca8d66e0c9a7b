// Derives bounds from sums: non-negative integers, linear conditions between them, and bounds narrowed until they are
// stable.

type Terms = readonly (readonly [factor: number, variable: number])[]

export interface Cell {
  readonly name: string
  least: number
  most: number
}

export interface Bounds {
  /** A new integer that is only known not to be negative; with `signed`, not even that. */
  variable(name: string, signed?: boolean): number
  atMost(terms: Terms, limit: number): void
  equal(terms: Terms, value: number): void
  between(terms: Terms, least: number, most: number): void
  /** Every variable with its final bounds. */
  solve(): readonly Cell[]
}

const FAR = 1_000_000

export function openBounds(): Bounds {
  const cells: Cell[] = []
  const conditions: { terms: Terms; limit: number }[] = []
  const bounds: Bounds = {
    variable(name, signed = false) {
      cells.push({ name, least: signed ? -FAR : 0, most: FAR })
      return cells.length - 1
    },
    atMost(terms, limit) {
      conditions.push({ terms, limit })
    },
    equal(terms, value) {
      bounds.between(terms, value, value)
    },
    between(terms, least, most) {
      bounds.atMost(terms, most)
      bounds.atMost(
        terms.map(([factor, variable]) => [-factor, variable] as const),
        -least,
      )
    },
    solve() {
      for (let round = 0; conditions.map((condition) => tighten(cells, condition)).includes(true); round++) {
        if (round > 500) throw new Error('the conditions contradict each other')
      }
      return cells
    },
  }
  return bounds
}

/** Applies one condition to each of its variables; answers whether any bounds became narrower. */
function tighten(cells: Cell[], { terms, limit }: { terms: Terms; limit: number }): boolean {
  const leastOf = ([factor, variable]: Terms[number]) => {
    const cell = cells[variable] as Cell
    return factor > 0 ? factor * cell.least : factor * cell.most
  }
  const least = terms.reduce((total, term) => total + leastOf(term), 0)
  let narrower = false
  for (const term of terms) {
    const [factor, variable] = term
    const cell = cells[variable] as Cell
    const room = limit - (least - leastOf(term))
    const edge = room / factor
    if (factor > 0 && Math.floor(edge) < cell.most) {
      cell.most = Math.floor(edge)
      narrower = true
    }
    if (factor < 0 && Math.ceil(edge) > cell.least) {
      cell.least = Math.ceil(edge)
      narrower = true
    }
  }
  return narrower
}
