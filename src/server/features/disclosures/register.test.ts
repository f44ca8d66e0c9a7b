// The register of requests for identities: who reads what of it, page by page.
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../domain/days.ts'
import { DisclosuresAnswer } from '../../../protocol/wire/disclosures.ts'
import { databases } from '../../testing/index.ts'
import { codeOf, openProcedure, someHash, type Who } from './testing/procedure.ts'

const FIRST = '2026-03-02'

describe.each(databases)('the register on %s', (kind) => {
  test('is read by custodians, by directors of the channel, and by observers without a case', async () => {
    const { as, openCase, people, server } = await openProcedure(kind)
    const one = await openCase()
    const other = await openCase()
    const { hash: request } = await one.ask('reviewer')
    await one.decide(request, 'reviewer', false)
    const { hash: elsewhere } = await other.ask('investigator')
    await server.db.updateTable('case_file').set({ channel: 'lain' }).where('id', '=', other.file.id).execute()
    const read = async (who: Who) => {
      const answer = await (await as(who)).get('/disclosures')
      return answer.ok ? DisclosuresAnswer.parse(await answer.json()) : codeOf(answer)
    }
    const told = async (who: Who) => {
      const answer = await read(who)
      if (typeof answer === 'string') return answer
      return answer.disclosures
        .map(({ registration, request, requester, state }) => ({ registration, request, requester, state }))
        .sort((a, b) => a.requester - b.requester)
    }
    const refused = {
      registration: one.sent.registration,
      request,
      requester: people.reviewer.number,
      state: 'refused',
    }
    const asked = {
      registration: other.sent.registration,
      request: elsewhere,
      requester: people.investigator.number,
      state: 'asked',
    }
    const nameless = { registration: null, request: null }
    expect(await told('custodian')).toEqual([refused, asked])
    expect(await told('director')).toEqual([refused])
    expect(await told('observer')).toEqual([
      { ...refused, ...nameless },
      { ...asked, ...nameless },
    ])
    for (const who of ['administrator', 'reviewer', 'secondReviewer', 'investigator'] as const) {
      expect([who, await told(who)]).toEqual([who, 'not_allowed'])
    }
    const casesOf = async (who: Who) => {
      const answer = await read(who)
      return typeof answer === 'string' ? answer : answer.disclosures.map(({ caseId }) => caseId).sort()
    }
    expect(await casesOf('custodian')).toEqual([one.file.id, other.file.id].sort())
    expect([await casesOf('director'), await casesOf('observer')]).toEqual([[null], [null, null]])
    const text = JSON.stringify(await read('observer'))
    for (const { sent, file } of [one, other]) {
      expect([text.includes(sent.registration), text.includes(file.id)]).toEqual([false, false])
    }
  })

  test('comes in pages, the newest first, each request once, and its places name no case', async () => {
    const { as, openCase, people, server } = await openProcedure(kind)
    const one = await openCase()
    const { hash: request } = await one.ask('reviewer')
    const stored = await server.db
      .selectFrom('identity_request')
      .selectAll()
      .where('request', '=', request)
      .executeTakeFirstOrThrow()
    const rows = Array.from({ length: 119 }, (_, i) => ({
      ...stored,
      request: someHash(),
      // Sixty on one day, so that a page ends within it, and the others one by one.
      asked_day: addDays(FIRST, i < 60 ? 30 : -i),
    }))
    await server.db.insertInto('identity_request').values(rows).execute()
    for (const who of ['custodian', 'director', 'observer'] as const) {
      const session = await as(who)
      const days: string[] = []
      const seen = new Set<string | null>()
      let [after, pages]: [string | null, number] = ['', 0]
      while (after !== null) {
        const answer = await session.get(`/disclosures${after && `?after=${after}`}`)
        const { disclosures, next } = DisclosuresAnswer.parse(await answer.json())
        pages++
        expect(disclosures.length).toBeLessThanOrEqual(50)
        for (const row of disclosures) {
          days.push(row.askedDay)
          seen.add(row.request)
        }
        expect(next === null || /^\d{4}-\d\d-\d\d\.\d+$/.test(next)).toBe(true)
        after = next
      }
      expect([who, pages, days.length]).toEqual([who, 3, 120])
      expect(days).toEqual(days.toSorted().reverse())
      expect([who, seen.size]).toEqual([who, who === 'observer' ? 1 : 120])
    }
    const custodian = await as('custodian')
    for (const after of ['x', '2026-03-02', '2026-03-02.0', '2026-03-02.1.1', '2026-13-02.1', people.director.name]) {
      const answer = await custodian.get(`/disclosures?after=${encodeURIComponent(after)}`)
      expect([after, await codeOf(answer)]).toEqual([after, 'invalid'])
    }
    expect((await custodian.get('/disclosures?before=x')).status).toBe(400)
    // The list of a custodian holds so many, and those that were asked back about come last.
    await server.db
      .updateTable('identity_request')
      .set({ state: 'questioned' })
      .where('request', '!=', request)
      .execute()
    const { requests, more } = await (await custodian.get('/custody/requests')).json()
    expect([requests.length, requests[0].request, more]).toEqual([50, request, true])
  })
})
