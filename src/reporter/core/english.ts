import { adviser } from '../../../locales/en/adviser.ts'
import { common } from '../../../locales/en/common.ts'
import { elements } from '../../../locales/en/elements.ts'
import { reporter } from '../../../locales/en/reporter.ts'
import { reporterPage } from '../../../locales/en/reporter-page.ts'
import { reporterPassword } from '../../../locales/en/reporter-password.ts'
import { stages } from '../../../locales/en/stages.ts'
import { ui } from '../../../locales/en/ui.ts'

export const english = {
  ...common,
  ...ui,
  ...elements,
  ...stages,
  ...reporter,
  ...reporterPage,
  ...reporterPassword,
  ...adviser,
}
