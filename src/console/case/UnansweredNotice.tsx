import { unansweredOf } from '../../device/casework/unanswered.ts'
import { ButtonLink, IconLetter, IconWay, Notice, useT } from '../../ui/index.ts'
import type { ConsoleWords } from '../base/words.ts'
import { FirstLetters } from './FirstLetters.tsx'
import { nextSteps } from './facts/nextSteps.ts'
import { useOpenedCase } from './openedCase.tsx'

/** On a case that has ended: says that the reporter wrote since, what they want, and what can be done. */
export function UnansweredNotice() {
  const t = useT<ConsoleWords>()
  const { open, roles } = useOpenedCase()
  const { stage } = open.standing
  const letters = unansweredOf(open)
  if ((stage !== 'closed' && stage !== 'archived') || letters.length === 0) return null
  const reopens = nextSteps(open.standing, roles).some(({ meaning }) => meaning === 'reopen')
  return (
    <Notice tone="warning" title={t(`case.unanswered.${stage}`)}>
      <FirstLetters letters={letters} />
      <p>{t(reopens ? 'case.unanswered.reopen' : `case.unanswered.ask.${stage}`)}</p>
      <div class="row">
        <ButtonLink href="#surat" icon={<IconLetter />}>
          {t('case.unanswered.answer')}
        </ButtonLink>
        {reopens && (
          <ButtonLink href="#langkah" icon={<IconWay />}>
            {t('case.unanswered.step')}
          </ButtonLink>
        )}
      </div>
    </Notice>
  )
}
