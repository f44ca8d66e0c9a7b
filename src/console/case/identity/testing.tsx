// A case whose identity was asked for, with a real vault, for tests of the parts that show it.
import { makeTranslator } from '../../../../locales/translator.ts'
import type { RequestState } from '../../../domain/names/disclosure.ts'
import type { Answers } from '../../../domain/names/questionnaire.ts'
import { toBase64 } from '../../../protocol/encoding/bytes.ts'
import { recipientOf } from '../../../protocol/sealing/age.ts'
import { sealVault } from '../../../protocol/sealing/vault.ts'
import {
  caseKey,
  everyone,
  hashNamed,
  identityNamed,
  organization,
  place,
  statement,
} from '../../../protocol/testing/office.ts'
import { LanguageProvider } from '../../../ui/index.ts'
import { type ConsoleWords, catalogue } from '../../base/words.ts'
import { type OpenedCase, OpenedCaseProvider } from '../openedCase.tsx'
import { IdentityCard } from './IdentityCard.tsx'

export const t = makeTranslator<ConsoleWords>(catalogue, 'id')
/** The day on which everything happens: the device's own, because a day is signed only if it is near. */
export const TODAY = new Date().toISOString().slice(0, 10)

export interface Situation {
  /** The member who looks at the case. */
  readonly number?: number
  /** Where their own request stands; null without one. */
  readonly state?: RequestState | null
  /** Who asked. */
  readonly author?: number
  /** Whether a custodian signed a grant; by default as the state says. */
  readonly granted?: boolean | null
  readonly question?: string
  readonly discarded?: boolean
  readonly vaultVersion?: number | null
}

const REQUEST = hashNamed('request')
const decidedStates: readonly RequestState[] = ['granted', 'ready', 'handed_on', 'changed']

/** The card in this situation. */
export function cardIn(situation: Situation = {}) {
  const { number = 2, state = null, author = 2, question, discarded = false, vaultVersion = 1 } = situation
  const decided = state === null ? null : decidedStates.includes(state) ? true : state === 'refused' ? false : null
  const granted = situation.granted === undefined ? decided : situation.granted
  const after = { reporter: 'r', office: null }
  const opening = {
    kind: 'request',
    about: 'opening',
    version: 1,
    purpose: 'contact',
    needed: 'Nomor telepon',
    text: 'Untuk janji temu.',
    replaces: null,
    after,
  }
  const entry = (by: number, hash: string, content: object) => ({
    header: { author: by, serial: 0, day: TODAY, number: 1 },
    hash,
    content,
  })
  const asked = state === null ? [] : [entry(author, REQUEST, opening)]
  const back = question
    ? [entry(4, 'q', { kind: 'request', about: 'question', request: REQUEST, text: question, after })]
    : []
  const row = {
    request: REQUEST,
    requester: author,
    version: 1,
    state,
    askedDay: TODAY,
    custodian: 4,
    decidedDay: TODAY,
    lastDay: granted ? TODAY : null,
    handedDay: state === 'handed_on' ? TODAY : null,
    openUntil: state === 'handed_on' ? TODAY : null,
  }
  const said = { granted, request: REQUEST, requester: author, version: 1, purpose: 'contact', lastDay: row.lastDay }
  const open = {
    row: { id: 'x', registration: 'K7QM4T29', channel: place.channel, assigned: [3] },
    today: TODAY,
    place,
    report: { verifyKey: caseKey.verifyKey },
    reporter: [],
    office: [],
    dossier: { entries: [...asked, ...back] },
    identityRows: state === null ? [] : [row],
    identityDecisions:
      granted === null ? [] : [{ hash: 'd', day: TODAY, custodian: 4, said: { ...said, text: 'Kalimat penjaga.' } }],
    statements: new Map([[0, statement(0, null, everyone)]]),
    discard: discarded ? { text: 'Iklan.' } : null,
    vaultVersion,
    whole: true,
  }
  const keyring = {
    number,
    name: 'Bagas',
    keys: { identity: identityNamed(`staff ${number}`) },
    organization: {
      today: TODAY,
      timeZone: 'Asia/Jakarta',
      members: [
        { number: 2, name: 'Bagas' },
        { number: 3, name: 'Rini' },
        { number: 4, name: 'Nur' },
      ],
    },
  }
  const questionnaire = {
    identity: [
      { id: 'name', type: 'short', label: { id: 'Nama lengkap' } },
      { id: 'phone', type: 'short', label: { id: 'Nomor telepon' } },
    ],
  }
  const value = { open, keyring, questionnaire, roles: ['reviewer'], seen: null, reload() {}, renew() {}, stop() {} }
  return (
    <LanguageProvider t={t}>
      <OpenedCaseProvider value={value as unknown as OpenedCase}>
        <IdentityCard />
      </OpenedCaseProvider>
    </LanguageProvider>
  )
}

/** What the server gives to the requester: a vault of this version with these answers, sealed to member 2. */
export async function disclosedVault(answers: Answers, version = 1): Promise<Response> {
  const recipient = await recipientOf(identityNamed('staff 2'))
  const vault = { v: 2 as const, organization, case: place.caseId, version, answers: { ...answers } as never }
  return Response.json({ vault: toBase64(await sealVault(recipient, caseKey, vault)), openUntil: TODAY })
}
