import { install as english } from '../../../locales/en/install.ts'
import { install } from '../../../locales/id/install.ts'
import { type Language, makeTranslator, type Translator } from '../../../locales/translator.ts'
import { useT } from '../../ui/language.tsx'

type InstallWords = typeof install

const translators: Readonly<Record<Language, Translator<InstallWords>>> = {
  id: makeTranslator<InstallWords>(install, 'id'),
  en: makeTranslator<InstallWords>(english, 'en'),
}

export function useInstallWords(): Translator<InstallWords> {
  return translators[useT().language]
}
