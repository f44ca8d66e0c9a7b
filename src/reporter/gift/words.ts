import { gift as english } from '../../../locales/en/gift.ts'
import { gift } from '../../../locales/id/gift.ts'
import type { Language } from '../../../locales/translator.ts'
import type { Words } from '../core/words.ts'

/** What the form says about gifts instead of its usual texts. Both languages arrive together: the texts are few. */
export const giftWords: Readonly<Record<Language, Partial<Words>>> = { id: under(gift), en: under(english) }

function under(catalogue: Readonly<Record<string, string>>): Partial<Words> {
  return Object.fromEntries(Object.entries(catalogue).map(([key, text]) => [key.slice('gift.'.length), text]))
}
