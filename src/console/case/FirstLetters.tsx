import { formatDate } from '../../../locales/format.ts'
import { LETTER_SUBJECTS, type Unanswered } from '../../device/casework/unanswered.ts'
import { useT } from '../../ui/index.ts'
import type { ConsoleWords } from '../base/words.ts'

/** What the reporter asks for in letters that nobody has answered: of each subject a sentence with its first day. */
export function FirstLetters({ letters }: { letters: readonly Unanswered[] }) {
  const t = useT<ConsoleWords>()
  return (
    <>
      {LETTER_SUBJECTS.map((subject) => {
        const first = letters.find((letter) => letter.subject === subject)
        return (
          first && <p key={subject}>{t(`case.unanswered.${subject}`, { date: formatDate(first.day, t.language) })}</p>
        )
      })}
    </>
  )
}
