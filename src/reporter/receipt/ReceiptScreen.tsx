import { useState } from 'preact/hooks'
import { formatDate } from '../../../locales/format.ts'
import { formatRegistration } from '../../protocol/registration.ts'
import { Facts } from '../../ui/Facts/Facts.tsx'
import { Button, Notice } from '../core/kit.ts'
import { useWords } from '../core/language.ts'
import { account, codeKnown, go } from '../core/state.ts'
import { lastSent } from '../write/writing.ts'
import { NoteCode } from './NoteCode.tsx'

/** What the reporter takes away: the registration number, the days, and the code on paper. */
export function ReceiptScreen() {
  const t = useWords()
  const [noting] = useState(!codeKnown.value)
  const sent = lastSent.value
  const words = account.value?.words
  if (!sent || !words) return null
  const { registration, day } = sent.receipt
  const toPage = (
    <Button look="primary" wide onClick={() => go({ at: 'account' })}>
      {t('reporter.code.go')}
    </Button>
  )
  return (
    <>
      <h1>{t('reporter.receipt.title')}</h1>
      <Facts
        facts={[
          {
            label: t('reporter.receipt.registration'),
            value: (
              <>
                <strong class="registration" translate={false}>
                  {formatRegistration(registration)}
                </strong>
                <span class="muted small"> {t('reporter.receipt.registration_hint')}</span>
              </>
            ),
          },
          { label: t('reporter.receipt.day'), value: formatDate(day, t.language) },
          { label: t('reporter.receipt.due'), value: formatDate(sent.answerDue, t.language) },
        ]}
      />
      {noting ? (
        <NoteCode words={words} done={toPage} />
      ) : (
        <>
          <Notice tone="success">
            <p>{t('reporter.code.same')}</p>
          </Notice>
          {toPage}
        </>
      )}
    </>
  )
}
