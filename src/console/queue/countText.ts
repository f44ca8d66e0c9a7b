import { formatNumber } from '../../../locales/format.ts'
import type { Translator } from '../../../locales/translator.ts'
import { MOST_COUNTED } from '../../domain/queue.ts'
import type { ConsoleWords } from '../base/words.ts'

/** '12', or '10.000+' if there are more than the server counts. */
export function countNumber(count: number, { language }: Translator<ConsoleWords>): string {
  return formatNumber(count, language) + (count >= MOST_COUNTED ? '+' : '')
}

/** '12 berkas'. */
export function countText(count: number, t: Translator<ConsoleWords>): string {
  return count >= MOST_COUNTED ? t('queue.count.many', { number: countNumber(count, t) }) : t('queue.count', { count })
}
