import { localeOf } from '../../../../locales/translator.ts'
import { textIn } from '../../../domain/questionnaire.ts'
import { TextInput } from '../../core/components.ts'
import { useWords } from '../../core/language.ts'
import { fieldId, type QuestionProps } from './question.ts'

const MOST_DIGITS = 15

/** An amount in whole rupiah: keeps the digits, accepts dots and commas, and repeats the amount in words. */
export function AmountQuestion({ question, answer, onAnswer, error }: QuestionProps) {
  const t = useWords()
  const digits = typeof answer === 'string' ? answer : ''
  const number = new Intl.NumberFormat(localeOf[t.language])
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
        inputMode="numeric"
        size={20}
        value={digits === '' ? '' : number.format(BigInt(digits))}
        onInput={(text) => onAnswer(text.replace(/\D/g, '').replace(/^0+/, '').slice(0, MOST_DIGITS) || undefined)}
      />
      {digits !== '' && <p class="muted numeric">{t('reporter.amount', { amount: rupiah.format(BigInt(digits)) })}</p>}
    </div>
  )
}
