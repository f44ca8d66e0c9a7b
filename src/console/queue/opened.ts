// Cases opened on this device for the queue and its search: in memory, bounded, gone with the keys.
import { signal } from '@preact/signals'
import { type CaseFilter, type CasePageAnswer, listCases } from '../../device/casework/list.ts'
import { fetchCase, openWithNewestKeys } from '../../device/casework/open.ts'
import { findQuestionnaire } from '../../device/casework/questionnaire.ts'
import { type CaseSummary, summaryOf } from '../../device/casework/summary.ts'
import type { Keyring } from '../../device/staff/keyring.ts'
import type { Questionnaire } from '../../domain/names/questionnaire.ts'
import { ProtocolError } from '../../protocol/errors.ts'
import type { CaseRow } from '../../protocol/wire/cases.ts'
import { desk } from '../session/keyring.tsx'
import { newerKeys } from '../session/session.ts'

/** How many are kept; the ones opened longest ago are dropped first. */
export const OPENED_LIMIT = 1000
/** How many are opened in parallel: more would only compete for the same processor and connection. */
const AT_ONCE = 2

export type OpenedState = 'opening' | 'open' | 'breach' | 'unreachable'

export interface Opened {
  readonly row: CaseRow
  readonly state: OpenedState
  readonly summary: CaseSummary | null
}

/** The cases opened with one keyring. */
export class OpenedCases {
  readonly kept = signal<ReadonlyMap<string, Opened>>(new Map())
  /** The search text; in memory only, so that it is never in an address or a history. */
  readonly sought = signal('')
  readonly #keyring: Keyring
  readonly #questionnaires = new Map<string, Promise<Questionnaire>>()
  readonly #waiting: (() => Promise<void>)[] = []
  #running = 0

  constructor(keyring: Keyring) {
    this.#keyring = keyring
  }

  /** Opens this case unless its current version is already open. Never throws: the state shows the result. */
  open(row: CaseRow): Promise<void> {
    const before = this.kept.peek().get(row.id)
    if (before && before.state !== 'unreachable' && sameEntries(before.row, row)) {
      if (before.row !== row) this.#keep({ ...before, row })
      return Promise.resolve()
    }
    this.#keep({ row, state: 'opening', summary: before?.summary ?? null })
    return this.#schedule(async () => {
      const opened = await this.#look(row)
      if (opened) this.#keep(opened)
      else this.forget([row.id])
    })
  }

  /** Takes these cases out of the search: they were discarded, and belong to no list but their own. */
  forget(ids: readonly string[]): void {
    const kept = new Map(this.kept.peek())
    const were = kept.size
    for (const id of ids) kept.delete(id)
    if (kept.size < were) this.kept.value = kept
  }

  /** Opens page after page of these cases, until the limit is reached or the signal aborts. Throws `RequestError`. */
  async openAll(filter: CaseFilter, signal: AbortSignal): Promise<void> {
    let after: string | null = null
    do {
      const page: CasePageAnswer = await listCases({ ...filter, ...(after && { after }) }, signal)
      for (let at = 0; at < page.cases.length; at += AT_ONCE) {
        if (signal.aborted || this.openCount() >= OPENED_LIMIT) return
        await Promise.all(page.cases.slice(at, at + AT_ONCE).map((row) => this.open(row)))
      }
      after = page.next
    } while (after !== null && !signal.aborted)
  }

  /** How many cases can be searched. Reads the signal. */
  openCount(): number {
    let count = 0
    for (const { state } of this.kept.value.values()) if (state === 'open') count += 1
    return count
  }

  /** Null if the case was discarded since it was listed. */
  async #look(row: CaseRow): Promise<Opened | null> {
    try {
      const seen = desk.peek().seen[row.id] ?? null
      const open = await openWithNewestKeys(this.#keyring, await fetchCase(row.id), seen, newerKeys)
      if (open.discard) return null
      const questionnaire = await this.#questionnaire(open.report.questionnaire)
      return { row, state: 'open', summary: summaryOf(open, questionnaire) }
    } catch (error) {
      return { row, state: error instanceof ProtocolError ? 'breach' : 'unreachable', summary: null }
    }
  }

  #questionnaire(hash: string): Promise<Questionnaire> {
    const known = this.#questionnaires.get(hash)
    if (known !== undefined) return known
    const asked = findQuestionnaire(hash)
    this.#questionnaires.set(hash, asked)
    asked.catch(() => this.#questionnaires.delete(hash))
    return asked
  }

  #keep(opened: Opened): void {
    const kept = new Map(this.kept.peek())
    kept.delete(opened.row.id)
    kept.set(opened.row.id, opened)
    for (const id of kept.keys()) {
      if (kept.size <= OPENED_LIMIT) break
      kept.delete(id)
    }
    this.kept.value = kept
  }

  #schedule(work: () => Promise<void>): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(() => work().finally(resolve))
      this.#next()
    })
  }

  #next(): void {
    if (this.#running >= AT_ONCE) return
    const work = this.#waiting.shift()
    if (!work) return
    this.#running += 1
    void work().finally(() => {
      this.#running -= 1
      this.#next()
    })
  }
}

const stores = new WeakMap<Keyring, OpenedCases>()

/** The cases opened with this keyring: the same for all screens, forgotten with the keys. */
export function openedCasesOf(keyring: Keyring): OpenedCases {
  const known = stores.get(keyring)
  if (known) return known
  const store = new OpenedCases(keyring)
  stores.set(keyring, store)
  return store
}

function sameEntries(a: CaseRow, b: CaseRow): boolean {
  return a.reporterEntries === b.reporterEntries && a.officeEntries === b.officeEntries
}
