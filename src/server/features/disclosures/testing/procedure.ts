// The procedure that opens an identity vault, without a browser: who asks, who decides, with what acts and entries.

import { dayAt } from '../../../../domain/days.ts'
import { lastDayOfGrant } from '../../../../domain/disclosure.ts'
import { randomBytes, toBase64 } from '../../../../protocol/encoding/bytes.ts'
import { VAULT_SIZES } from '../../../../protocol/encoding/padding.ts'
import type { Act } from '../../../../protocol/entries/act.ts'
import { type Header, headerHash } from '../../../../protocol/entries/header.ts'
import { recipientOf, seal } from '../../../../protocol/sealing/age.ts'
import type { CaseAnswer } from '../../../../protocol/wire/cases.ts'
import { type Dialect, organizationAt } from '../../../database/index.ts'
import {
  composeVault,
  makeOrganization,
  makeReport,
  openTestApp,
  type TestOrganization,
} from '../../../testing/index.ts'
import { composeAct, composeOffice, logInAs, makeLockbox } from '../../../testing/staff.ts'
import { runTick } from '../../tick/index.ts'

/** Whoever a test lets act. */
export type Who = keyof TestOrganization['people']

/** `done`, or the code of the refusal. */
export const codeOf = async (answer: Response): Promise<string> =>
  answer.status < 400 ? 'done' : (await answer.json()).code

