// Fills names in braces in an office's texts with what its settings say, so that a text stays true when they change.

import { FILLINGS, type Filling } from '../../../../domain/filling.ts'
import type { Text } from '../../../../domain/names/languages.ts'
import { textIn } from '../../../../domain/questionnaire.ts'
import { called, codeInSentence, type View } from '../view.ts'
import { flowOf } from './facts.ts'

const fillers: Readonly<Record<Filling, (view: View) => string>> = {
  tulis: (view) => called(view, 'write'),
  kirim: (view) => called(view, 'send'),
  baru: (view) => called(view, 'another'),
  halaman: ({ t, facts }) => {
    const { mine } = flowOf(facts).words
    return mine ? textIn(mine, t.language) : t('filling.page')
  },
  Kode: (view) => called(view, 'code'),
  kode: codeInSentence,
  hari: ({ facts }) => String(facts.site.firstAnswerDays),
  akun: (view) => {
    const { account } = flowOf(view.facts)
    return view.t(`filling.account.${account}`, { code: codeInSentence(view) })
  },
  angka: ({ t, facts }) => t(`filling.figures.${facts.profile.publication ?? 'rounded'}`),
}

/** A text of the office in the language of the page, with every known name in braces filled in. */
export function officeText(view: View, text: Text): string {
  return textIn(text, view.t.language).replace(/\{([A-Za-z]+)\}/g, (whole, name: string) => {
    const known = FILLINGS.find((filling) => filling === name)
    return known ? fillers[known](view) : whole
  })
}
