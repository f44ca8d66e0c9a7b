// What a handler does in a protection procedure and in the retaliation watch.
import type * as z from 'zod/mini'
import type { Stage } from '../../domain/names/stages.ts'
import type { DecidedForm } from '../../domain/protection.ts'
import { type CheckInDays, movesCheckIn, nextCheckInDays, type Watched } from '../../domain/watch.ts'
import type { OfficeContent } from '../../protocol/entries/content.ts'
import type {
  CheckInRequest,
  OfficeEntryRequest,
  ProtectionAnswerRequest,
  ProtectionEndRequest,
} from '../../protocol/wire/cases.ts'
import { command } from '../api.ts'
import { drawDay } from '../day.ts'
import type { Keyring } from '../staff/keyring.ts'
import { workEntry } from './dossier.ts'
import type { OpenCase } from './open-case.ts'
import type { Procedure } from './protection.ts'
import { officeEntry, written } from './signing.ts'
import { waitsAsBefore } from './waits.ts'

type About = Pick<Procedure, 'hash' | 'number'>

/** What the author writes of a measure; `updates` is the hash of the measure that it replaces. */
export interface MeasureText {
  readonly text: string
  readonly responsible: string
  readonly due: string
  readonly done: boolean
  readonly updates: string | null
}

/** Tells the reporter what was decided about their request. Throws `conflict`, `not_allowed`. */
export async function answerProtection(
  keyring: Keyring,
  open: OpenCase,
  { hash, number }: About,
  {
    decisions,
    text,
    answer,
  }: { readonly decisions: readonly DecidedForm[]; readonly text: string; readonly answer: boolean },
) {
  const waitsFor = waitsAsBefore(open)
  const content = {
    ...{ v: 2, kind: 'protection', about: hash, decisions, text, answer },
    ...written(keyring, waitsFor),
  } as OfficeContent
  const { entry } = await officeEntry(keyring, open, content)
  const body: z.infer<typeof ProtectionAnswerRequest> = { entry, request: number, answer, waitsFor }
  await command({ method: 'POST', path: `/api/staff/cases/${open.row.id}/protection`, body })
}

/** Writes into the dossier what the office thinks of the danger. Throws `conflict`. */
export async function assessProtection(keyring: Keyring, open: OpenCase, { hash }: About, text: string) {
  await note(keyring, open, { work: 'protection', step: 'assess', about: hash, text })
}

/** Writes a measure into the dossier, or a new state of one. Throws `conflict`. */
export async function setMeasure(keyring: Keyring, open: OpenCase, { hash }: About, measure: MeasureText) {
  await note(keyring, open, { work: 'protection', step: 'measure', about: hash, ...measure })
}

/** Ends a procedure that was answered. Throws `conflict`, `not_allowed`. */
export async function endProtection(keyring: Keyring, open: OpenCase, { hash, number }: About, text: string) {
  const waitsFor = waitsAsBefore(open)
  const entry = await workEntry(keyring, open, { work: 'protection', step: 'end', about: hash, text }, waitsFor)
  const body: z.infer<typeof ProtectionEndRequest> = { entry, request: number, waitsFor }
  await command({ method: 'POST', path: `/api/staff/cases/${open.row.id}/protection/end`, body })
}

/** Asks the reporter how they are, and draws the day of the next question. Throws `conflict`, `not_allowed`. */
export async function askReporter(keyring: Keyring, open: OpenCase, text: string) {
  const waitsFor = waitsAsBefore(open)
  const content = { v: 2, kind: 'check_in', text, ...written(keyring, waitsFor) } as const
  const { entry } = await officeEntry(keyring, open, content, { seen: null })
  const nextCheckIn = draw(nextCheckInDays(open.row, open.today))
  const body: z.infer<typeof CheckInRequest> = { entry, nextCheckIn, waitsFor }
  await command({ method: 'POST', path: `/api/staff/cases/${open.row.id}/check-in`, body })
}

/** The day of the next question that goes with a move, or null if the move draws none. */
export function checkInAfterMove(row: Watched, to: Stage, today: string): string | null {
  if (!movesCheckIn(row, to)) return null
  return draw(nextCheckInDays({ closedDay: to === 'closed' ? today : null }, today))
}

function draw(days: CheckInDays | null): string | null {
  return days && drawDay(days.first, days.last)
}

async function note(keyring: Keyring, open: OpenCase, text: Parameters<typeof workEntry>[2]) {
  const waitsFor = waitsAsBefore(open)
  const entry = await workEntry(keyring, open, text, waitsFor)
  const body: z.infer<typeof OfficeEntryRequest> = { entry, answer: false, read: null, waitsFor }
  await command({ method: 'POST', path: `/api/staff/cases/${open.row.id}/entries`, body })
}
