// Cuts a release into steps, and these into slices that one short transaction carries out.
import type { Waiting } from './inbox.queries.ts'
import { shuffle } from './shuffle.ts'

/** What becomes visible at once: a report with its first entry and its vault, a vault, a letter, or a few files. */
export interface Step {
  readonly caseId: string
  /** The pieces that are copied, with the hashes of their files. */
  readonly pieces: readonly { readonly id: string; readonly sha256: string }[]
  readonly isReport: boolean
  readonly vault: boolean
  readonly entry: Waiting['entries'][number] | undefined
}

/** The most bytes of entries in one transaction, and the most rows. A larger step has a transaction for itself. */
const MOST = { bytes: 256 * 1024, rows: 50 }
/** Bytes of a report besides its entry: its lockbox, and the two copies of the vault. */
const REPORT = 16 * 1024
/** The most pieces in one step. */
const PIECES = 25

/**
 * The steps of all cases, the cases in random order. Within a case, files come before the entries that name them, and
 * entries in their order, because the office checks that none is missing between two others.
 */
export function stepsOf(waiting: Waiting, hashes: ReadonlyMap<string, string>): Step[] {
  const [reports, vaults] = [new Set(waiting.cases), new Set(waiting.vaults)]
  const entries = Map.groupBy(waiting.entries, (entry) => entry.case_id)
  const pieces = Map.groupBy(waiting.pieces, (piece) => piece.case_id)
  const ids = new Set([...reports, ...vaults, ...entries.keys(), ...pieces.keys()])
  return shuffle([...ids]).flatMap((caseId) => {
    const nothing = { caseId, pieces: [], isReport: false, vault: false, entry: undefined }
    const [first, ...further] = entries.get(caseId) ?? []
    const copied = shuffle(pieces.get(caseId) ?? []).flatMap(({ id }) => {
      const sha256 = hashes.get(id)
      return sha256 === undefined ? [] : [{ id, sha256 }]
    })
    const steps: Step[] = []
    for (let at = 0; at < copied.length; at += PIECES) steps.push({ ...nothing, pieces: copied.slice(at, at + PIECES) })
    steps.push({ ...nothing, isReport: reports.has(caseId), vault: vaults.has(caseId), entry: first })
    return [...steps, ...further.map((entry) => ({ ...nothing, entry }))]
  })
}

/** Puts steps into slices, in the same order. */
export function slicesOf(steps: readonly Step[]): Step[][] {
  const slices: Step[][] = []
  let [bytes, rows] = [0, 0]
  for (const step of steps) {
    const [size, count] = [sizeOf(step), rowsOf(step)]
    const last = slices.at(-1)
    if (last && bytes + size <= MOST.bytes && rows + count <= MOST.rows) last.push(step)
    else {
      slices.push([step])
      bytes = 0
      rows = 0
    }
    bytes += size
    rows += count
  }
  return slices
}

function sizeOf({ isReport, vault, entry }: Step): number {
  return (isReport || vault ? REPORT : 0) + Number(entry?.size ?? 0)
}

function rowsOf({ pieces, isReport, vault, entry }: Step): number {
  return pieces.length + (isReport ? 4 : 0) + (vault ? 1 : 0) + (entry ? 1 : 0)
}
