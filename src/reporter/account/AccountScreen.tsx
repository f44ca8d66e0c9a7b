import { useEffect, useState } from 'preact/hooks'
import { Button, IconPlus, IconRetry, Loading, Notice } from '../../ui/index.ts'
import { ChannelChoice } from '../ChannelChoice.tsx'
import { failureWords } from '../core/failures.ts'
import { flowWord } from '../core/flow.ts'
import { replaceWords, useWords } from '../core/language.ts'
import { beginWriting, openChannels, openForm } from '../write/begin.ts'
import { unsaved } from '../write/writing.ts'
import { AccessCard } from './AccessCard.tsx'
import { Closed } from './Closed.tsx'
import { ExpiredNotice } from './ExpiredNotice.tsx'
import { own, readOwn } from './own.ts'
import { SlotCard } from './SlotCard.tsx'

const MAX_DRAFTS = 2

/** Everything under one code: its reports and drafts, and a button for a new one. */
export function AccountScreen() {
  const t = useWords()
  const { state, failure, slots, expired } = own.value
  const [channel, setChannel] = useState(openChannels()[0]?.id)
  // Another report would replace text that is saved nowhere.
  const begun = unsaved()
  const drafts = slots.filter((slot) => slot.state === 'draft').length
  useEffect(() => {
    // Reports of all kinds are read from here.
    replaceWords(null)
    void readOwn()
  }, [])
  return (
    <>
      <div class="stack" data-gap="small">
        <h1>{flowWord(t, 'mine', t('reporter.account.title'))}</h1>
        <p>{t('reporter.account.text')}</p>
      </div>
      {state === 'reading' && slots.length === 0 && <Loading text={t('reporter.account.reading')} />}
      {failure && (
        <Notice tone="warning" announce>
          <p>{failureWords(failure, t)}</p>
        </Notice>
      )}
      <ExpiredNotice expired={expired} />
      {state === 'read' && slots.length === 0 && <p>{t('reporter.account.none')}</p>}
      {slots.length > 0 && (
        <section class="stack">
          <h2>{t('reporter.account.reports')}</h2>
          {slots.map((slot) => (
            <SlotCard key={slot.slot.index} own={slot} expired={expired !== null} />
          ))}
        </section>
      )}
      <div class="stack">
        {expired ? null : begun ? (
          <div class="stack" data-gap="small">
            <p>{t('reporter.account.unsaved')}</p>
            <div>
              <Button look="primary" onClick={openForm}>
                {t('reporter.draft.continue')}
              </Button>
            </div>
          </div>
        ) : !channel ? (
          <Closed />
        ) : drafts >= MAX_DRAFTS ? (
          <p class="muted">{t('reporter.account.too_many_drafts')}</p>
        ) : (
          <div class="stack" data-gap="small">
            <ChannelChoice value={channel} onChange={setChannel} />
            <div>
              <Button
                look={slots.length === 0 ? 'primary' : 'secondary'}
                icon={<IconPlus />}
                onClick={() => beginWriting(channel)}
              >
                {flowWord(t, 'another', t('action.new_report'))}
              </Button>
            </div>
            <p class="muted small">{t('reporter.account.new_hint')}</p>
          </div>
        )}
        <AccessCard readOnly={expired !== null} />
        <div class="row">
          <Button look="quiet" icon={<IconRetry />} busy={state === 'reading'} onClick={readOwn}>
            {t('reporter.account.refresh')}
          </Button>
          <Button look="quiet" onClick={leave}>
            {t('reporter.account.close')}
          </Button>
        </div>
      </div>
    </>
  )
}

/** Wipes the account and starts again, as for a new visitor. */
function leave() {
  location.reload()
}
