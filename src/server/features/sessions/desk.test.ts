import { describe, expect, test } from 'vitest'
import { fromBase64, toBase64 } from '../../../protocol/encoding/bytes.ts'
import { sha256 } from '../../../protocol/encoding/hash.ts'
import { padJson } from '../../../protocol/encoding/padding.ts'
import { seal } from '../../../protocol/sealing/age.ts'
import { databases, makeOrganization, openTestApp } from '../../testing/index.ts'
import { logInAs } from '../../testing/staff.ts'

describe.each(databases)('desks on %s', (kind) => {
  test('the desk stores only sealed bytes', async () => {
    const server = await openTestApp(kind)
    const organization = await makeOrganization(server)
    const { reviewer: member } = organization.people
    const reviewer = await logInAs(server, organization, member)
    expect(await (await reviewer.get('/desk')).json()).toEqual({ desk: null })
    const desk = toBase64(await seal(member.recipient, padJson({ a: 1 })))
    expect((await reviewer.put('/desk', { desk, before: null })).status).toBe(204)
    expect(await (await reviewer.get('/desk')).json()).toEqual({ desk })
    const before = hashOf(desk)
    for (const wrong of [
      toBase64(padJson({ a: 1 })),
      desk.slice(0, -40),
      toBase64(await seal(member.recipient, fromBase64('AAAA'))),
    ]) {
      expect((await reviewer.put('/desk', { desk: wrong, before })).status).toBe(400)
    }
    // A console of an older release names no desk that it replaces, and nobody deletes a desk.
    for (const body of [{ desk }, { desk: null, before }, { desk: null }]) {
      expect((await reviewer.put('/desk', body)).status).toBe(400)
    }
    const director = await logInAs(server, organization, organization.people.director)
    expect(await (await director.get('/desk')).json()).toEqual({ desk: null })
  })

  test('a desk replaces only the one that its client saw', async () => {
    const server = await openTestApp(kind)
    const organization = await makeOrganization(server)
    const { reviewer: member, director: other } = organization.people
    const reviewer = await logInAs(server, organization, member)
    const [first, second, third] = await Promise.all(
      [1, 2, 3].map(async (a) => toBase64(await seal(member.recipient, padJson({ a })))),
    )
    const put = async (desk: unknown, before: string | null) => {
      const answer = await reviewer.put('/desk', { desk, before })
      return answer.status === 204 ? 'stored' : (await answer.json()).code
    }
    expect(await put(first, hashOf(second as string))).toBe('conflict')
    expect(await put(first, null)).toBe('stored')
    expect(await put(second, null)).toBe('conflict')
    expect(await put(second, hashOf(first as string))).toBe('stored')
    expect(await put(third, hashOf(first as string))).toBe('conflict')
    expect(await (await reviewer.get('/desk')).json()).toEqual({ desk: second })
    const director = await logInAs(server, organization, other)
    expect((await director.put('/desk', { desk: third, before: null })).status).toBe(204)
    expect(await (await reviewer.get('/desk')).json()).toEqual({ desk: second })
  })

  test('of many desks that replace the same one at once, exactly one is stored', async () => {
    const server = await openTestApp(kind)
    const organization = await makeOrganization(server)
    const { reviewer: member } = organization.people
    const reviewer = await logInAs(server, organization, member)
    let before: string | null = null
    for (let round = 0; round < 3; round++) {
      const desks = await Promise.all(
        Array.from({ length: 6 }, async (_, a) => toBase64(await seal(member.recipient, padJson({ a })))),
      )
      const answers = await Promise.all(desks.map((desk) => reviewer.put('/desk', { desk, before })))
      const statuses = answers.map(({ status }) => status)
      expect(statuses.toSorted()).toEqual([204, 409, 409, 409, 409, 409])
      const stored = desks[statuses.indexOf(204)] as string
      expect(await (await reviewer.get('/desk')).json()).toEqual({ desk: stored })
      before = hashOf(stored)
    }
  })
})

function hashOf(desk: string): string {
  return toBase64(sha256(fromBase64(desk)))
}
