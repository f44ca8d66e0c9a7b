import { useState } from 'preact/hooks'
import { LazyClosed } from './account/lazy.tsx'
import { ChannelChoice } from './ChannelChoice.tsx'
import { Button, IconKey, IconWrite, Notice } from './core/components.ts'
import { flow, flowWord } from './core/flow.ts'
import { useWords } from './core/language.ts'
import { go } from './core/state.ts'
import { LazyInstall } from './install/lazy.ts'
import { LazyDoors } from './password/lazy.tsx'
import { beginWriting, openChannels } from './write/begin.ts'

/** The entry buttons: write, or open with a code; also user names if the office wants them. */
export function Start() {
  const t = useWords()
  const [channel, setChannel] = useState(openChannels()[0]?.id)
  const way = flow().account
  return (
    <>
      <header class="stack" data-gap="small">
        <h1>{t('reporter.start.title')}</h1>
        <p class="lead">{t('reporter.start.lead')}</p>
      </header>
      {!channel && <LazyClosed />}
      {way !== 'register_first' && <ChannelChoice value={channel} onChange={setChannel} />}
      {way === 'code' ? (
        <div class="doors">
          {channel && (
            <div class="door">
              <Button look="primary" wide icon={<IconWrite />} onClick={() => beginWriting(channel)}>
                {flowWord(t, 'write', t('action.write_report'))}
              </Button>
              <p class="muted">{t('reporter.start.write_hint')}</p>
            </div>
          )}
          <div class="door">
            <Button wide icon={<IconKey />} onClick={() => go({ at: 'open' })}>
              {t('action.open_with_code')}
            </Button>
            <p class="muted">{t('reporter.start.open_hint')}</p>
          </div>
        </div>
      ) : (
        <LazyDoors channel={channel} />
      )}
      {way !== 'register_first' && channel && (
        <Notice>
          <p>{t('reporter.start.what_next')}</p>
        </Notice>
      )}
      <LazyInstall />
    </>
  )
}
