// Plays the stories through the real devices and the real server, on the days on which they happen.

import { askForIdentity } from '../../device/casework/identity/ask.ts'
import { fetchCase, openCase } from '../../device/casework/open.ts'
import { proceduresOf } from '../../device/casework/protection.ts'
import { assignCase, classifyCase, moveCase, sendMessage } from '../../device/casework/write.ts'
import { answerProtection, askReporter } from '../../device/casework/write-protection.ts'
import { type CheckedRequest, listRequests } from '../../device/custody/requests.ts'
import { decideRequest, handOn } from '../../device/custody/write.ts'
import { storeFile } from '../../device/evidence/store.ts'
import {
  type Account,
  type Addition,
  listSlots,
  loadOrganization,
  lowestFree,
  makeAccount,
  type OwnCase,
  openSlot,
  pieceTarget,
  readSlot,
  sealAddition,
  sealReport,
  sendAddition,
  sendReport,
  type VerifiedOrganization,
} from '../../device/reporter/index.ts'
import type { Keyring } from '../../device/staff/keyring.ts'
import { hourAt } from '../../domain/days.ts'
import type { Slot } from '../../protocol/account/slots.ts'
import { Browser } from './browser.ts'
import { drawFile } from './files.ts'
import { type Office, unlock } from './office.ts'
import type { Actor, DemoFile, Step, Story } from './story.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const CHANNEL = 'pelanggaran'

/** A reporter's code, and a note on what was done with it. */
export interface Played {
  readonly words: readonly string[]
  readonly caseId: string
}

/** Plays all stories and calls `progress` after each. At the end the clock shows the same time as at the start. */
export async function playStories(
  office: Office,
  stories: readonly Story[],
  progress: (done: number) => void,
): Promise<Played[]> {
  const present = office.world.now
  const keyrings = await openKeyrings(office)
  const played: Played[] = []
  for (const story of stories) {
    played.push(await playStory(office, keyrings, story, present))
    progress(played.length)
  }
  office.world.now = present
  return played
}

type Keyrings = Record<Actor, Keyring>

async function openKeyrings(office: Office): Promise<Keyrings> {
  const { world, browsers, logins, organization } = office
  const open = (actor: Actor) => unlock(world, browsers[actor], organization, logins[actor])
  return {
    director: await open('director'),
    reviewer: await open('reviewer'),
    investigator: await open('investigator'),
    custodian: await open('custodian'),
  }
}

async function playStory(office: Office, keyrings: Keyrings, story: Story, present: number): Promise<Played> {
  const sent = present - story.daysAgo * DAY
  office.world.now = sent
  const phone = new Browser(office.world, office.origin)
  phone.use()
  const organization = await loadOrganization(null)
  const account = await makeAccount(organization.id)
  const slot = await send(organization, account, story)
  for (const [at, step] of story.steps.entries()) {
    office.world.now = atWork(sent + step.day * DAY, at, keyrings.director.organization, present)
    if (step.by === 'reporter') {
      phone.use()
      await addAsReporter(organization, slot, step)
    } else {
      office.browsers[step.by].use()
      await actAsOffice(keyrings, slot.caseId, step)
    }
  }
  return { words: account.words, caseId: slot.caseId }
}

/** The same day in office hours, each step of a story a little later; never later than the present. */
function atWork(instant: number, at: number, { timeZone }: Keyring['organization'], present: number): number {
  const hours = 9 + Math.min(at, 7) - hourAt(instant, timeZone)
  return Math.min(instant + hours * HOUR + at * MINUTE, present)
}

async function send(organization: VerifiedOrganization, account: Account, story: Story): Promise<Slot> {
  const { slot } = await openSlot(account, lowestFree(await listSlots(account)))
  const { questionnaire } = organization.statement.channels.find(({ id }) => id === CHANNEL) ?? { questionnaire: '' }
  const files = await storeFiles(slot, story.files)
  const { answers, identity = {} } = story
  // The format of every preset's form.
  const report = { channel: CHANNEL, questionnaire, answers, identity, vault: 2, files } as const
  await sendReport(organization, await sealReport(organization, slot, report))
  return slot
}

async function storeFiles(slot: Slot, files: readonly DemoFile[]) {
  const stored = []
  for (const file of files) {
    const { blob, type } = drawFile(file)
    stored.push(await storeFile(pieceTarget(slot), slot.caseRecipient, blob, { name: file.name, type }))
  }
  return stored
}

async function addAsReporter(organization: VerifiedOrganization, slot: Slot, step: Extract<Step, { by: 'reporter' }>) {
  const own = (await readSlot(organization, slot)) as OwnCase
  await sendAddition(organization, own, await sealAddition(organization, own, await contentOf(slot, step)))
}

async function contentOf(slot: Slot, step: Extract<Step, { by: 'reporter' }>): Promise<Addition> {
  if ('write' in step) return { v: 1, kind: step.write, text: step.text }
  if ('evidence' in step) {
    return { v: 1, kind: 'evidence', text: step.text, files: await storeFiles(slot, step.evidence) }
  }
  const { ask: about, text, from, since } = step
  return { v: 2, kind: 'protection_request', about, forms: [], text, from, since, files: [] }
}

async function actAsOffice(keyrings: Keyrings, caseId: string, step: Exclude<Step, { by: 'reporter' }>): Promise<void> {
  const keyring = keyrings[step.by]
  if (step.by === 'custodian') return discloseIdentity(keyring, caseId, step.grant)
  const open = await openCase(keyring, await fetchCase(caseId), null)
  if ('type' in step) return classifyCase(keyring, open, step.type)
  if ('greet' in step) return askReporter(keyring, open, step.greet)
  if ('decide' in step) {
    const asked = proceduresOf(open).find(({ state }) => state === 'open')
    if (!asked) throw new Error('a decision about no request for protection')
    const { decide: decisions, text, answer = false } = step
    return answerProtection(keyring, open, asked, { decisions, text, answer })
  }
  if ('assign' in step) {
    const { number: lead } = keyrings.investigator
    return assignCase(keyring, open, { staff: [lead], lead, reason: step.reason })
  }
  if ('identity' in step) {
    const { identity: purpose, needed, reason } = step
    return askForIdentity(keyring, open, { purpose, needed, reason, replaces: null })
  }
  if ('write' in step) return sendMessage(keyring, open, step.write, step.text, step.answer ?? false)
  const { move: to, outcome = null, passedTo = null, text, answer = false, reason = null } = step
  return moveCase(keyring, open, { to, outcome, passedTo, text, answer, reason })
}

/** The demo's office releases at once, so a grant is in effect immediately. */
async function discloseIdentity(keyring: Keyring, caseId: string, text: string): Promise<void> {
  const find = async () => {
    const { requests } = await listRequests(keyring)
    const found = requests.find(
      (request): request is CheckedRequest => 'copy' in request && request.copy.case === caseId,
    )
    if (!found) throw new Error('no request waits for the custodian')
    return found
  }
  await decideRequest(keyring, await find(), { granted: true, text })
  await handOn(keyring, await find())
}
