import { type Language, languages } from '../../../../locales/translator.ts'

export const PAGES = [
  'home',
  'guide',
  'flow',
  'criteria',
  'confidentiality',
  'limits',
  'questions',
  'statistics',
  'accessibility',
] as const
export type Page = (typeof PAGES)[number]

/** Pages that another slice draws, in the frame of the public pages. */
export const GUESTS = ['statistics'] as const satisfies readonly Page[]
export type GuestPage = (typeof GUESTS)[number]

/** The pages that every office has: Indonesian at the root, English below /en. */
export const ADDRESSES: Readonly<Record<Language, Readonly<Record<Page, string>>>> = {
  id: {
    home: '/',
    guide: '/cara-melapor',
    flow: '/alur',
    criteria: '/kriteria',
    confidentiality: '/kerahasiaan',
    limits: '/batas-perlindungan',
    questions: '/tanya-jawab',
    statistics: '/statistik',
    accessibility: '/aksesibilitas',
  },
  en: {
    home: '/en',
    guide: '/en/how-to-report',
    flow: '/en/flow',
    criteria: '/en/criteria',
    confidentiality: '/en/confidentiality',
    limits: '/en/limits',
    questions: '/en/faq',
    statistics: '/en/statistics',
    accessibility: '/en/accessibility',
  },
}

/**
 * All buttons lead to this one address, which never reveals what a visitor came to do. The language goes along in the
 * fragment, which browsers send to no server; the application removes it at once.
 */
export const APPLICATION: Readonly<Record<Language, string>> = { id: '/lapor', en: '/lapor#en' }

/** Fragments of the sections to which pages link: the same in both languages, so that a link survives a switch. */
export const ANCHORS = {
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

/** A page that every office has, or a page of the office's own by its slug. */
export type Target = Page | { readonly slug: string }

/** The address of this page in each language. A page of the office's own has one slug for both. */
export function pathsOf(target: Target): Readonly<Record<Language, string>> {
  if (typeof target !== 'string') return { id: `/${target.slug}`, en: `/en/${target.slug}` }
  return { id: ADDRESSES.id[target], en: ADDRESSES.en[target] }
}

/** The common page at the address with this slug, or null. */
export function commonPageAt(slug: string): Page | null {
  return PAGES.find((page) => languages.some((language) => ADDRESSES[language][page].endsWith(`/${slug}`))) ?? null
}

/** The language of an address; an unknown page below /en is answered in English too. */
export function languageOf(path: string): Language {
  return /^\/en(\/|$)/.test(path) ? 'en' : 'id'
}
