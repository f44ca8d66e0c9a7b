// Requests for an identity as handlers read them: what was signed, what the server says, and where the two differ.
import { expect, test } from 'vitest'
import { REQUEST_STATES } from '../../../domain/names/disclosure.ts'
import type { InternalContent } from '../../../protocol/entries/content.ts'
import { everyone, hashNamed, mark, organization, place, statementNotes } from '../../../protocol/testing/office.ts'
import type { IdentityRequestRow } from '../../../protocol/wire/disclosures.ts'
import { openStatements } from '../../authors.ts'
import type { IdentityDecision } from '../../disclosures.ts'
import type { OpenCase } from '../open-case.ts'
import { identityRequestsOf, unsignedRowsOf } from './requests.ts'

const REQUEST = hashNamed('request')
const statements = openStatements(statementNotes(everyone), { today: '2026-03-01', organization })
const written = { time: '09:00', waitsFor: 'custodian', mark: mark('x') } as const
const after = { reporter: hashNamed('report'), office: null }
const opening: InternalContent = {
  v: 2,
  kind: 'request',
  about: 'opening',
  version: 1,
  purpose: 'contact',
  needed: 'Nomor telepon',
  text: 'Janji temu.',
  replaces: null,
  after,
  ...written,
}
const question: InternalContent = {
  v: 2,
  kind: 'request',
  about: 'question',
  request: REQUEST,
  text: 'Sudah ditanya?',
  after,
  ...written,
}

type Said = NonNullable<IdentityDecision['said']>

function decision(said: Partial<Said>): IdentityDecision {
  const granted = said.granted ?? true
  return {
    hash: hashNamed('decision'),
    day: '2026-02-20',
    custodian: 4,
    said: {
      v: 2,
      kind: 'disclosure',
      granted,
      request: REQUEST,
      requester: 2,
      role: 'reviewer',
      version: 1,
      purpose: 'contact',
      lastDay: granted ? '2026-03-06' : null,
      text: 'Kalimat.',
      act: hashNamed('act'),
      ...written,
      ...said,
    },
  }
}

function row(changes: Partial<IdentityRequestRow> = {}): IdentityRequestRow {
  const none = { custodian: null, decidedDay: null, lastDay: null, handedDay: null, openUntil: null }
  return { request: REQUEST, requester: 2, version: 1, state: 'asked', askedDay: '2026-02-19', ...none, ...changes }
}

interface Situation {
  readonly entries?: readonly { readonly author: number; readonly content: InternalContent }[]
  readonly decisions?: readonly IdentityDecision[]
  readonly rows?: readonly IdentityRequestRow[]
}

function openWith({ entries = [{ author: 2, content: opening }], decisions = [], rows = [row()] }: Situation = {}) {
  const dossier = {
    entries: entries.map(({ author, content }, at) => ({
      hash: content.kind === 'request' && content.about === 'opening' ? REQUEST : hashNamed(`entry ${at}`),
      header: { author, serial: 0, day: '2026-02-19' },
      content,
    })),
  }
  return { dossier, identityDecisions: decisions, identityRows: rows, statements, place } as unknown as OpenCase
}

test('a request is read with what the custodian asked back, its decision and the server’s row', () => {
  const entries = [
    { author: 2, content: opening },
    { author: 4, content: question },
  ]
  const [request] = identityRequestsOf(openWith({ entries, rows: [row({ state: 'questioned' })] }))
  expect(request).toMatchObject({ author: 2, hash: REQUEST, decision: null, faults: [], row: { state: 'questioned' } })
  expect(request?.questions).toEqual([{ author: 4, day: '2026-02-19', text: 'Sudah ditanya?' }])
})

test('what somebody without the right wrote is no request and no question', () => {
  const foreign = [
    { author: 4, content: opening },
    { author: 6, content: opening },
    { author: 5, content: opening },
  ]
  expect(identityRequestsOf(openWith({ entries: foreign }))).toEqual([])
  const asked = [
    { author: 2, content: opening },
    { author: 3, content: question },
  ]
  expect(identityRequestsOf(openWith({ entries: asked }))[0]?.questions).toEqual([])
})

test('a row about a request that nobody signed is found', () => {
  const other = row({ request: hashNamed('another') })
  expect(unsignedRowsOf(openWith({ rows: [row(), other] }))).toEqual([other])
})

/** Which states of the row fit to no decision, to a refusal, and to a grant: a second copy of the rule. */
const FITTING = {
  none: ['asked', 'questioned', 'replaced', 'ended'],
  refused: ['refused'],
  granted: ['granted', 'ready', 'handed_on', 'changed', 'ended'],
} as const

test.each(Object.entries(FITTING))(
  'after the decision “%s” every other state of the row is a contradiction',
  (said, fitting) => {
    for (const state of REQUEST_STATES) {
      const decisions = said === 'none' ? [] : [decision({ granted: said === 'granted' })]
      const lastDay = said === 'granted' ? '2026-03-06' : null
      const [request] = identityRequestsOf(openWith({ decisions, rows: [row({ state, lastDay })] }))
      const fits = (fitting as readonly string[]).includes(state)
      expect([state, request?.faults]).toEqual([state, fits ? [] : ['row']])
    }
  },
)

test('a row that is missing or names another requester, version or last day is a contradiction', () => {
  for (const rows of [[], [row({ requester: 3 })], [row({ version: 2 })], [row({ lastDay: '2026-03-06' })]]) {
    expect(identityRequestsOf(openWith({ rows }))[0]?.faults).toEqual(['row'])
  }
  const handed = row({ handedDay: '2026-02-21', state: 'ended' })
  expect(identityRequestsOf(openWith({ rows: [handed] }))[0]?.faults).toEqual(['row'])
})

test('a decision about another purpose, person or version than the request is told apart', () => {
  const faults = (said: Partial<Said>) =>
    identityRequestsOf(
      openWith({ decisions: [decision(said)], rows: [row({ state: 'granted', lastDay: '2026-03-06' })] }),
    )[0]?.faults
  expect(faults({})).toEqual([])
  expect(faults({ purpose: 'court' })).toEqual(['purpose'])
  expect(faults({ requester: 3 })).toEqual(['terms'])
  expect(faults({ version: 2 })).toEqual(['terms'])
  expect(faults({ granted: true, lastDay: '2026-03-07' })).toEqual(['row'])
})

test('a decision that cannot be read belongs to no request', () => {
  const unreadable = { ...decision({}), said: null }
  expect(identityRequestsOf(openWith({ decisions: [unreadable] }))[0]).toMatchObject({ decision: null, faults: [] })
})
