// The wire may not import the domain: here the two say that they mean the same.
import { expect, expectTypeOf, test } from 'vitest'
import { TIME_ZONES } from '../../../domain/days.ts'
import { FIRST_ANSWER_DAYS } from '../../../domain/deadlines.ts'
import type { StoredProfile } from '../../../domain/profile.ts'
import { ELEMENTS, QUESTION_TYPES, type Questionnaire } from '../../../domain/questionnaire.ts'
import { STAGES } from '../../../domain/stages.ts'
import { STAGE_NAMES } from '../../../protocol/content.ts'
import {
  ELEMENT_NAMES,
  ProfileShape,
  QUESTION_TYPE_NAMES,
  type QuestionnaireShape,
  TIME_ZONE_NAMES,
} from '../../../protocol/wire/profile.ts'
import { makeProfile } from '../../testing/profile.ts'

test('names on the wire are those of the domain', () => {
  expect(ELEMENT_NAMES).toEqual(ELEMENTS)
  expect(QUESTION_TYPE_NAMES).toEqual(QUESTION_TYPES)
  expect(TIME_ZONE_NAMES).toEqual(TIME_ZONES)
  expect(STAGE_NAMES).toEqual(STAGES)
})

test('a profile of the wire is one of the domain, field for field', () => {
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
