import { useState } from 'preact/hooks'
import { formatDate } from '../../../locales/format.ts'
import { formatRegistration } from '../../protocol/registration.ts'
import { Facts } from '../../ui/Facts/Facts.tsx'
import { Button, Disclosure, Notice } from '../core/components.ts'
import { flow, flowWord } from '../core/flow.ts'
import { useWords } from '../core/language.ts'
import { account, codeKnown, go, hasWayBack, record } from '../core/state.ts'
import { LazyOffer } from '../password/lazy.tsx'
import { lastSent } from '../write/writing.ts'
import { NoteCode } from './NoteCode.tsx'

/** What the reporter keeps: the registration number, the days, and the code on paper. */
export function ReceiptScreen() {
  const t = useWords()
  const [noting] = useState(!hasWayBack())
  // Somebody who came with a user name may never have written the code down.
  const [reminding] = useState(!codeKnown.value)
  const sent = lastSent.value
  const words = account.value?.words
  if (!sent || !words) return null
  const { registration, day } = sent.receipt
  const offered = flow().account === 'code_then_password' && record.value === null
  const toPage = (
    <Button look="primary" wide onClick={() => go({ at: 'account' })}>
      {flowWord(t, 'mine', t('reporter.code.go'))}
    </Button>
  )
  return (
    <>
      <h1>{t('reporter.receipt.title')}</h1>
      <div class="receipt">
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
      </div>
      {noting ? (
        <NoteCode words={words} done={offered ? <LazyOffer /> : toPage} />
      ) : (
        <>
          <Notice tone="success">
            <p>{t(record.value ? 'reporter.code.same_login' : 'reporter.code.same')}</p>
          </Notice>
          {reminding && (
            <Disclosure summary={t('reporter.code.unnoted')}>
              <NoteCode words={words} done={null} />
            </Disclosure>
          )}
          {toPage}
        </>
      )}
    </>
  )
}
