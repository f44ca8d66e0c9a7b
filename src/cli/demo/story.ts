// The shape of a demo story: what a reporter sends, and what happens to it day by day.

import type { Purpose } from '../../domain/names/disclosure.ts'
import type { PROTECTION_SUBJECTS } from '../../domain/names/entries.ts'
import type { Answers } from '../../domain/names/questionnaire.ts'
import type { Outcome, Stage } from '../../domain/names/stages.ts'
import type { DecidedForm } from '../../domain/protection.ts'

export type Handler = 'director' | 'reviewer' | 'investigator'
export type Actor = Handler | 'custodian'

export type Step =
  | {
      readonly day: number
      readonly by: Handler
      readonly move: Stage
      readonly outcome?: Outcome
      readonly passedTo?: string
      readonly text: string
      readonly answer?: true
      readonly reason?: string
    }
  | {
      readonly day: number
      readonly by: Handler
      readonly write: 'message' | 'question'
      readonly text: string
      readonly answer?: true
    }
  | { readonly day: number; readonly by: Handler; readonly type: string }
  /** Asks for the reporter's identity. */
  | {
      readonly day: number
      readonly by: Handler
      readonly identity: Purpose
      readonly needed: string
      readonly reason: string
    }
  /** Grants the request that waits for a decision, with this sentence, and passes the vault on. */
  | { readonly day: number; readonly by: 'custodian'; readonly grant: string }
  /** Answers the first request for protection that is not answered. */
  | {
      readonly day: number
      readonly by: Handler
      readonly decide: readonly DecidedForm[]
      readonly text: string
      readonly answer?: true
    }
  /** Asks the reporter how they are. */
  | { readonly day: number; readonly by: Handler; readonly greet: string }
  | { readonly day: number; readonly by: 'director'; readonly assign: true; readonly reason: string }
  | {
      readonly day: number
      readonly by: 'reporter'
      readonly write: 'message' | 'withdrawal'
      readonly text: string
    }
  | {
      readonly day: number
      readonly by: 'reporter'
      readonly ask: (typeof PROTECTION_SUBJECTS)[number]
      readonly text: string
      readonly from: string
      readonly since: string
    }
  | { readonly day: number; readonly by: 'reporter'; readonly evidence: readonly DemoFile[]; readonly text: string }

export interface DemoFile {
  readonly name: string
  readonly kind: 'table' | 'letter' | 'picture'
  readonly lines: readonly string[]
}

export interface Story {
  /** Days before today on which the report is sent. */
  readonly daysAgo: number
  readonly answers: Answers
  readonly identity?: Answers
  readonly files: readonly DemoFile[]
  /** `day` counts from the day of sending. */
  readonly steps: readonly Step[]
}
