// A claim for a reward and what counts of it: a decision by somebody who may not decide is none.
import { expect, test } from 'vitest'
import { everyone, hashNamed, organization, place, statementNotes } from '../../protocol/testing/office.ts'
import { openStatements } from '../authors.ts'
import type { OpenCase } from './open-case.ts'
import { REWARD_BY, rewardOf } from './reward.ts'

const statements = openStatements(statementNotes(everyone), { today: '2026-03-01', organization })

function open(steps: readonly (readonly [step: string, author: number, amount?: string])[], claims = 1): OpenCase {
  const entries = steps.map(([step, author, amount], number) => ({
    hash: hashNamed(`${number}`),
    header: { number, author, day: '2026-03-02', serial: 0 },
    content: { kind: 'work', work: 'reward', step, text: 'Keterangan.', ...(amount && { amount }) },
  }))
  const reporter = Array.from({ length: claims }, (_, at) => ({
    header: { number: at + 1 },
    content: { v: 3, kind: 'message', text: '', claim: 'reward' },
  }))
  const row = { receivedDay: '2026-02-20' }
  const reporterDays = ['2026-02-20', '2026-02-21', '2026-02-22']
  return { reporter, reporterDays, row, dossier: { entries }, statements, place } as unknown as OpenCase
}

test('the second copy: handlers record and propose, a director decides', () => {
  expect(REWARD_BY).toEqual({
    identified: ['reviewer', 'director', 'investigator'],
    proposed: ['reviewer', 'director', 'investigator'],
    granted: ['director'],
    refused: ['director'],
  })
})

test('claims have the days of their letters, and steps are in order with their amounts', () => {
  const { claims, steps } = rewardOf(
    open(
      [
        ['identified', 2],
        ['proposed', 3, 'Rp5.000.000'],
        ['granted', 1, 'Rp4.000.000'],
      ],
      2,
    ),
  )
  expect(claims).toEqual(['2026-02-21', '2026-02-22'])
  expect(steps.map(({ step, author, amount }) => [step, author, amount])).toEqual([
    ['identified', 2, ''],
    ['proposed', 3, 'Rp5.000.000'],
    ['granted', 1, 'Rp4.000.000'],
  ])
})

test.each([
  ['a reviewer grants', ['granted', 2, 'Rp1']],
  ['an investigator refuses', ['refused', 3]],
  ['a reviewer of another channel proposes', ['proposed', 6, 'Rp1']],
  ['a custodian proposes', ['proposed', 4, 'Rp1']],
  ['somebody whom no statement names grants', ['granted', 9, 'Rp1']],
] as const)('it counts for nothing if %s', (_, step) => {
  expect(rewardOf(open([step], 0))).toEqual({ claims: [], steps: [] })
})
