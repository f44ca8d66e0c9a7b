// By which words people recognise a report of theirs in a list. Read on the device, from what it has opened.
import type { Language } from '../../../locales/translator.ts'
import type { Answers, Question, Questionnaire } from '../../domain/names/questionnaire.ts'
import { textIn } from '../../domain/questionnaire.ts'

const LONGEST = 90

/** The kind that the reporter chose, and the first words of what they wrote. */
export function aboutOf({ questions }: Questionnaire, answers: Answers, language: Language): string[] {
  const what = questions.filter(({ element }) => element === 'what')
  return [typeIn(what, answers, language), firstWordsIn(what, answers)].filter((part) => part !== '')
}

/** Of several choices the last is the kind: an office may ask first who is reporting. */
function typeIn(what: readonly Question[], answers: Answers, language: Language): string {
  const labels = what.flatMap(({ id, type, options }) => {
    const option = type === 'choice' ? options?.find(({ value }) => value === answers[id]) : undefined
    return option ? [textIn(option.label, language)] : []
  })
  return labels.at(-1) ?? ''
}

function firstWordsIn(what: readonly Question[], answers: Answers): string {
  for (const type of ['long', 'short'] as const) {
    for (const { id } of what.filter((question) => question.type === type)) {
      const answer = answers[id]
      const words = typeof answer === 'string' ? answer.trim().replaceAll(/\s+/g, ' ') : ''
      if (words.length > LONGEST) return `${words.slice(0, words.lastIndexOf(' ', LONGEST) + 1 || LONGEST).trimEnd()}…`
      if (words !== '') return words
    }
  }
  return ''
}
