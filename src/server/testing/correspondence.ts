// An exchange of letters without a browser: a reporter writes more letters; members answer, move the case, add notes.
import { expect } from 'vitest'
import type * as z from 'zod/mini'
import { dayAt } from '../../domain/days.ts'
import type { LetterKind } from '../../domain/letters.ts'
import type { Stage } from '../../domain/names/stages.ts'
import { scheduledAfter } from '../../domain/testing/check-ins.ts'
import type { ReporterContent } from '../../protocol/entries/content.ts'
import type { CaseAnswer, CasesAnswer } from '../../protocol/wire/cases.ts'
import { type Dialect, organizationAt } from '../database/index.ts'
import { runTick } from '../features/tick/index.ts'
import { openTestApp } from './app.ts'
import { makeOrganization } from './organization.ts'
import { composeFurther, makeReport } from './report.ts'
import { composeAct, composeOffice, LETTER_BODY, logInAs, makeLockbox } from './staff.ts'

export type Page = z.infer<typeof CasesAnswer>
type Session = Awaited<ReturnType<typeof logInAs>>
type Person = 'director' | 'reviewer' | 'investigator'

interface CasePlace {
  readonly id: string
  readonly channel: string
}

const DOSSIER = ['internal', 'dossier'] as const

/** An office of two channels on an empty database. Every request is checked for success. */
export async function openCorrespondence(kind: Dialect, mode: 'daily' | 'at_once' = 'at_once') {
  const server = await openTestApp(kind)
  const organization = await makeOrganization(server, { mode, channels: ['pelanggaran', 'gratifikasi'] })
  const { people } = organization
  const as = (who: keyof typeof people) => logInAs(server, organization, people[who])

  const todayOf = () => dayAt(server.deps.clock(), organization.profile.site.timeZone)

  /** Sends a report; answers functions that send further letters. */
  async function report(channel = 'pelanggaran') {
    const sent = await makeReport(server, organization, { channel })
    let last = { number: 0, hash: sent.hash }
    const write = async (what: LetterKind, text = 'Saya dimutasi kemarin.') => {
      const content = { v: 1, kind: what, text, ...(what === 'evidence' && { files: [] }) } as Exclude<
        ReporterContent,
        { kind: 'report' }
      >
      const { body, hash, number } = await composeFurther(organization, sent.slot, content, last, { channel })
      last = { number, hash }
      const token = sent.slot.token
      expect((await server.request(organization.host, '/api/reporter/entries', { body, token })).status).toBe(204)
      return hash
    }
    return { ...sent, id: sent.caseId, channel, write }
  }

  /** Writes the office's entries about one case, one after the other. */
  function office({ id, channel }: CasePlace) {
    let last: { number: number; hash: string } | null = null
    const next = async (who: Person, what: 'message' | 'stage' | 'protection' | 'check_in', seen: string | null) => {
      const link = { number: (last?.number ?? -1) + 1, previous: last?.hash ?? null, seen }
      return composeOffice(server.deps, organization, people[who], { id, channel }, 'office', what, link)
    }
    return {
      async answer(session: Session, who: Person, seen: string | null, more: object = {}) {
        const composed = await next(who, 'message', seen)
        const { status } = await session.post(`/cases/${id}/entries`, {
          ...LETTER_BODY,
          entry: composed.entry,
          ...more,
        })
        if (status === 204) last = composed
        return status
      },
      async classify(session: Session, who: Person, subject: string, read: string) {
        const link = { number: (last?.number ?? -1) + 1, previous: last?.hash ?? null }
        const wanted = { act: 'classification', subject } as const
        const file = { id, channel, report: read }
        const composed = await composeAct(server.deps, organization, people[who], file, wanted, { header: link })
        const { status } = await session.put(`/cases/${id}/type`, composed.body)
        if (status === 204) last = composed
        return status
      },
      /** The office's word on the request with this number. */
      async protect(session: Session, who: Person, request: number, seen: string | null, more: object = {}) {
        const composed = await next(who, 'protection', seen)
        const body = { entry: composed.entry, request, answer: false, waitsFor: 'reviewer', ...more }
        const { status } = await session.post(`/cases/${id}/protection`, body)
        if (status === 204) last = composed
        return status
      },
      /** The question how the reporter is. */
      async ask(session: Session, who: Person, nextCheckIn: string | null) {
        const composed = await next(who, 'check_in', null)
        const body = { entry: composed.entry, nextCheckIn, waitsFor: 'reviewer' }
        const { status } = await session.post(`/cases/${id}/check-in`, body)
        if (status === 204) last = composed
        return status
      },
      async move(session: Session, who: Person, to: Stage, seen: string | null, more: object = {}) {
        const composed = await next(who, 'stage', seen)
        const body = {
          entry: composed.entry,
          to,
          outcome: null,
          answer: false,
          reason: null,
          act: null,
          waitsFor: 'reviewer',
          nextCheckIn: await drawnFor(id, to),
          ...more,
        }
        const { status } = await session.put(`/cases/${id}/stage`, body)
        if (status === 204) last = composed
        return status
      },
    }
  }

  /** The day of the next question that goes with a move of this case. */
  async function drawnFor(id: string, to: Stage): Promise<string | null> {
    const row = await server.db
      .selectFrom('case_file')
      .select(['stage', 'next_check_in'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (!row) return null
    const keeps = row.next_check_in !== null && to !== 'closed' && row.stage !== 'closed' && row.stage !== 'archived'
    return keeps ? null : scheduledAfter(row.stage, to, todayOf())
  }

  /** Stores the dossier of a case that is assigned to nobody; answers its hash. */
  async function openDossier({ id, channel }: CasePlace, session: Session, who: Person) {
    const { recipient: to = '' } = organization.statement.channels.find((one) => one.id === channel) ?? {}
    const lockbox = { ...(await makeLockbox(organization, 'dossier', id, people[who].recipient)), to }
    const { entry, hash } = await composeOffice(server.deps, organization, people[who], { id, channel }, ...DOSSIER)
    expect((await session.post(`/cases/${id}/dossier`, { entry, lockboxes: [lockbox] })).status).toBe(204)
    return hash
  }

  /** Writes the note that follows the dossier. */
  async function note({ id, channel }: CasePlace, who: Person, previous: string) {
    const link = { number: 1, previous }
    return (await composeOffice(server.deps, organization, people[who], { id, channel }, 'internal', 'work', link))
      .entry
  }

  const standAt = (id: string, stage: Stage) =>
    server.db.updateTable('case_file').set({ stage }).where('id', '=', id).execute()
  const release = async () => {
    const found = await organizationAt(server.db, organization.host)
    if (found) await runTick(server.deps, found)
  }
  return { server, organization, people, as, report, office, openDossier, note, standAt, release }
}

/** A page of the queue, by default of cases with unanswered letters. */
export const listCases = async (session: Session, query = '?show=letters') =>
  (await (await session.get(`/cases${query}`)).json()) as Page

/** What a case's row says about its unanswered letters. */
export const letterOf = async (session: Session, { id }: { id: string }) =>
  ((await (await session.get(`/cases/${id}`)).json()) as CaseAnswer).case.letter
