// The steps of a report, as data for the two drawings and the words beside them.
import type { Flow } from '../../../../domain/names/site.ts'
import { textIn } from '../../../../domain/questionnaire.ts'
import { called, type View } from '../view.ts'
import { flowOf } from './facts.ts'
import { stagesOf } from './lists.ts'

/** The reporter's steps, in the order of each kind of account. */
const orders = {
  code: ['write', 'send', 'code', 'follow'],
  code_then_password: ['write', 'send', 'code', 'account', 'follow'],
  register_first: ['register', 'write', 'send', 'number', 'follow'],
} as const satisfies Record<Flow['account'], readonly string[]>

export type StepName = 'criteria' | (typeof orders)[Flow['account']][number]

export interface JourneyStep {
  readonly name: StepName
  readonly title: string
  readonly text: string
}

/** The reporter's steps with their words. */
export function reporterSteps(view: View): JourneyStep[] {
  const { t, facts } = view
  const { account, criteriaFirst, sendAfterAffirmation } = flowOf(facts)
  const button = called(view, 'send')
  const texts: Readonly<Record<StepName, string>> = {
    criteria: t('flow.step.criteria.text'),
    register: t('flow.step.register.text'),
    write: writing(view),
    send: t(sendAfterAffirmation ? 'flow.step.send.ticked' : 'flow.step.send.text', { button }),
    code: t('flow.step.code.text', { code: called(view, 'code') }),
    account: t('flow.step.account.text'),
    number: t('flow.step.number.text'),
    follow: t('flow.step.follow.text', { count: facts.site.firstAnswerDays }),
  }
  const names: readonly StepName[] = [...(criteriaFirst ? (['criteria'] as const) : []), ...orders[account]]
  return names.map((name) => ({ name, title: t(`flow.step.${name}`), text: texts[name] }))
}

/** The button with which a report begins: after registering it is the one on the reporter's page. */
export function writeButton(view: View): string {
  return called(view, flowOf(view.facts).account === 'register_first' ? 'another' : 'write')
}

/** The form has a button that discards everything only if the office has a word for it. */
function writing(view: View): string {
  const { t } = view
  const text = t('flow.step.write.text', { button: writeButton(view) })
  const { cancel } = flowOf(view.facts).words
  if (!cancel) return text
  return `${text} ${t('flow.step.write.cancel', { button: textIn(cancel, t.language) })}`
}

/** What happens with a report once it is sent. */
export function afterSending({ t, facts }: View): string[] {
  const { mode, hour } = facts.profile.release
  return [
    mode === 'daily'
      ? t('guide.after.daily', { hour: `${String(hour).padStart(2, '0')}.00` })
      : t('guide.after.at_once'),
    t('guide.after.answer', { count: facts.site.firstAnswerDays }),
    t('guide.after.ask'),
    t('guide.after.add'),
    t('guide.after.protection', { button: t('action.report_retaliation') }),
  ]
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
