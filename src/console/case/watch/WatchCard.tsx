import { useState } from 'preact/hooks'
import { formatDate } from '../../../../locales/format.ts'
import { makeTranslator } from '../../../../locales/translator.ts'
import { type CheckIn, watchOf } from '../../../device/casework/watch.ts'
import { askReporter } from '../../../device/casework/write-protection.ts'
import { Button, Card, IconEye, Notice, useT } from '../../../ui/index.ts'
import { type ConsoleWords, catalogue } from '../../base/words.ts'
import { useOpenedCase } from '../openedCase.tsx'
import { SubmissionNotice } from '../SubmissionNotice.tsx'
import { TextDialog } from '../TextDialog.tsx'
import { type Submission, useSubmission } from '../useSubmission.ts'

/** The retaliation watch: when to ask, what was answered, and what somebody may have forced. */
export function WatchCard() {
  const t = useT<ConsoleWords>()
  const { open } = useOpenedCase()
  const [asking, setAsking] = useState(false)
  const submission = useSubmission()
  const watch = watchOf(open)
  if (!watch.running && watch.checkIns.length === 0) return null
  const { next, isDue, checkIns, withdrawals, vaultChanged } = watch
  const ended = open.row.closedDay !== null && next === null && checkIns.length > 0
  const date = next && formatDate(next, t.language)
  return (
    <Card id="pemantauan" title={t('watch.title')} icon={<IconEye />}>
      <p class="muted">{t('watch.text')}</p>
      {isDue && date ? (
        <Notice tone="warning">
          <p>{t('watch.due', { date })}</p>
        </Notice>
      ) : (
        <p>{date ? t('watch.next', { date }) : t(ended ? 'watch.ended' : 'watch.unset')}</p>
      )}
      {(withdrawals.length > 0 || vaultChanged) && (
        <Notice tone="warning" title={t('watch.forced.title')}>
          {withdrawals.map((day) => (
            <p key={day}>{t('watch.forced.withdrawal', { date: formatDate(day, t.language) })}</p>
          ))}
          {vaultChanged && <p>{t('watch.forced.vault')}</p>}
        </Notice>
      )}
      <Asked checkIns={checkIns} />
      {!asking && <SubmissionNotice submission={submission} done={t('watch.ask.done')} />}
      {watch.running && (
        <div class="row">
          <Button
            look={isDue ? 'primary' : 'secondary'}
            onClick={() => {
              submission.set('idle')
              setAsking(true)
            }}
          >
            {t('watch.ask')}
          </Button>
        </div>
      )}
      {asking && <AskDialog submission={submission} onClose={() => setAsking(false)} />}
    </Card>
  )
}

/** Every question with its answers, the newest first. One without an answer says nothing about how somebody is. */
function Asked({ checkIns }: { checkIns: readonly CheckIn[] }) {
  const t = useT<ConsoleWords>()
  if (checkIns.length === 0) return <p>{t('watch.none')}</p>
  const day = (text: string) => formatDate(text, t.language)
  return (
    <>
      <ul class="case-list">
        {[...checkIns].reverse().map(({ hash, day: asked, answers }) => (
          <li key={hash}>
            {t('watch.asked', { date: day(asked) })}
            {answers.length === 0 && <span class="case-detail">{t('watch.unanswered')}</span>}
            {answers.map((answer, at) => (
              <span key={at} class={answer.state === 'help' ? 'case-detail case-alarm' : 'case-detail'}>
                {t(`watch.answer.${answer.state}`, { date: day(answer.day) })}
              </span>
            ))}
          </li>
        ))}
      </ul>
      {checkIns.at(-1)?.answers.length === 0 && <p class="muted">{t('watch.silence')}</p>}
    </>
  )
}

/** Texts for the reporter are in Indonesian, whatever language the handler works in. */
const DRAFT = makeTranslator<ConsoleWords>(catalogue, 'id')('watch.ask.draft')

function AskDialog({ submission, onClose }: { submission: Submission; onClose: () => void }) {
  const t = useT<ConsoleWords>()
  const { keyring, open } = useOpenedCase()
  return (
    <TextDialog
      id="check-in"
      place="keadaan"
      title={t('watch.ask.title')}
      consequence={<p>{t('watch.ask.consequence')}</p>}
      label={t('watch.ask.text')}
      initial={DRAFT}
      empty={t('watch.ask.empty')}
      confirm={t('watch.ask.confirm')}
      rows={6}
      restores
      chain="office"
      isIt={(content, text) => content.kind === 'check_in' && content.text === text}
      send={(text) => askReporter(keyring, open, text)}
      submission={submission}
      onClose={onClose}
    />
  )
}
