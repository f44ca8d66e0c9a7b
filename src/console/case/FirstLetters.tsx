import { formatDate } from '../../../locales/format.ts'
import { LETTER_KINDS, type Letter } from '../../domain/letters.ts'
import { useT } from '../../ui/index.ts'
import type { ConsoleWords } from '../base/words.ts'

/** What the reporter asks for in letters that nobody has answered: of each kind a sentence with its first day. */
export function FirstLetters({ letters }: { letters: readonly Letter[] }) {
  const t = useT<ConsoleWords>()
  return (
    <>
      {LETTER_KINDS.map((kind) => {
        const first = letters.find((letter) => letter.kind === kind)
        return first && <p key={kind}>{t(`case.unanswered.${kind}`, { date: formatDate(first.day, t.language) })}</p>
      })}
    </>
  )
}
