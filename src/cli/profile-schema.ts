// The shapes of the files of a preset. Offices write them by hand, so every fault is reported in a plain sentence.
import * as z from 'zod/mini'
import type { Text } from '../domain/names/languages.ts'
import type { Questionnaire } from '../domain/names/questionnaire.ts'
import { type MarkdownFaultCode, markdownFaults } from '../domain/profile-check.ts'
import { type QuestionnaireFault, questionnaireFaults } from '../domain/questionnaire-check.ts'
import { ChoiceShape } from '../protocol/wire/fields.ts'
import { FrequentQuestions, HolidayYears, PageHead, ProfileFields } from '../protocol/wire/profile.ts'
import { QuestionnaireShape, QuestionShape } from '../protocol/wire/questionnaire.ts'
import { OperatorError } from '../server/operator-error.ts'

/** profile.json: everything of a profile except the questionnaires and the long texts. */
export const ProfileFile = ProfileFields

/** pages/index.json: the office's own pages in their order; the texts are files in the same folder. */
export const PagesFile = z.array(PageHead)

/** faq.json: the questions that people ask, in their order. */
export const QuestionsFile = FrequentQuestions

/** holidays.json: public holidays and collective leave, by year. */
export const HolidaysFile = HolidayYears

/** A question's options are a list, or the name of a list in the profile. */
const QuestionFile = z.extend(QuestionShape, {
  options: z.optional(z.union([z.array(ChoiceShape), z.enum(['types', 'units'])])),
})

/** questionnaires/*.json. */
export const QuestionnaireFile = z.extend(QuestionnaireShape, {
  version: z.int().check(z.gte(1, 'counts from 1')),
  questions: z.array(QuestionFile),
  identity: z.array(QuestionFile),
})

/** Parses a value. Throws an `OperatorError` with the file, the field and the fault. */
export function parseFile<T extends z.ZodMiniType>(schema: T, value: unknown, file: string): z.output<T> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'the file'} ${sentence(issue, value)}`)
  throw new OperatorError(`${file}: ${faults.join('; ')}`)
}

function sentence(issue: z.core.$ZodIssue, value: unknown): string {
  if (issue.code === 'unrecognized_keys') return `does not know the field ${issue.keys.join(', ')}`
  const found = issue.path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], value)
  if (found === undefined) return 'is missing'
  if (issue.code === 'invalid_value') return `must be one of: ${issue.values.join(', ')}`
  if (issue.code === 'invalid_type') return `must be of the type "${issue.expected}"`
  return issue.message
}

/** The faults of a questionnaire whose fields all have the right shape, in sentences. */
export function faultsOf(questionnaire: Questionnaire): string[] {
  return questionnaireFaults(questionnaire).map(faultSentence)
}

function faultSentence({ code, at, value }: QuestionnaireFault): string {
  switch (code) {
    case 'question_twice':
      return `the question ${at} is listed twice`
    case 'element_twice':
      return `the element ${at} is listed twice`
    case 'element_unused':
      return `no question serves the element ${at}`
    case 'no_element':
      return `the question ${at} serves no element of this questionnaire`
    case 'vault_element':
      return `${at} belongs to the vault, not to an element`
    case 'options_unwanted':
      return `the question ${at} has options but is not a choice`
    case 'options_missing':
      return `the question ${at} offers no options`
    case 'option_twice':
      return `${at} offers ${value} twice`
    case 'condition_later':
      return `${at} depends on ${value}, which is not asked before it`
    case 'condition_value':
      return `${at} waits for ${value}, which nobody can choose`
    case 'answer_long':
      return `the answer to ${at} may be longer than a report holds`
    case 'answers_long':
      return `all answers together may be longer than a report holds; make ${at} shorter`
    case 'limit_unwanted':
      return `${at} is not a date, so no working days can be counted from it`
  }
}

/** The faults of an office's Markdown, in sentences. */
export function textFaults({ id, en }: Text, pictures: readonly string[]): string[] {
  return [id, en ?? '']
    .flatMap((text) => markdownFaults(text, pictures))
    .map(({ code, value = '' }) => markdownSentence(code, value))
}

function markdownSentence(code: MarkdownFaultCode, value: string): string {
  if (code === 'html') return 'raw HTML is not shown; write Markdown'
  if (code === 'picture') return `${value} is not a picture of a preset on a line of its own with a description`
  return `the link ${value} leads neither to https:// nor to a page of this site`
}
