import { formatDate } from '../../../locales/format.ts'
import { useT } from '../../ui/index.ts'
import type { ConsoleWords } from './words.ts'

/** Says on which day the operator last lifted a member's suspension; nothing if that never happened. */
export function LiftedNote({ day }: { day: string | null }) {
  const t = useT<ConsoleWords>()
  return day === null ? null : <p class="muted">{t('people.lifted', { date: formatDate(day, t.language) })}</p>
}
