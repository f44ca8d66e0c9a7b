import { expect, test } from 'vitest'
import type { Stage } from '../../../domain/names/stages.ts'
import { OUTCOMES } from '../../../domain/names/stages.ts'
import { BEGINNING, REVIEWER_OUTCOMES, type Standing } from '../../../domain/stages.ts'
import { demandsNow, nextSteps, receiversOf } from './nextSteps.ts'

const at = (stage: Stage, more: Partial<Standing> = {}): Standing => ({ ...BEGINNING, stage, ...more })

test('all ways of closing are one step with every outcome that one of them allows', () => {
  const director = (stage: Stage) => nextSteps(at(stage), ['director']).at(-1)
  expect(director('reporting')?.outcomes.toSorted()).toEqual(OUTCOMES.toSorted())
  expect(director('review')?.outcomes).toEqual([...REVIEWER_OUTCOMES, 'false_report'])
  expect(nextSteps(at('review'), ['reviewer']).at(-1)?.outcomes).toEqual(REVIEWER_OUTCOMES)
})

test('the way forward comes first, then back, asking and closing', () => {
  const steps = (stage: Stage) => nextSteps(at(stage), ['director']).map(({ meaning }) => meaning)
  expect(steps('review')).toEqual(['routing', 'clarification', 'closed'])
  expect(steps('routing')).toEqual(['investigation', 'review_again', 'clarification', 'closed'])
  expect(steps('reporting')).toEqual(['follow_up', 'investigation_again', 'clarification', 'closed'])
  expect(steps('follow_up')).toEqual(['investigation_again', 'clarification', 'closed'])
  expect(nextSteps(at('follow_up'), ['director']).map(({ forward }) => forward)).toEqual([false, false, false])
})

test('a clarification leads back to the stage before it', () => {
  const standing = at('clarification', { cameFrom: 'investigation' })
  const back = { to: 'investigation', meaning: 'back', outcomes: [], forward: true }
  expect(nextSteps(standing, ['investigator'])).toEqual([back])
})

test('what a step demands follows the outcome', () => {
  const closing = (outcome: (typeof OUTCOMES)[number]) => demandsNow(at('reporting'), 'closed', outcome, ['director'])
  expect(OUTCOMES.map(closing)).toEqual([
    ['reason'],
    ['reason'],
    [],
    ['body'],
    ['other_case'],
    ['proposal', 'reason'],
    ['withdrawal'],
  ])
  expect(demandsNow(at('reporting'), 'closed', null, ['director'])).toEqual([])
})

test('a closed case is reopened by who may close with its outcome, an archived one by a director', () => {
  const reopening = { to: 'review', meaning: 'reopen', outcomes: [], forward: true }
  const [duplicate, proven] = [at('closed', { outcome: 'duplicate' }), at('closed', { outcome: 'substantiated' })]
  expect(nextSteps(duplicate, ['reviewer'])).toEqual([reopening])
  expect(nextSteps(proven, ['reviewer'])).toEqual([])
  expect(nextSteps(proven, ['director'])[0]).toEqual(reopening)
  const archived = at('archived', { outcome: 'duplicate' })
  expect(nextSteps(archived, ['director'])).toEqual([reopening])
  for (const role of ['reviewer', 'investigator'] as const) expect(nextSteps(archived, [role])).toEqual([])
})

test('a member without a role in the case has no steps and hands it to nobody', () => {
  expect(nextSteps(at('received'), [])).toEqual([])
  expect(receiversOf('reviewer', 'received', { roles: [], assigned: false })).toEqual([])
})

test('a case is handed to others of the office than it waits for, to a team only if there is one', () => {
  const from = (waits: 'reviewer' | 'team' | 'reporter', assigned: boolean, stage: Stage = 'review') =>
    receiversOf(waits, stage, { roles: ['reviewer'], assigned })
  expect(from('reviewer', false)).toEqual(['director'])
  expect(from('team', true)).toEqual(['reviewer', 'director'])
  expect(from('reporter', true)).toEqual(['reviewer', 'director', 'team'])
  for (const stage of ['closed', 'archived'] as const) expect(from('reviewer', true, stage)).toEqual([])
})
