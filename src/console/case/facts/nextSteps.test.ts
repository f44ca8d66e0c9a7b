import { expect, test } from 'vitest'
import { OUTCOMES } from '../../../domain/names/stages.ts'
import { REVIEWER_OUTCOMES } from '../../../domain/stages.ts'
import { demandsReason, nextSteps } from './nextSteps.ts'

test('two ways of closing are one step with every outcome that either of them allows', () => {
  const standing = { stage: 'review', cameFrom: null } as const
  expect(nextSteps(standing, ['director']).map(({ to }) => to)).toEqual(['routing', 'clarification', 'closed'])
  expect(nextSteps(standing, ['director']).at(-1)?.outcomes).toEqual(OUTCOMES)
  expect(nextSteps(standing, ['reviewer']).at(-1)?.outcomes).toEqual(REVIEWER_OUTCOMES)
})

test('the way forward comes before asking and closing', () => {
  const standing = { stage: 'investigation', cameFrom: null } as const
  expect(nextSteps(standing, ['director']).map(({ to }) => to)).toEqual(['reporting', 'clarification', 'closed'])
})

test('a clarification leads back to the stage before it', () => {
  const standing = { stage: 'clarification', cameFrom: 'investigation' } as const
  expect(nextSteps(standing, ['investigator'])).toEqual([{ to: 'investigation', meaning: 'back', outcomes: [] }])
})

test('skipping the follow-up and reopening need a reason, a duplicate does not', () => {
  const reporting = { stage: 'reporting', cameFrom: null } as const
  expect(demandsReason(reporting, 'closed', 'substantiated', ['director'])).toBe(true)
  expect(demandsReason(reporting, 'closed', 'duplicate', ['director'])).toBe(false)
  expect(demandsReason({ stage: 'closed', cameFrom: null }, 'review', null, ['reviewer'])).toBe(true)
  expect(nextSteps({ stage: 'closed', cameFrom: null }, ['reviewer'])[0]?.meaning).toBe('reopen')
})

test('only a director reopens an archived case, with a reason', () => {
  const archived = { stage: 'archived', cameFrom: null } as const
  expect(nextSteps(archived, ['director'])).toEqual([{ to: 'review', meaning: 'reopen', outcomes: [] }])
  expect(demandsReason(archived, 'review', null, ['director'])).toBe(true)
  for (const role of ['reviewer', 'investigator'] as const) expect(nextSteps(archived, [role])).toEqual([])
})

test('a member without a role in the case has no steps', () => {
  expect(nextSteps({ stage: 'received', cameFrom: null }, [])).toEqual([])
})
