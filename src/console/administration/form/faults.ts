import type { Translator } from '../../../../locales/translator.ts'
import { profileFaults } from '../../../domain/profile-check.ts'
import { FAULT, ProfileShape, type ShapeFault } from '../../../protocol/wire/profile.ts'
import type { FieldProblem } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../app/words.ts'
import { idOf } from './fields.ts'

type Say = Translator<ConsoleWords>

/** What keeps a profile from being stored, each with its field: the server refuses the same. */
export function problemsOf(profile: ProfileShape, pictures: readonly string[], t: Say): FieldProblem[] {
  const parsed = ProfileShape.safeParse(profile)
  if (!parsed.success) return parsed.error.issues.map((issue) => problemAt(issue, t))
  return profileFaults(parsed.data, pictures).map(({ code, path, value = '' }) => ({
    id: idOf(path),
    message: code === 'day_wrong' ? t('admin.fault.day_wrong', { day: value }) : t(`admin.fault.${code}`),
  }))
}

/** A fault of shape in words that say what to do. */
export function problemAt(issue: { path: readonly PropertyKey[]; message: string }, t: Say): FieldProblem {
  const found = Object.entries(FAULT).find(([, message]) => message === issue.message)
  const code = (found?.[0] ?? 'other') as ShapeFault | 'other'
  return { id: issue.path.map(String).join('-'), message: t(`admin.fault.${code}`) }
}
