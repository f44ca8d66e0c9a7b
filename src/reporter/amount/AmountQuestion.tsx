import { useState } from 'preact/hooks'
import { localeOf } from '../../../locales/translator.ts'
import { textIn } from '../../domain/questionnaire.ts'
import { TextInput } from '../core/components.ts'
import { useWords } from '../core/language.ts'
import { fieldId, type QuestionProps } from '../write/questions/question.ts'
import { writing } from '../write/writing.ts'
import { amountInWords, readAmount } from './read.ts'

/** Longer texts are not amounts. */
const LONGEST = 60

/** An amount in whole rupiah, typed as people write it; repeats what was read in figures and in words. */
export function AmountQuestion({ question, answer, onAnswer, error }: QuestionProps) {
  const t = useWords()
  const digits = typeof answer === 'string' ? answer : ''
  const number = new Intl.NumberFormat(localeOf[t.language])
  const unread = writing.value?.unreadAmounts
  const [text, setText] = useState(unread?.value[question.id] ?? (digits && number.format(BigInt(digits))))
  const unclear = readAmount(text) === null
  function type(typed: string) {
    setText(typed)
    const read = readAmount(typed)
    if (unread) {
      const { [question.id]: _, ...others } = unread.value
      unread.value = read === null ? { ...others, [question.id]: typed } : others
    }
    onAnswer(read || undefined)
  }
  const rupiah = new Intl.NumberFormat(localeOf[t.language], {
    style: 'currency',
    currency: 'IDR',
    maximumFractionDigits: 0,
  })
  return (
    <div class="stack" data-gap="small">
      <TextInput
        id={fieldId(question)}
        label={textIn(question.label, t.language)}
        hint={question.hint && textIn(question.hint, t.language)}
        required={question.required}
        optional={!question.required}
        error={error}
        maxLength={LONGEST}
        size={20}
        value={text}
        onInput={type}
      />
      <div role="status">
        {unclear && !error && <p class="muted">{t('reporter.amount.unread')}</p>}
        {/* Drawn anew for another amount: a page that the browser has translated would go on showing the old one. */}
        {digits !== '' && !unclear && (
          <p class="muted numeric" key={digits}>
            {t('reporter.amount', { amount: rupiah.format(BigInt(digits)), words: amountInWords(digits, t.language) })}
          </p>
        )}
      </div>
    </div>
  )
}