/** An office on an empty database, whose members ask for identities. */
export async function openProcedure(kind: Dialect, mode: 'daily' | 'at_once' = 'daily') {
  const server = await openTestApp(kind)
  const organization = await makeOrganization(server, { mode, channels: ['pelanggaran', 'gratifikasi'] })
  const { people } = organization
  const as = (who: Who) => logInAs(server, organization, people[who])
  const todayNow = () => dayAt(server.clock.now(), organization.profile.site.timeZone)
  const release = async () => {
    const found = await organizationAt(server.db, organization.host)
    if (found) await runTick(server.deps, found)
  }

  /** The number of the next entry of a chain, and the hash of the last one. */
  async function nextOf(caseId: string, chain: 'office' | 'internal') {
    const last = await server.db
      .selectFrom('entry')
      .select(['number', 'header'])
      .where('case_id', '=', caseId)
      .where('chain', '=', chain)
      .orderBy('number', 'desc')
      .executeTakeFirst()
    return last ? { number: last.number + 1, previous: headerHash(new Uint8Array(last.header)) } : {}
  }

  /** A released case with a dossier, assigned to the investigator, and what members do in it. */
  async function openCase() {
    const sent = await makeReport(server, organization, { identity: { name: 'Wayan' } })
    await release()
    const file = { id: sent.caseId, channel: 'pelanggaran', report: sent.hash }
    const owned = { organization_id: organization.id, case_id: file.id }
    const assign = (number: number) =>
      server.db
        .insertInto('assignment')
        .values({ ...owned, staff_number: number })
        .execute()
    await assign(people.investigator.number)
    const { recipient: to = '' } = organization.statement.channels.find(({ id }) => id === file.channel) ?? {}
    const boxes = [
      { ...(await makeLockbox(organization, 'dossier', file.id, people.director.recipient)), to },
      await makeLockbox(organization, 'dossier', file.id, people.investigator.recipient),
    ]
    const { deps } = server
    const dossier = await composeOffice(deps, organization, people.director, file, 'internal', 'dossier')
    const stored = await (await as('director')).post(`/cases/${file.id}/dossier`, {
      entry: dossier.entry,
      lockboxes: boxes,
    })
    if (!stored.ok) throw new Error(`no dossier: ${stored.status}`)

    /** Asks for the identity; answers what the server said, and the hash of the request. */
    const ask = async (who: Who, more: object = {}, header: Partial<Header> = {}) => {
      const link = { ...(await nextOf(file.id, 'internal')), ...header }
      const composed = await composeOffice(deps, organization, people[who], file, 'internal', 'request', link)
      const copy = toBase64(await seal(await recipientOf(organization.custodyIdentity), new Uint8Array(4096)))
      const body = { entry: composed.entry, copy, version: 1, replaces: null, waitsFor: 'custodian', ...more }
      return {
        said: await codeOf(await (await as(who)).post(`/cases/${file.id}/identity-requests`, body)),
        hash: composed.hash,
      }
    }

    /** Decides about a request of this member; a test may set any part of the act or the header to a wrong value. */
    const decide = async (
      request: string,
      requester: Who,
      granted: boolean,
      { who = 'custodian', subject, act, header, at = file.id }: DecideOptions = {},
    ) => {
      const { number } = people[requester]
      const said = granted ? `granted ${number} 1 ${lastDayOfGrant(todayNow())}` : `refused ${number} 1`
      const changes = {
        header: { ...(await nextOf(file.id, 'office')), ...header },
        act: { refers: [request], ...act },
      }
      const wanted = { act: 'disclosure', subject: subject ?? said } as const
      const { body } = await composeAct(deps, organization, people[who], file, wanted, changes)
      return codeOf(await (await as(who)).post(`/custody/requests/${at}/${request}/decision`, body))
    }

    const askBack = async (request: string, who: Who = 'custodian') => {
      const link = await nextOf(file.id, 'internal')
      const { entry } = await composeOffice(deps, organization, people[who], file, 'internal', 'request', link)
      const body = { entry, waitsFor: 'reviewer' }
      return codeOf(await (await as(who)).post(`/custody/requests/${file.id}/${request}/question`, body))
    }

    /** Passes something of the size of a vault on. */
    const handOn = async (request: string, who: Who = 'custodian') => {
      const vault = toBase64(await seal(people.reviewer.recipient, new Uint8Array(VAULT_SIZES[2])))
      const answer = await (await as(who)).put(`/custody/requests/${file.id}/${request}/vault`, { vault })
      return { said: await codeOf(answer), vault }
    }

    /** What custody is served of a request: the vault, null, or the code of the refusal. */
    const vaultOf = async (request: string, who: Who = 'custodian', at = file.id) => {
      const answer = await (await as(who)).get(`/custody/requests/${at}/${request}`)
      return answer.ok ? ((await answer.json()) as { vault: string | null }).vault : codeOf(answer)
    }

    /** What a member is served of what was passed on. */
    const opened = async (request: string, who: Who) => {
      const answer = await (await as(who)).get(`/cases/${file.id}/identity-requests/${request}/vault`)
      return answer.ok ? ((await answer.json()) as { vault: string; openUntil: string }) : codeOf(answer)
    }

    const stateOf = async (request: string) => {
      const row = server.db.selectFrom('identity_request').select('state').where('request', '=', request)
      return (await row.executeTakeFirstOrThrow()).state
    }
    const setState = (request: string, row: Partial<StateChange>) =>
      server.db.updateTable('identity_request').set(row).where('request', '=', request).execute()

    /** Replaces the vault by this version; answers the status. */
    const replace = async (version: number) => {
      const custody = await recipientOf(organization.custodyIdentity)
      const body = await composeVault(organization.publicId, custody, sent.slot, version, { name: `Made ${version}` })
      const what = { method: 'PUT', body, token: sent.slot.token }
      return { status: (await server.request(organization.host, '/api/reporter/vault', what)).status, body }
    }
    const slotNow = async () =>
      (await server.request(organization.host, '/api/reporter/slot', { token: sent.slot.token })).json()
    const read = async (who: Who = 'director') =>
      (await (await as(who)).get(`/cases/${file.id}`)).json() as Promise<CaseAnswer>
    return {
      sent,
      file,
      owned,
      ask,
      decide,
      askBack,
      handOn,
      vaultOf,
      opened,
      stateOf,
      setState,
      replace,
      slotNow,
      read,
      assign,
    }
  }
  return { server, organization, people, as, release, openCase, todayNow, nextOf }
}

interface StateChange {
  readonly state:
    | 'asked'
    | 'questioned'
    | 'replaced'
    | 'refused'
    | 'granted'
    | 'ready'
    | 'handed_on'
    | 'changed'
    | 'ended'
  readonly last_day: string | null
  readonly open_until: string | null
  readonly handed_day: string | null
  readonly vault_copy: Uint8Array | null
}

interface DecideOptions {
  readonly who?: Who
  readonly subject?: string
  readonly act?: Partial<Act>
  readonly header?: Partial<Header>
  /** The case in the address. */
  readonly at?: string
}

/** A hash of nothing that is stored. */
export const someHash = () => toBase64(randomBytes(32))
