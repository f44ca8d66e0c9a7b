// A reporter's window, connected to a real server and its database.
import { setNetwork } from '../../../device/api.ts'
import * as device from '../../../device/reporter/index.ts'
import { USUAL_FLOW } from '../../../domain/names/site.ts'
import { makeOrganization, openTestApp, type TestApp, type TestOrganization } from '../../../server/testing/index.ts'
import { bootstrapState } from '../../core/bootstrap.ts'
import { account, forget } from '../../core/state.ts'
import type { Writing } from '../state.ts'
import { answerQuestion, startWriting } from '../writing.ts'

type Way = (path: string, init: RequestInit, go: () => Promise<Response>) => Promise<Response>

export interface Window {
  readonly server: TestApp
  /** Sends every request to the server, or another way if one is given. */
  connect(by?: Way): void
  /** A report with this text, or one that continues a draft. */
  write(what: string, draft?: Parameters<typeof startWriting>[0]['draft']): Writing
  /** The same draft, continued in another window. */
  resume(report: Writing): Promise<Writing>
}

/** A fresh page connected to a server without reports, which releases everything at once. */
export async function openWindow(): Promise<Window> {
  forget()
  const server = await openTestApp('sqlite')
  const office = await makeOrganization(server, { mode: 'at_once' })
  const connect = (by: Way = (_path, _init, go) => go()) =>
    setNetwork((path, init) => by(path, init, async () => server.app.request(`http://${office.host}${path}`, init)))
  connect()
  putBasis(office)

  function write(what: string, draft?: Parameters<typeof startWriting>[0]['draft']): Writing {
    const { body } = office.questionnaires.get('pelanggaran') as { body: string }
    const made = startWriting({ channel: 'pelanggaran', questionnaire: JSON.parse(body), text: body, draft })
    if (!draft) answerQuestion(made.answers, 'what', what)
    return made
  }

  async function resume({ slot }: Writing): Promise<Writing> {
    const own = await device.readSlot(await device.loadOrganization(null), slot.value as device.Slot)
    if (own.state !== 'draft' || !own.draft) throw new Error('not a draft')
    return write('', { content: own.draft, slot: own.slot, stamp: own.stamp, keptUntil: own.keptUntil })
  }

  return { server, connect, write, resume }
}

/** Everything under the code. */
export async function stored(): Promise<device.OwnSlot[]> {
  const organization = await device.loadOrganization(null)
  const own = account.value as device.Account
  const slots = await device.listSlots(own)
  return Promise.all(
    slots.map(async ({ index }) => device.readSlot(organization, await device.deriveSlot(own.root, index))),
  )
}

/** Like the daily job after seven days, or the person in another window. */
export function deleteDraft({ slot }: Writing): Promise<void> {
  return device.deleteDraft(slot.value as device.Slot)
}

function putBasis({ profile }: TestOrganization): void {
  const none = { channels: [], stageTargets: {}, protection: [], daysOff: [] }
  const site = { ...profile.site, ...none, flow: USUAL_FLOW, demo: false, statement: 1 }
  bootstrapState.value = { state: 'loaded', bootstrap: { site } }
}
