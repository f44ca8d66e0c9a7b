// Challenges of the proof of work: signed by this server, usable once, refused after twenty minutes.
import { AppError } from '../../domain/errors.ts'
import { equal, fromBase64, randomId, toBase64 } from '../../protocol/encoding/bytes.ts'
import { labelledMac } from '../../protocol/encoding/hash.ts'
import {
  type Challenge,
  isOwnChallenge,
  isSolved,
  signChallenge,
  type Work,
  type WorkPurpose,
} from '../../protocol/work.ts'

const LIFETIME = 20 * 60
/** Bits of each part of a challenge in normal times: about 0.3 s on a desktop. */
export const WORK_BITS = 7
/** The most spent nonces kept. In a flood beyond that the oldest are forgotten early, so that memory stays bounded. */
const SPENT_MAX = 1_000_000

/** The right to one further request, given for a spent proof of work. */
export interface Ticket {
  readonly nonce: string
  readonly expires: number
  readonly mac: string
}

export interface WorkIssuer {
  /** A new challenge, harder by `extraBits` after failures. */
  challenge(purpose: WorkPurpose, extraBits?: number): Challenge
  /** Spends a solved challenge. Throws `work_needed` when it is foreign, expired, spent, too easy or not solved. */
  spend(work: Work, purpose: WorkPurpose, extraBits?: number): Promise<void>
  /** A ticket for one request about `matter`, a text that the server can derive again from that request. */
  ticket(matter: string): Ticket
  /** Spends a ticket. Throws `work_needed` when it is foreign, expired, spent or about another matter. */
  redeem(ticket: Ticket, matter: string): void
}

/** Spent nonces are kept in memory: after a restart a challenge could be used once more until it expires. */
export function openWorkDesk(secret: Uint8Array, clock: () => number, bits = WORK_BITS): WorkIssuer {
  const spent = new Map<string, number>()
  const seconds = () => Math.floor(clock() / 1000)

  function forgetExpired(now: number) {
    // In the order of spending, which is nearly the order of expiry.
    for (const [nonce, expires] of spent) {
      if (expires >= now && spent.size < SPENT_MAX) return
      spent.delete(nonce)
    }
  }

  const macOf = ({ nonce, expires }: Omit<Ticket, 'mac'>, matter: string) =>
    labelledMac(secret, 'ticket', nonce, String(expires), matter)

  return {
    challenge: (purpose, extraBits = 0) =>
      signChallenge(secret, { purpose, nonce: randomId(), bits: bits + extraBits, expires: seconds() + LIFETIME }),
    async spend(work, purpose, extraBits = 0) {
      const { challenge } = work
      const now = seconds()
      forgetExpired(now)
      const fresh = challenge.expires >= now && !spent.has(challenge.nonce)
      const fitting = challenge.purpose === purpose && challenge.bits >= bits + extraBits
      if (!fresh || !fitting || !isOwnChallenge(secret, challenge)) throw refusal()
      // Before the first await, so that the same answer cannot be used twice at once.
      spent.set(challenge.nonce, challenge.expires)
      if (!(await isSolved(work))) throw refusal()
    },
    ticket(matter) {
      const ticket = { nonce: randomId(), expires: seconds() + LIFETIME }
      return { ...ticket, mac: toBase64(macOf(ticket, matter)) }
    },
    redeem(ticket, matter) {
      const now = seconds()
      forgetExpired(now)
      const fresh = ticket.expires >= now && !spent.has(ticket.nonce)
      if (!fresh || !equal(macOf(ticket, matter), fromBase64(ticket.mac))) throw refusal()
      spent.set(ticket.nonce, ticket.expires)
    },
  }
}

function refusal(): AppError {
  return new AppError('work_needed', 'the proof of work is not valid')
}
