// What one code opens. The server knows slots only by the hashes of their tokens and cannot tell which belong together.
import { codeRoot, makeCode } from '../../protocol/account/code.ts'
import { deriveSlot, SLOTS_PER_LOOKUP, type Slot, slotToken } from '../../protocol/account/slots.ts'
import { ChallengeSchema } from '../../protocol/wire/common.ts'
import { DraftAnswer, LookupAnswer } from '../../protocol/wire/reporter.ts'
import { type Challenge, solveWork, WORK_PARTS, type Work } from '../../protocol/work.ts'
import { RequestError, request } from '../api.ts'

export interface Account {
  readonly words: readonly string[]
  readonly root: Uint8Array
}

export interface SlotState {
  readonly index: number
  readonly state: 'draft' | 'sent' | 'destroyed'
}

/** At most this many drafts may wait under one code. */
export const MAX_DRAFTS = 2

/** A new account: the code exists only on this device. */
export async function makeAccount(organization: string): Promise<Account> {
  return openAccount(organization, makeCode())
}

/** The account of a code whose words were already checked with `codeProblem`. */
export async function openAccount(organization: string, words: readonly string[]): Promise<Account> {
  return { words, root: await codeRoot(words, organization) }
}

/** Forgets the keys as far as JavaScript can. */
export function forgetAccount(account: Account): void {
  account.root.fill(0)
}

/**
 * All slots that are or were in use, in order: sixteen are requested at a time, until none of a batch exists. They are
 * requested in the order of their tokens, which are like random: a server that watches does not learn their numbers.
 */
export async function listSlots({ root }: Account): Promise<SlotState[]> {
  const found: SlotState[] = []
  for (let first = 0; ; first += SLOTS_PER_LOOKUP) {
    const batch = Array.from({ length: SLOTS_PER_LOOKUP }, (_, i) => ({
      index: first + i,
      token: slotToken(root, first + i),
    }))
    batch.sort((a, b) => (a.token < b.token ? -1 : 1))
    const { states } = await request({
      method: 'POST',
      path: '/api/reporter/lookup',
      body: { tokens: batch.map(({ token }) => token) },
      answer: LookupAnswer,
    })
    if (states.length !== SLOTS_PER_LOOKUP) throw new RequestError('broken')
    for (const [i, { index }] of batch.entries()) {
      const state = states[i] as (typeof states)[number]
      if (state !== 'free') found.push({ index, state })
    }
    if (states.every((state) => state === 'free')) return found.sort((a, b) => a.index - b.index)
  }
}

/** The lowest number without a slot: a destroyed slot is not free. */
export function lowestFree(slots: readonly SlotState[]): number {
  const taken = new Set(slots.map(({ index }) => index))
  let index = 0
  while (taken.has(index)) index += 1
  return index
}

/** The challenge whose proof of work opens a slot. */
export function slotChallenge(): Promise<Challenge> {
  const body = { purpose: 'slot' }
  return request({ method: 'POST', path: '/api/reporter/challenges', body, answer: ChallengeSchema })
}

/** Does the work for a slot. `progress` gets the part done. Throws the reason of the signal soon after it aborts. */
export function solveSlot(
  challenge: Challenge,
  progress: (share: number) => void,
  signal?: AbortSignal,
): Promise<Work> {
  return solveWork(challenge, (parts) => progress(parts / WORK_PARTS), signal)
}

/**
 * Opens slot `index` as an empty draft, with work that was done before or, if the server refuses that, after new work.
 * Asking again for a slot that is already open gives the same answer, so a lost connection does no harm.
 */
export async function openSlot(
  account: Account,
  index: number,
  progress: (share: number) => void = () => {},
  done: Work | null = null,
): Promise<{ slot: Slot; keptUntil: string }> {
  const slot = await deriveSlot(account.root, index)
  for (let attempt = 0; ; attempt++) {
    const early = attempt === 0 ? done : null
    const work = early ?? (await solveSlot(await slotChallenge(), progress))
    try {
      const body = { caseId: slot.caseId, work }
      const { keptUntil } = await request({
        method: 'POST',
        path: '/api/reporter/slot',
        token: slot.token,
        body,
        answer: DraftAnswer,
      })
      return { slot, keptUntil }
    } catch (error) {
      // A slow phone may take longer than the challenge is valid; the next one is requested with the same slot.
      const again = error instanceof RequestError && error.code === 'work_needed' && attempt < 3
      if (!again) throw error
    }
  }
}
