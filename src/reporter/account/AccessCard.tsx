import { useState } from 'preact/hooks'
import { Button, Card, CodeWords, ConfirmDialog, Disclosure, Notice } from '../../ui/index.ts'
import { passwords } from '../core/device.ts'
import { attempt, type Failure, failureWords } from '../core/failures.ts'
import { flowWord } from '../core/flow.ts'
import { useWords } from '../core/language.ts'
import { account, codeKnown, go, record } from '../core/state.ts'
import { CodeAdvice } from '../receipt/CodeAdvice.tsx'

interface Props {
  /** Under an expired statement no user name can be made or changed. */
  readOnly: boolean
}

/** How this account is opened: the code and, if the reporter wants, a user name. */
export function AccessCard({ readOnly }: Props) {
  const t = useWords()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [elsewhere, setElsewhere] = useState(record.value?.elsewhere ?? false)
  const login = record.value
  const unnoted = codeKnown.value ? null : account.value?.words

  async function remove() {
    setBusy(true)
    const failed = await attempt(async () => {
      if (login) setElsewhere(!(await (await passwords()).deletePasswordRecord(login)))
    })
    setBusy(false)
    setFailure(failed)
    if (failed) return
    setAsking(false)
    record.value = null
  }

  return (
    <Card title={t('reporter.access.title')}>
      <p>{login ? t('reporter.access.name', { name: login.name }) : t('reporter.access.none')}</p>
      {elsewhere && (
        <Notice tone="warning" announce>
          <p>{t('reporter.access.elsewhere')}</p>
        </Notice>
      )}
      {unnoted && (
        <Disclosure summary={t('reporter.draft.code')}>
          <div class="stack">
            <CodeWords words={unnoted} />
            <CodeAdvice />
          </div>
        </Disclosure>
      )}
      <div class="row">
        {!readOnly && (
          <Button onClick={() => go({ at: 'register' })}>
            {t(login ? 'reporter.access.change' : 'reporter.access.create')}
          </Button>
        )}
        {login ? (
          <Button look="quiet" onClick={() => setAsking(true)}>
            {t('reporter.access.remove')}
          </Button>
        ) : (
          <Button look="quiet" onClick={() => go({ at: 'login' })}>
            {t('reporter.access.recall')}
          </Button>
        )}
      </div>
      <ConfirmDialog
        id="remove-name"
        open={asking}
        title={t('reporter.access.remove')}
        consequence={t('reporter.access.remove.consequence')}
        confirm={t('reporter.access.remove')}
        danger
        busy={busy}
        onConfirm={remove}
        onCancel={() => setAsking(false)}
      >
        {unnoted && (
          <section class="stack" data-gap="small">
            <h3>{flowWord(t, 'code', t('reporter.code.title'))}</h3>
            <CodeWords words={unnoted} />
          </section>
        )}
        {failure && (
          <Notice tone="warning" announce>
            <p>{failureWords(failure, t)}</p>
          </Notice>
        )}
      </ConfirmDialog>
    </Card>
  )
}
