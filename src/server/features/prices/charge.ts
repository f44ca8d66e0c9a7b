// Asks for a proof of work when a slot brings more than is free.
import { insist } from '../../../domain/errors.ts'
import {
  floodLevel,
  higherLevel,
  type PricedKind,
  priceOf,
  releasedLevel,
  type SharedLevel,
  type Taken,
} from '../../../domain/price.ts'
import type { Work } from '../../../protocol/work.ts'
import type { Deps } from '../../deps.ts'
import { spendWork } from '../../http/index.ts'
import { waitingSince } from './inbox.queries.ts'
import { measuredFiles } from './queries.ts'

/** How many milliseconds a sum over an organisation's inbox is used again, so that a flood does not make it dear. */
const COUNTED = 10_000
const counted = new WeakMap<Deps['db'], Map<string, { readonly until: number; readonly bytes: Promise<number> }>>()

export interface Charged {
  readonly kind: PricedKind
  /** What the slot took before. */
  readonly taken: Taken
  /** Further bytes. */
  readonly size: number
  /** The shared budget is one of files without an answer: an answered case is not concerned. */
  readonly answered: boolean
}

/**
 * Lets further bytes of a slot pass if they are free, or the work for them was brought. Throws `work_needed` with a
 * challenge, and `files_wait` when the organisation takes no files beyond the free ones. Answers the slot's own price that
 * was paid, null if it is free: requests at the same moment are charged alike, so `demandPaid` asks again.
 */
export async function charge(
  deps: Pick<Deps, 'db' | 'work' | 'clock'>,
  organizationId: string,
  { kind, taken, size, answered }: Charged,
  work: Work | undefined,
): Promise<number | null> {
  const own = priceOf(kind, taken, size)
  if (own === null) return null
  const shared = kind === 'files' && !answered ? await sharedLevel(deps, organizationId) : 0
  insist(shared !== 'full', 'files_wait', 'the budget for files without an answer is used up')
  await spendWork(deps.work, kind, own + shared, work)
  return own
}

/** Charges for the first text of a slot, or a draft that replaces the one before. Throws like `charge`. */
export async function chargeFirstText(
  deps: Pick<Deps, 'db' | 'work' | 'clock'>,
  organizationId: string,
  size: number,
  work: Work | undefined,
): Promise<void> {
  const taken = { bytes: 0, answers: 0 }
  await charge(deps, organizationId, { kind: 'text', taken, size, answered: false }, work)
}

/** Within the transaction that stores the bytes: throws `work_needed` if more is due by now than was paid. */
export async function demandPaid(
  deps: Pick<Deps, 'db' | 'work' | 'clock'>,
  organizationId: string,
  charged: Charged,
  paid: number | null,
): Promise<void> {
  const due = priceOf(charged.kind, charged.taken, charged.size)
  if (due !== null && (paid === null || due > paid)) await charge(deps, organizationId, charged, undefined)
}

type Counting = Pick<Deps, 'db' | 'clock'>

async function sharedLevel(deps: Counting, organizationId: string): Promise<SharedLevel> {
  const { measured, day } = await measuredFiles(deps.db, organizationId)
  // Drafts of earlier days are in what the release measured: they are no flood of today.
  const fresh = await countSince(deps, organizationId, day)
  return higherLevel(releasedLevel(measured), floodLevel(fresh, measured))
}

function countSince({ db, clock }: Counting, organizationId: string, day: string | null): Promise<number> {
  const sums = counted.get(db) ?? new Map()
  counted.set(db, sums)
  const now = clock()
  const known = sums.get(organizationId)
  if (known && known.until > now) return known.bytes
  const bytes = waitingSince(db, organizationId, day)
  sums.set(organizationId, { until: now + COUNTED, bytes })
  return bytes
}
