// A claim for a reward (PP 43/2018) and what became of it, by the signed entries.
import type { Role } from '../../domain/names/roles.ts'
import { rolesInChannel } from '../../domain/rights.ts'
import type { InternalContent } from '../../protocol/entries/content.ts'
import { findMember } from '../../protocol/keys/statement.ts'
import type { Keyring } from '../staff/keyring.ts'
import { workEntry } from './dossier.ts'
import type { OpenCase } from './open-case.ts'
import { handlerNow, waitsAsBefore } from './waits.ts'
import { write } from './write.ts'

type RewardContent = Extract<InternalContent, { work: 'reward' }>
export type RewardStepName = RewardContent['step']

export interface RewardStep {
  readonly hash: string
  readonly step: RewardStepName
  readonly author: number
  readonly day: string
  readonly text: string
  /** In words or figures; empty where there is none. */
  readonly amount: string
}

export interface Reward {
  /** The days on which the reporter claimed it; empty if they did not. */
  readonly claims: readonly string[]
  /** What the office recorded, oldest first. */
  readonly steps: readonly RewardStep[]
}

/** Who may take each step: a director decides. */
export const REWARD_BY = {
  identified: ['reviewer', 'director', 'investigator'],
  proposed: ['reviewer', 'director', 'investigator'],
  granted: ['director'],
  refused: ['director'],
} as const satisfies Record<RewardStepName, readonly Role[]>

/** The claim and its steps; a step by somebody who may not take it counts for nothing. Needs the whole case. */
export function rewardOf({ reporter, reporterDays, row, dossier, statements, place }: OpenCase): Reward {
  const claims = reporter.flatMap(({ header, content }) =>
    content.kind === 'message' && content.v === 3 ? [reporterDays?.[header.number] ?? row.receivedDay] : [],
  )
  const steps = (dossier?.entries ?? []).flatMap(({ header, hash, content }): RewardStep[] => {
    if (content.kind !== 'work' || content.work !== 'reward') return []
    const { author, day, serial } = header
    const statement = statements.get(serial)
    const member = statement && author !== null ? findMember(statement, author) : null
    const by: readonly Role[] = REWARD_BY[content.step]
    if (!member || !rolesInChannel(member, place.channel).some((role) => by.includes(role))) return []
    const amount = 'amount' in content ? content.amount : ''
    return [{ hash, step: content.step, author: member.number, day: day ?? '', text: content.text, amount }]
  })
  return { claims, steps }
}

/** Records a step in the dossier; a proposal hands the case to a director. Throws `conflict`. */
export async function recordReward(
  keyring: Keyring,
  open: OpenCase,
  { step, text, amount }: Pick<RewardStep, 'step' | 'text' | 'amount'>,
) {
  const waitsFor = step === 'proposed' ? 'director' : step === 'identified' ? waitsAsBefore(open) : handlerNow(open)
  const content = { work: 'reward', step, text, ...(step !== 'identified' && { amount }) } as Parameters<
    typeof workEntry
  >[2]
  const entry = await workEntry(keyring, open, content, waitsFor)
  await write(open, { entry, answer: false, read: null, waitsFor })
}
