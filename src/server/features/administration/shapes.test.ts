// The wire schemas may not import the domain, so this test checks that both agree.
import { describe, expect, expectTypeOf, test } from 'vitest'
import { TIME_ZONES } from '../../../domain/days.ts'
import { FIRST_ANSWER_DAYS } from '../../../domain/deadlines.ts'
import { EXPIRED_STATEMENT_DAYS } from '../../../domain/doctor.ts'
import { EVIDENCE_LIMITS } from '../../../domain/evidence.ts'
import type { StoredProfile } from '../../../domain/profile.ts'
import { ELEMENTS, LENGTHS, QUESTION_TYPES, type Questionnaire } from '../../../domain/questionnaire.ts'
import { ROLES } from '../../../domain/roles.ts'
import { OUTCOMES, STAGES } from '../../../domain/stages.ts'
import { toBase64 } from '../../../protocol/bytes.ts'
import { AnswerSchema, MESSAGE_MAX, OUTCOME_NAMES, ReportContent, STAGE_NAMES } from '../../../protocol/content.ts'
import { STATEMENT_MAX_AGE, ROLES as STATEMENT_ROLES } from '../../../protocol/statement.ts'
import {
  ELEMENT_NAMES,
  ProfileShape,
  QUESTION_TYPE_NAMES,
  type QuestionnaireShape,
  TIME_ZONE_NAMES,
} from '../../../protocol/wire/profile.ts'
import { makeProfile } from '../../testing/profile.ts'

test('the wire schemas use the names of the domain', () => {
  expect(ELEMENT_NAMES).toEqual(ELEMENTS)
  expect(QUESTION_TYPE_NAMES).toEqual(QUESTION_TYPES)
  expect(TIME_ZONE_NAMES).toEqual(TIME_ZONES)
  expect(STAGE_NAMES).toEqual(STAGES)
  expect(OUTCOME_NAMES).toEqual(OUTCOMES)
  expect(STATEMENT_ROLES).toEqual(ROLES)
})

test('a profile in the wire schemas has the same fields as one in the domain', () => {
  expectTypeOf<ProfileShape>().toExtend<StoredProfile>()
  expectTypeOf<keyof ProfileShape>().toEqualTypeOf<Exclude<keyof StoredProfile, 'emblem'>>()
  expectTypeOf<keyof ProfileShape['site']>().toEqualTypeOf<keyof StoredProfile['site']>()
  expectTypeOf<QuestionnaireShape>().toExtend<Omit<Questionnaire, 'version'>>()
  expectTypeOf<keyof QuestionnaireShape>().toEqualTypeOf<Exclude<keyof Questionnaire, 'version'>>()
})

test('the first answer is due in 30 days at the latest', () => {
  const days = (firstAnswerDays: number) => ProfileShape.safeParse(makeProfile({ firstAnswerDays })).success
  expect([days(FIRST_ANSWER_DAYS), days(FIRST_ANSWER_DAYS + 1)]).toEqual([true, false])
})

test('clients refuse a statement at the age at which the health check calls it expired', () => {
  expect(STATEMENT_MAX_AGE).toBe(EXPIRED_STATEMENT_DAYS)
})

describe('an entry holds the longest answer that a question accepts, and nothing longer', () => {
  const person = (length: number) => ({ name: 'x'.repeat(length), position: '', unit: '' })
  const cases: [what: string, limit: number, answerOf: (size: number) => unknown][] = [
    ['characters of a long text', LENGTHS.long, (size) => 'x'.repeat(size)],
    ['people', LENGTHS.people, (size) => Array.from({ length: size }, () => person(1))],
    ['characters of a field about a person', LENGTHS.person, (size) => [person(size)]],
    ['characters of a note to a date', LENGTHS.note, (size) => ({ from: '2026', note: 'x'.repeat(size) })],
  ]

  test.each(cases)('%s: %i', (_, limit, answerOf) => {
    const fits = (size: number) => AnswerSchema.safeParse(answerOf(size)).success
    expect([fits(limit), fits(limit + 1)]).toEqual([true, false])
  })

  test('a message may be as long as a long answer', () => {
    expect(MESSAGE_MAX).toBe(LENGTHS.long)
    expect([LENGTHS.short, LENGTHS.place].every((length) => length <= MESSAGE_MAX)).toBe(true)
  })
})

test('a report may name as many files as a slot accepts before the first answer', () => {
  const fits = (count: number) => {
    const hash = toBase64(new Uint8Array(32))
    const file = { name: 'a.jpg', type: 'image/jpeg', size: 1, cleaned: true }
    const pieces = [{ id: toBase64(new Uint8Array(16)), sha256: hash }]
    return ReportContent.safeParse({
      v: 1,
      kind: 'report',
      answers: {},
      questionnaire: hash,
      statement: hash,
      fingerprint: hash,
      verifyKey: hash,
      recipient: hash,
      files: Array.from({ length: count }, () => ({ ...file, pieces })),
    }).success
  }
  expect([fits(EVIDENCE_LIMITS.files), fits(EVIDENCE_LIMITS.files + 1)]).toEqual([true, false])
})
