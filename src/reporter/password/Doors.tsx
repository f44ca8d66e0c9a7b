import { flow, flowWord } from '../core/flow.ts'
import { Button, IconKey, IconWrite } from '../core/kit.ts'
import { useWords } from '../core/language.ts'
import { go } from '../core/state.ts'
import { beginWriting } from '../write/begin.ts'

/** The doors of an office with user names: register or write, log in, or open with a code. */
export function Doors({ channel }: { channel: string | undefined }) {
  const t = useWords()
  const registers = flow().account === 'register_first'
  return (
    <div class="doors">
      <div class="door">
        {registers ? (
          <>
            <Button look="primary" wide icon={<IconWrite />} onClick={() => go({ at: 'register' })}>
              {t('reporter.register.submit')}
            </Button>
            <p class="muted">{t('reporter.doors.register_hint')}</p>
          </>
        ) : (
          <>
            <Button look="primary" wide icon={<IconWrite />} onClick={() => beginWriting(channel)}>
              {flowWord(t, 'write', t('action.write_report'))}
            </Button>
            <p class="muted">{t('reporter.start.write_hint')}</p>
          </>
        )}
      </div>
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
