// A case that can be discarded, or was, for tests of the parts that show it.
import type { ComponentChildren } from 'preact'
import { makeTranslator } from '../../../../locales/translator.ts'
import type { Discard } from '../../../device/acts.ts'
import type { Role } from '../../../domain/names/roles.ts'
import type { Stage } from '../../../domain/names/stages.ts'
import { LanguageProvider } from '../../../ui/index.ts'
import { type ConsoleWords, catalogue } from '../../base/words.ts'
import { type OpenedCase, OpenedCaseProvider } from '../openedCase.tsx'

export const t = makeTranslator<ConsoleWords>(catalogue, 'id')

/** Ratna (1) is a director, Bagas (2) and Sari (3) are reviewers of the same channel, Tono (4) of another one. */
const PEOPLE: readonly (readonly [name: string, role: Role, channel: string])[] = [
  ['Ratna', 'director', 'pelanggaran'],
  ['Bagas', 'reviewer', 'pelanggaran'],
  ['Sari', 'reviewer', 'pelanggaran'],
  ['Tono', 'reviewer', 'gratifikasi'],
]

export interface Situation {
  /** The member who looks at the case. */
  readonly number?: number
  readonly stage?: Stage
  readonly today?: string
  /** Kinds of the office's entries. */
  readonly office?: readonly string[]
  /** The type in the server's row. */
  readonly type?: string | null
  /** Members who cannot log in. */
  readonly suspended?: readonly number[]
  readonly discard?: Discard | null
  /** The day in the server's row; by default the signed one. */
  readonly discardedDay?: string | null
  /** Kinds of the reporter's letters. */
  readonly letters?: readonly string[]
}

export const discard: Discard = { text: 'Ini iklan obat.', author: 1, day: '2026-03-02', act: 'act' }

/** The part of the page in this situation. */
export function inCase(children: ComponentChildren, situation: Situation = {}) {
  const { number = 1, stage = 'received', today = '2026-03-02', office = [], suspended = [], letters = [] } = situation
  const row = {
    id: 'x',
    channel: 'pelanggaran',
    registration: 'K7QM4T29',
    type: situation.type ?? null,
    receivedDay: '2026-03-01',
  }
  const open = {
    row,
    today,
    standing: { stage, cameFrom: null, moves: [] },
    office: office.map((kind, at) => ({ header: { kind, seen: null }, content: { kind }, hash: String(at) })),
    reporter: ['report', ...letters].map((kind, at) => ({ header: { kind, number: at }, content: { kind }, hash: at })),
    reporterDays: ['2026-03-01', ...letters.map(() => '2026-03-04')],
    discard: situation.discard ?? null,
    discardedDay: situation.discardedDay === undefined ? (situation.discard?.day ?? null) : situation.discardedDay,
    whole: true,
  }
  const keyring = {
    number,
    statement: {
      staff: PEOPLE.map(([, role, channel], at) => ({ number: at + 1, roles: [role], channels: [channel] })),
    },
    organization: {
      members: PEOPLE.map(([name], at) => ({
        number: at + 1,
        name,
        state: suspended.includes(at + 1) ? 'suspended' : 'member',
      })),
    },
  }
  const value = { open, keyring, roles: [PEOPLE[number - 1]?.[1]], seen: null, reload() {}, renew() {}, stop() {} }
  return (
    <LanguageProvider t={t}>
      <OpenedCaseProvider value={value as unknown as OpenedCase}>{children}</OpenedCaseProvider>
    </LanguageProvider>
  )
}
