// The words on screen, from the catalogues themselves, so that a test still works after a button gets a new name.
import { readFileSync } from 'node:fs'
import { administration } from '../../../locales/id/administration.ts'
import { casework } from '../../../locales/id/casework.ts'
import { common } from '../../../locales/id/common.ts'
import { console as frame } from '../../../locales/id/console.ts'
import { elements } from '../../../locales/id/elements.ts'
import { identity } from '../../../locales/id/identity.ts'
import { protection } from '../../../locales/id/protection.ts'
import { reporter } from '../../../locales/id/reporter.ts'
import { reporterPage } from '../../../locales/id/reporter-page.ts'
import { reporterPassword } from '../../../locales/id/reporter-password.ts'
import { stages } from '../../../locales/id/stages.ts'
import { ui } from '../../../locales/id/ui.ts'
import { type Language, makeTranslator, type Translator } from '../../../locales/translator.ts'
import { catalogue as consoleEnglish } from '../../../src/console/base/english.ts'
import type { Questionnaire } from '../../../src/domain/names/questionnaire.ts'
import { english as reporterEnglish } from '../../../src/reporter/core/english.ts'
import { giftWords } from '../../../src/reporter/gift/words.ts'

const indonesian = {
  ...common,
  ...ui,
  ...elements,
  ...stages,
  ...reporter,
  ...reporterPage,
  ...reporterPassword,
  ...frame,
  ...casework,
  ...identity,
  ...protection,
  ...administration,
}
export type Say = Translator<typeof indonesian>

/** `say.id('action.next')`: the words of both applications. */
export const say: Readonly<Record<Language, Say>> = {
  id: makeTranslator<typeof indonesian>(indonesian, 'id'),
  en: makeTranslator<typeof indonesian>({ ...reporterEnglish, ...consoleEnglish }, 'en'),
}

const gift = makeTranslator<typeof indonesian>({ ...indonesian, ...giftWords.id }, 'id')

/** The words of a form in Indonesian; one about gifts has some of its own. */
export const wordsOf = ({ about }: Pick<Questionnaire, 'about'>): Say => (about === 'gift' ? gift : say.id)

interface Question {
  readonly id: string
  readonly label: Readonly<Record<Language, string>>
}

const questionnaire: {
  questions: Question[]
  identity: Question[]
  affirmation: Question['label']
} = JSON.parse(readFileSync('presets/contoh/questionnaires/pelanggaran.json', 'utf8'))

/** The text of this question in the demo's questionnaire. */
export function asked(id: string, language: Language): string {
  const found = [...questionnaire.questions, ...questionnaire.identity].find((question) => question.id === id)
  if (!found) throw new Error(`the questionnaire has no question ${id}`)
  return found.label[language]
}

/** The sentence next to the tick box. */
export function affirmation(language: Language): string {
  return questionnaire.affirmation[language]
}
