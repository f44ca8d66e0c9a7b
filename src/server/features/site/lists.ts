import { formatList } from '../../../../locales/format.ts'
import type { View } from './view.ts'

/** The elements that the first channel asks for, in one sentence's list. */
export function elementList({ t, facts }: View): string {
  return formatList(
    facts.elements.map((id) => t(`element.${id}`).toLowerCase()),
    t.language,
  )
}
