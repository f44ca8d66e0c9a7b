import { formatDate } from '../../../../locales/format.ts'
import { localeOf, type Translator } from '../../../../locales/translator.ts'
import type { Answer, DateAnswer, Person, Question } from '../../../domain/names/questionnaire.ts'
import { textIn } from '../../../domain/questionnaire.ts'
import type { Words } from '../../core/words.ts'

/** An answer as lines of text, for people to read. */
export function answerLines({ type, options }: Question, answer: Answer, t: Translator<Words>): string[] {
  if (answer === true) return [t('reporter.yes_tick')]
  if (typeof answer === 'string') {
    if (type === 'choice') return [labelOf(answer)]
    if (type === 'amount' && /^\d+$/.test(answer)) return [rupiah(answer, t)]
    return [answer]
  }
  if (Array.isArray(answer)) {
    return answer.map((item: string | Person) => (typeof item === 'string' ? labelOf(item) : personLine(item)))
  }
  return typeof answer === 'object' ? dateLines(answer as DateAnswer, t) : []

  function labelOf(value: string): string {
    const label = options?.find((option) => option.value === value)?.label
    return label ? textIn(label, t.language) : value
  }
}

function personLine({ name, position, unit }: Person): string {
  return [name, position, unit].filter((part) => part.trim() !== '').join(' · ')
}

function dateLines({ from, to, note }: DateAnswer, t: Translator<Words>): string[] {
  const days = [from, to].filter((day): day is string => !!day).map((day) => formatDate(day, t.language))
  // If only the end is known, that day must not read like the day of the event.
  const until = from === '' && to ? `${t('reporter.date.to')} ` : ''
  return [...(days.length > 0 ? [until + days.join(' – ')] : []), ...(note ? [note] : [])]
}

function rupiah(digits: string, t: Translator<Words>): string {
  const format = new Intl.NumberFormat(localeOf[t.language], {
    style: 'currency',
    currency: 'IDR',
    maximumFractionDigits: 0,
  })
  return format.format(BigInt(digits))
}
