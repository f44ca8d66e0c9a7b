import { formatDate } from '../../../../locales/format.ts'
import type { Translator } from '../../../../locales/translator.ts'
import type { ConsoleWords } from '../../base/words.ts'

/** Who does a measure, and until when. */
export function measureLine(
  { responsible, due }: { readonly responsible: string; readonly due: string },
  t: Translator<ConsoleWords>,
): string {
  const date = formatDate(due, t.language)
  return responsible === ''
    ? t('protection.measure.by_day', { date })
    : t('protection.measure.by', { responsible, date })
}
