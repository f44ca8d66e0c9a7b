// The protection procedures of a case, by its signed entries: the server's rows only follow, and say the due days.

import type { ProtectionState } from '../../domain/names/protection.ts'
import type { DecidedForm } from '../../domain/protection.ts'
import type { OpenEntry } from '../../protocol/entries/chain.ts'
import type { InternalContent, ReporterContent } from '../../protocol/entries/content.ts'
import type { ProcedureRow } from '../../protocol/wire/cases.ts'
import type { OpenCase } from './open-case.ts'
import { positionsIn } from './order.ts'

/** Who wrote something of a procedure, and when. */
export interface Written {
  readonly author: number
  readonly day: string
  /** Of its header. */
  readonly hash: string
  readonly text: string
}

/** The office's word, which the reporter reads. */
export interface ProtectionAnswer extends Written {
  readonly decisions: readonly DecidedForm[]
}

/** A measure as its newest entry says; `hash` and author are those of the first. */
export interface Measure extends Written {
  readonly responsible: string
  readonly due: string
  readonly done: boolean
}

export type ProtectionRequest = Extract<ReporterContent, { kind: 'protection_request' }>

export interface Procedure {
  /** Hash of the request's header. */
  readonly hash: string
  /** The request's number in the reporter's chain. */
  readonly number: number
  /** The day on which the server received it. */
  readonly day: string
  readonly request: ProtectionRequest
  readonly state: ProtectionState
  /** The last day for the first answer, as the server says; null if it has no row. */
  readonly due: string | null
  /** The day of the first answer; null if there is none, or if nobody kept it. */
  readonly answered: string | null
  readonly assessments: readonly Written[]
  readonly answers: readonly ProtectionAnswer[]
  /** The newest decision about each form. */
  readonly decisions: readonly DecidedForm[]
  readonly measures: readonly Measure[]
  readonly end: Written | null
  /** Whether the server's row says another state than the signed entries. */
  readonly differs: boolean
}

type Facts = Pick<OpenCase, 'row' | 'reporter' | 'reporterDays' | 'office' | 'dossier' | 'procedures'>
type Step = Extract<InternalContent, { work: 'protection' }>

/** Every procedure, in the order of the requests. Needs the whole case. */
export function proceduresOf(open: Facts): Procedure[] {
  const { row, reporter, reporterDays, procedures } = open
  return reporter.flatMap(({ header: { number }, hash, content }) => {
    if (content.kind !== 'protection_request') return []
    const stored = procedures.find(({ entry }) => entry === number)
    const day = reporterDays?.[number] ?? row.receivedDay
    return [{ hash, number, day, request: content, ...answeredIn(open, hash), ...worked(open, hash, stored) }]
  })
}

/** The office's words on a request; one whose author had not read it is about something else. */
function answeredIn({ office, reporter }: Facts, request: string) {
  const at = positionsIn(reporter)
  const answers = office.flatMap(({ header, hash, content }): ProtectionAnswer[] => {
    if (content.kind !== 'protection' || content.about !== request || at(header.seen) < at(request)) return []
    return [{ ...writtenBy({ header, hash }, content.text), decisions: content.decisions }]
  })
  return { answers, decisions: newestDecisions(answers) }
}

/** The newest decision about each form, in the order in which the forms were first decided. */
export function newestDecisions(answers: readonly Pick<ProtectionAnswer, 'decisions'>[]): DecidedForm[] {
  const decided = new Map<string, DecidedForm>()
  for (const { decisions } of answers) for (const one of decisions) decided.set(one.form, one)
  return [...decided.values()]
}

function worked(open: Facts, request: string, stored: ProcedureRow | undefined) {
  const steps = (open.dossier?.entries ?? []).flatMap(({ header, hash, content }) =>
    content.kind === 'work' && content.work === 'protection' && content.about === request
      ? [{ by: writtenBy({ header, hash }, content.text), content }]
      : [],
  )
  const of = (step: Step['step']) => steps.filter(({ content }) => content.step === step).map(({ by }) => by)
  const { answers } = answeredIn(open, request)
  const end = of('end')[0] ?? null
  const formerly = stored?.answeredDay === null && wasRead(open, request)
  const state: ProtectionState =
    end !== null ? 'ended' : answers.length > 0 || (formerly && stored?.state === 'answered') ? 'answered' : 'open'
  const answered = answers[0]?.day ?? null
  const { protectionDue } = open.row
  // A case in which a request is open must not be missing in the list of such cases, nor stand in it too late.
  const unlisted = state === 'open' && stored !== undefined && (protectionDue === null || protectionDue > stored.due)
  return {
    assessments: of('assess'),
    measures: measuresIn(steps),
    end,
    state,
    due: stored?.due ?? null,
    answered,
    differs: stored?.state !== state || (!formerly && stored.answeredDay !== answered) || unlisted,
  }
}

/** Whether the office wrote to the reporter after it had read the request: so it was answered before there were procedures. */
function wasRead({ office, reporter }: Facts, request: string): boolean {
  const at = positionsIn(reporter)
  return office.some(({ header, content }) => FORMER_ANSWERS.has(content.kind) && at(header.seen) >= at(request))
}

const FORMER_ANSWERS: ReadonlySet<string> = new Set(['message', 'question', 'stage'])

function measuresIn(steps: readonly { readonly by: Written; readonly content: Step }[]): Measure[] {
  const measures = new Map<string, Measure>()
  for (const { by, content } of steps) {
    if (content.step !== 'measure') continue
    const { text, responsible, due, done, updates } = content
    const first = updates === null ? by : measures.get(updates)
    if (first) measures.set(first.hash, { ...by, ...first, text, responsible, due, done })
  }
  return [...measures.values()]
}

function writtenBy({ header, hash }: Pick<OpenEntry, 'header' | 'hash'>, text: string): Written {
  return { author: header.author ?? 0, day: header.day ?? '', hash, text }
}
