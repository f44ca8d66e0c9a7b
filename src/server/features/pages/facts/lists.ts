import { formatList } from '../../../../../locales/format.ts'
import { STAGES } from '../../../../domain/names/stages.ts'
import type { View } from '../view.ts'

/** The elements that the first channel asks for, as a list within a sentence. */
export function elementList({ t, facts }: View): string {
  return formatList(
    facts.elements.map((id) => t(`element.${id}`).toLowerCase()),
    t.language,
  )
}

/** The eight stages; closed and archived together are the eighth, as on the reporter's own page. */
export function stagesOf({ t }: View): { id: string; label: string; note: string }[] {
  const open = STAGES.filter((id) => id !== 'closed' && id !== 'archived')
  return [
    ...open.map((id) => ({ id, label: t(`stage.${id}`), note: t(`stage.${id}.meaning`) })),
    { id: 'last', label: t('home.stage.last'), note: t('home.stage.last.meaning') },
  ]
}
