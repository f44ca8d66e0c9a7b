import type { Translator } from '../../../../locales/translator.ts'
import { profileFaults } from '../../../domain/profile-check.ts'
import { FAULT, type ShapeFault } from '../../../protocol/wire/fields.ts'
import { ProfileShape } from '../../../protocol/wire/profile.ts'
import type { FieldProblem } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { idOf } from './fields.ts'

type Say = Translator<ConsoleWords>

/** What prevents a profile from being stored, each error with its field; the server refuses the same. */
export function problemsOf(profile: ProfileShape, pictures: readonly string[], t: Say): FieldProblem[] {
  const shape = ProfileShape.safeParse(profile).error?.issues.map((issue) => problemAt(issue, t)) ?? []
  const faults = profileFaults(profile, pictures).map(({ code, path, value = '' }) => ({
    id: idOf(path),
    message: code === 'day_wrong' ? t('admin.fault.day_wrong', { day: value }) : t(`admin.fault.${code}`),
  }))
  return [...shape, ...faults.filter(({ id }) => !shape.some((problem) => problem.id === id))]
}

/** An error in the profile's form, in words that say what to do. */
export function problemAt(issue: { path: readonly PropertyKey[]; message: string }, t: Say): FieldProblem {
  const found = Object.entries(FAULT).find(([, message]) => message === issue.message)
  const code = (found?.[0] ?? 'other') as ShapeFault | 'other'
  return { id: issue.path.map(String).join('-'), message: t(`admin.fault.${code}`) }
}

/** For the list above a form: each error with the name of its field as shown on the screen. */
export function named<Problem extends FieldProblem>(problems: readonly Problem[], t: Say): Problem[] {
  return problems.map((problem) => {
    const name = nameOf(document.getElementById(problem.id))
    return name ? { ...problem, message: t('admin.fault.in', { name, fault: problem.message }) } : problem
  })
}

/** The first text of the label, or of a group's legend; the rest only says whether it may be left empty. */
function nameOf(field: HTMLElement | null): string {
  const label = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.labels?.[0] : null
  return (label ?? field?.querySelector(':scope > legend'))?.firstChild?.textContent?.trim() ?? ''
}
