// Wire shapes are schemas, and those of the domain are types, so this test checks that both agree.
import { describe, expect, expectTypeOf, test } from 'vitest'
import type * as z from 'zod/mini'
import { EVIDENCE_LIMITS } from '../domain/evidence.ts'
import { FIRST_ANSWER_DAYS, LENGTHS, MESSAGE_MAX } from '../domain/names/limits.ts'
import type { Question, Questionnaire } from '../domain/names/questionnaire.ts'
import type { Site } from '../domain/names/site.ts'
import type { StoredProfile } from '../domain/profile.ts'
import { makeProfile } from '../server/testing/profile.ts'
import { toBase64 } from './encoding/bytes.ts'
import { ReportContent } from './entries/content.ts'
import { AnswerSchema } from './entries/parts.ts'
import { ProfileShape } from './wire/profile.ts'
import type { QuestionnaireShape, StoredQuestionnaire } from './wire/questionnaire.ts'
import type { SiteAnswer } from './wire/site.ts'

test('a profile in the wire schemas has the same fields as one in the domain', () => {
  expectTypeOf<ProfileShape>().toExtend<StoredProfile>()
  expectTypeOf<keyof ProfileShape>().toEqualTypeOf<Exclude<keyof StoredProfile, 'emblem'>>()
  expectTypeOf<keyof ProfileShape['site']>().toEqualTypeOf<keyof StoredProfile['site']>()
  expectTypeOf<QuestionnaireShape>().toExtend<Omit<Questionnaire, 'version'>>()
  expectTypeOf<keyof QuestionnaireShape>().toEqualTypeOf<Exclude<keyof Questionnaire, 'version'>>()
})

test('answered questionnaires and sites have the same fields as in the domain', () => {
  type Stored = z.infer<typeof StoredQuestionnaire>
  expectTypeOf<Stored>().toExtend<Questionnaire>()
  expectTypeOf<keyof Stored>().toEqualTypeOf<keyof Questionnaire>()
  expectTypeOf<keyof Stored['questions'][number]>().toEqualTypeOf<keyof Question>()
  type Answered = z.infer<typeof SiteAnswer>
  expectTypeOf<Answered>().toExtend<Site>()
  expectTypeOf<keyof Answered>().toEqualTypeOf<keyof Site>()
  expectTypeOf<keyof Answered['channels'][number]>().toEqualTypeOf<keyof Site['channels'][number]>()
  expectTypeOf<keyof Answered['flow']>().toEqualTypeOf<keyof Site['flow']>()
})

test('the first answer is due in 30 days at the latest', () => {
  const days = (firstAnswerDays: number) => ProfileShape.safeParse(makeProfile({ firstAnswerDays })).success
  expect([days(FIRST_ANSWER_DAYS), days(FIRST_ANSWER_DAYS + 1)]).toEqual([true, false])
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
