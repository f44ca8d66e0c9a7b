import { oldDate as english } from '../../../locales/en/old-date.ts'
import { oldDate } from '../../../locales/id/old-date.ts'
import { type Language, makeTranslator, type Translator } from '../../../locales/translator.ts'
import { dayAt } from '../../domain/days.ts'
import { isOlderThan } from '../../domain/working-days.ts'
import { basis } from '../core/basis.ts'
import { Notice } from '../core/kit.ts'
import { useWords } from '../core/language.ts'

type Words = typeof oldDate

/** Both languages arrive with the warning: most offices never ask for it. */
const translators: Readonly<Record<Language, Translator<Words>>> = {
  id: makeTranslator<Words>(oldDate, 'id'),
  en: makeTranslator<Words>(english, 'en'),
}

/** Says that the limit for reporting has passed; it stands in nobody's way. */
export function OldDate({ date, limit }: { date: string; limit: number }) {
  const t = translators[useWords().language]
  const { timeZone, holidays } = basis().site
  if (!isOlderThan(date, limit, dayAt(Date.now(), timeZone), holidays)) return null
  return (
    <Notice tone="warning" title={t('old_date.title', { days: limit })} announce>
      <p>{t('old_date.text', { days: limit })}</p>
    </Notice>
  )
}
