// The steps of a report, as data for the two drawings and the words beside them.
import type { Flow } from '../../../../domain/names/site.ts'
import { called, type View } from '../view.ts'
import { flowOf } from './facts.ts'
import { stagesOf } from './lists.ts'

/** The reporter's steps, in the order of each kind of account. */
const orders = {
  code: ['write', 'send', 'code', 'follow'],
  code_then_password: ['write', 'send', 'code', 'account', 'follow'],
  register_first: ['register', 'write', 'send', 'number', 'follow'],
} as const satisfies Record<Flow['account'], readonly string[]>

export type StepName = (typeof orders)[Flow['account']][number]

export interface JourneyStep {
  readonly name: StepName
  readonly title: string
  readonly text: string
}

/** The reporter's steps with their words. */
export function reporterSteps(view: View): JourneyStep[] {
  const { t, facts } = view
  const words = { write: called(view, 'write'), send: called(view, 'send'), code: called(view, 'code') }
  const texts: Readonly<Record<StepName, string>> = {
    register: t('flow.step.register.text'),
    write: t('flow.step.write.text', { button: words.write }),
    send: t('flow.step.send.text', { button: words.send }),
    code: t('flow.step.code.text', { code: words.code }),
    account: t('flow.step.account.text'),
    number: t('flow.step.number.text'),
    follow: t('flow.step.follow.text', { count: facts.site.firstAnswerDays }),
  }
  return orders[flowOf(facts).account].map((name) => ({ name, title: t(`flow.step.${name}`), text: texts[name] }))
}

/** One row of the large drawing: who acts, and whether something passes between the two sides. */
export interface LaneRow {
  readonly you?: string
  readonly office?: string
  /** An arrow in both directions, or from the office's box to the reporter's. */
  readonly between?: 'both' | 'to-you'
}

/** The reporter's steps until the report is sent, then the eight stages with what the reporter does meanwhile. */
export function laneRows(view: View): LaneRow[] {
  const { t } = view
  const before = reporterSteps(view).filter(({ name }) => name !== 'follow')
  const answers: Readonly<Record<string, Pick<LaneRow, 'you' | 'between'>>> = {
    clarification: { you: t('flow.lane.answer'), between: 'both' },
    last: { you: t('flow.lane.read'), between: 'to-you' },
  }
  return [
    ...before.map(({ title }) => ({ you: title })),
    ...stagesOf(view).map(({ id, label }) => ({ office: label, ...answers[id] })),
  ]
}
