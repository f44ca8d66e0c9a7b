// Every number that is a rule is written twice: where it is used, and here as it was decided, with its source if it has
// one. Numbers that belong to a table or a calculation are in the test beside that.
import { expect, test } from 'vitest'
import { SOON_DAYS } from './deadlines.ts'
import { CLOSING_DAYS, OLD_STATEMENT_DAYS, RENEWAL_DAYS } from './doctor.ts'
import { ERROR_CODES } from './errors.ts'
import { EVIDENCE_LIMITS } from './evidence.ts'
import { OFFICE_DECISIONS, PROTECTION_SUBJECTS } from './names/entries.ts'
import { LANGUAGES } from './names/languages.ts'
import {
  DECISION_LENGTHS,
  ENTRY_FILES,
  FIRST_ANSWER_DAYS,
  IDENTITY_LENGTHS,
  LENGTHS,
  MESSAGE_MAX,
  PROTECTION_LENGTHS,
  REWARD_AMOUNT,
  SANCTION_LENGTHS,
  STATEMENT_MAX_AGE,
} from './names/limits.ts'
import { ELEMENTS, QUESTION_TYPES } from './names/questionnaire.ts'
import { ACCOUNTS, CONTACT_KINDS, FLOW_WORDS, USUAL_FLOW } from './names/site.ts'
import { TIME_ZONES } from './names/time-zones.ts'
import { LEAST_PASSWORD } from './password.ts'
import { PICTURE, pictureAddress } from './picture.ts'
import { TAKEN } from './profile-check.ts'
import { ANSWERS_MAX, LONGEST } from './questionnaire-check.ts'
import { ANSWER_DAYS } from './statistics/figures.ts'
import { USUAL_POLICY } from './statistics/publication.ts'

test('days of a first answer', () => {
  // KMK 149/KMK.09/2011: every report is answered within 30 days of the day of its receipt.
  expect([FIRST_ANSWER_DAYS, ANSWER_DAYS]).toEqual([30, 30])
  expect(SOON_DAYS).toBe(7)
})

test('ages of a statement in days', () => {
  expect([RENEWAL_DAYS, OLD_STATEMENT_DAYS, CLOSING_DAYS, STATEMENT_MAX_AGE]).toEqual([30, 60, 75, 90])
})

test('evidence of a slot: files and bytes before the first answer, and more of both after it', () => {
  expect(ENTRY_FILES).toBe(30)
  expect(EVIDENCE_LIMITS).toEqual({
    files: 30,
    filesAfter: 120,
    bytesBefore: 536_870_912, // 512 MiB
    bytesAfter: 2_147_483_648, // 2 GiB
  })
})

test('characters of what is asked, decided, recommended and claimed', () => {
  expect(PROTECTION_LENGTHS).toEqual({ forms: 20, form: 200, from: 300, since: 200 })
  expect(DECISION_LENGTHS).toEqual({ to: 200, text: 500, responsible: 200 })
  expect(IDENTITY_LENGTHS).toEqual({ reason: 2000, needed: 1000, sentence: 2000 })
  expect(SANCTION_LENGTHS).toEqual({ against: 300, basis: 1000 })
  expect(REWARD_AMOUNT).toBe(100)
})

test('what a request for protection is about, and which entries say where a case stands', () => {
  expect(PROTECTION_SUBJECTS).toEqual(['protection', 'retaliation'])
  expect(OFFICE_DECISIONS).toEqual(['stage', 'classification', 'discard', 'take_back'])
})

test('characters of a password', () => {
  expect(LEAST_PASSWORD).toBe(10)
})

test('lengths of answers and messages', () => {
  expect(MESSAGE_MAX).toBe(20_000)
  expect(LENGTHS).toEqual({ short: 200, long: 20_000, place: 500, person: 200, people: 30, note: 200 })
  expect(ANSWERS_MAX).toBe(655_360) // 640 KiB
  expect(LONGEST).toEqual({ short: 200, long: 20_000, place: 500, people: 200 })
})

test('names that questionnaires, profiles and refusals carry', () => {
  expect(LANGUAGES).toEqual(['id', 'en'])
  expect(ELEMENTS).toEqual(['what', 'who', 'where', 'when', 'why', 'how'])
  expect(QUESTION_TYPES).toEqual(['short', 'long', 'choice', 'choices', 'date', 'place', 'people', 'amount', 'tick'])
  expect(TIME_ZONES).toEqual(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'])
  expect(CONTACT_KINDS).toEqual([
    'address',
    'phone',
    'email',
    'web',
    'instagram',
    'facebook',
    'x',
    'youtube',
    'tiktok',
    'hours',
  ])
  expect(ACCOUNTS).toEqual(['code', 'code_then_password', 'register_first'])
  expect(FLOW_WORDS).toEqual(['write', 'send', 'cancel', 'code', 'mine', 'another'])
  expect(TAKEN).toEqual(['en', 'lapor', 'petugas', 'api', 'assets', 'pictures', 'healthz', 'undangan'])
  expect(ERROR_CODES).toEqual([
    'invalid',
    'unauthenticated',
    'not_found',
    'not_allowed',
    'conflict',
    'outdated',
    'work_needed',
    'too_many',
    'too_large',
    'too_slow',
    'too_busy',
    'closed',
    'storage_full',
    'files_wait',
  ])
})

test('the defaults for an office that chose nothing', () => {
  expect(USUAL_POLICY).toBe('rounded')
  expect(USUAL_FLOW).toEqual({ account: 'code', criteriaFirst: false, sendAfterAffirmation: false, words: {} })
})

test('pictures of screens', () => {
  expect(PICTURE).toEqual({ width: 360, height: 740 })
  expect(pictureAddress('mojokerto/form', 'en')).toBe('/pictures/mojokerto/form.en.webp')
})
