import { useState } from 'preact/hooks'
import { basis } from './core/basis.ts'
import { Button, IconKey, IconWrite, Notice, RadioGroup } from './core/kit.ts'
import { say, useWords } from './core/language.ts'
import { go } from './core/state.ts'
import { beginWriting } from './write/begin.ts'

/** The two doors: write, or open with a code. */
export function Start() {
  const t = useWords()
  const { site } = basis()
  const [channel, setChannel] = useState(site.channels[0]?.id)
  const several = site.channels.length > 1
  return (
    <>
      <header class="stack" data-gap="small">
        <h1>{t('reporter.start.title')}</h1>
        <p class="lead">{t('reporter.start.lead')}</p>
      </header>
      {several && (
        <RadioGroup
          id="channel"
          label={t('reporter.start.channel')}
          options={site.channels.map(({ id, title }) => ({ value: id, label: say(title, t.language) }))}
          value={channel}
          onChange={setChannel}
        />
      )}
      <div class="doors">
        <div class="door">
          <Button look="primary" wide icon={<IconWrite />} onClick={() => beginWriting(channel)}>
            {t('action.write_report')}
          </Button>
          <p class="muted">{t('reporter.start.write_hint')}</p>
        </div>
        <div class="door">
          <Button wide icon={<IconKey />} onClick={() => go({ at: 'open' })}>
            {t('action.open_with_code')}
          </Button>
          <p class="muted">{t('reporter.start.open_hint')}</p>
        </div>
      </div>
      <Notice>
        <p>{t('reporter.start.what_next')}</p>
      </Notice>
    </>
  )
}
