import { accessibility as englishAccessibility } from '../../../../locales/en/accessibility.ts'
import { common as englishCommon } from '../../../../locales/en/common.ts'
import { confidentiality as englishConfidentiality } from '../../../../locales/en/confidentiality.ts'
import { elements as englishElements } from '../../../../locales/en/elements.ts'
import { flow as englishFlow } from '../../../../locales/en/flow.ts'
import { guide as englishGuide } from '../../../../locales/en/guide.ts'
import { limits as englishLimits } from '../../../../locales/en/limits.ts'
import { site as englishSite } from '../../../../locales/en/site.ts'
import { stages as englishStages } from '../../../../locales/en/stages.ts'
import { statistics as englishStatistics } from '../../../../locales/en/statistics.ts'
import { ui as englishUi } from '../../../../locales/en/ui.ts'
import { accessibility } from '../../../../locales/id/accessibility.ts'
import { common } from '../../../../locales/id/common.ts'
import { confidentiality } from '../../../../locales/id/confidentiality.ts'
import { elements } from '../../../../locales/id/elements.ts'
import { flow } from '../../../../locales/id/flow.ts'
import { guide } from '../../../../locales/id/guide.ts'
import { limits } from '../../../../locales/id/limits.ts'
import { site } from '../../../../locales/id/site.ts'
import { stages } from '../../../../locales/id/stages.ts'
import { statistics } from '../../../../locales/id/statistics.ts'
import { ui } from '../../../../locales/id/ui.ts'
import { type Language, makeTranslator, type Translator } from '../../../../locales/translator.ts'

const catalogue = {
  ...common,
  ...ui,
  ...elements,
  ...stages,
  ...site,
  ...guide,
  ...flow,
  ...confidentiality,
  ...limits,
  ...accessibility,
  ...statistics,
}
/** The catalogue of the public pages: `useT<SiteWords>()`. */
export type SiteWords = typeof catalogue

const english = {
  ...englishCommon,
  ...englishUi,
  ...englishElements,
  ...englishStages,
  ...englishSite,
  ...englishGuide,
  ...englishFlow,
  ...englishConfidentiality,
  ...englishLimits,
  ...englishAccessibility,
  ...englishStatistics,
}

/** One translator per language, made once, because it holds nothing of a request. */
export const translators: Readonly<Record<Language, Translator<SiteWords>>> = {
  id: makeTranslator<SiteWords>(catalogue, 'id'),
  en: makeTranslator<SiteWords>(english, 'en'),
}
