import type { Language } from '../../../../locales/translator.ts'

export const PAGES = ['home', 'guide', 'confidentiality', 'limits'] as const
export type Page = (typeof PAGES)[number]

/** The public pages: Indonesian at the root, English beside it. */
export const ADDRESSES: Readonly<Record<Language, Readonly<Record<Page, string>>>> = {
  id: { home: '/', guide: '/cara-melapor', confidentiality: '/kerahasiaan', limits: '/batas-perlindungan' },
  en: { home: '/en', guide: '/en/how-to-report', confidentiality: '/en/confidentiality', limits: '/en/limits' },
}

/** Both buttons lead here: one address that never tells what a visitor came to do. */
export const APPLICATION = '/lapor'

/** Where on a page something is explained. The same in both languages, so that a link survives the switch. */
export const PLACES = {
  locked: 'kunci',
  nameless: 'nama',
  answer: 'jawaban',
  words: 'enam-kata',
  inspectorate: 'inspektorat',
  you: 'di-sekitar-anda',
  office: 'di-kantor',
  server: 'di-server',
  contacts: 'kontak',
} as const

/** The language that an address is written in; an unknown page below /en is answered in English too. */
export function languageOf(path: string): Language {
  return /^\/en(\/|$)/.test(path) ? 'en' : 'id'
}
