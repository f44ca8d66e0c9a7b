import { Button, IconKey, IconWrite } from '../core/components.ts'
import { flow, flowWord } from '../core/flow.ts'
import { useWords } from '../core/language.ts'
import { go } from '../core/state.ts'
import { beginWriting } from '../write/begin.ts'

/** The entry buttons of an office with user names: register, write (if a channel is open), log in, or use a code. */
export function Doors({ channel }: { channel: string | undefined }) {
  const t = useWords()
  const registers = flow().account === 'register_first'
  return (
    <div class="doors">
      {channel && (
        <div class="door">
          <Button
            look="primary"
            wide
            icon={<IconWrite />}
            onClick={() => (registers ? go({ at: 'register' }) : beginWriting(channel))}
          >
            {registers ? t('reporter.register.submit') : flowWord(t, 'write', t('action.write_report'))}
          </Button>
          <p class="muted">{t(registers ? 'reporter.doors.register_hint' : 'reporter.start.write_hint')}</p>
        </div>
      )}
      <div class="door">
        <Button wide onClick={() => go({ at: 'login' })}>
          {t('action.sign_in')}
        </Button>
        <p class="muted">{t('reporter.doors.login_hint')}</p>
      </div>
      <div class="door">
        <Button wide icon={<IconKey />} onClick={() => go({ at: 'open' })}>
          {t('action.open_with_code')}
        </Button>
        <p class="muted">{t('reporter.doors.code_hint')}</p>
      </div>
    </div>
  )
}
