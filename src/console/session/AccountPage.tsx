import { useState } from 'preact/hooks'
import { formatDate } from '../../../locales/format.ts'
import { Button, Card, ConfirmDialog, Facts, IconKey, IconPerson, useT } from '../../ui/index.ts'
import { useAction } from '../base/action.ts'
import { RoleTags } from '../base/RoleTags.tsx'
import type { ConsoleWords } from '../base/words.ts'
import { deskMark } from './desk.ts'
import { isKept } from './enrolment.ts'
import { useKeyring } from './keyring.tsx'
import { OwnWords } from './OwnWords.tsx'
import { forgetBrowser, lastUserName } from './session.ts'

/** The member's roles, their six words, and what this browser stores about them. */
export function AccountPage() {
  const t = useT<ConsoleWords>()
  const { keys, member, name, number, organization } = useKeyring()
  const [asking, setAsking] = useState(false)
  const action = useAction()
  const mark = deskMark.value
  const titles = organization.channels.filter(({ id }) => member?.channels.includes(id)).map(({ title }) => title)
  return (
    <>
      <h1>{t('place.account')}</h1>
      <div class="columns" data-even>
        <Card title={name} icon={<IconPerson />}>
          <Facts
            facts={[
              { label: t('account.number'), value: number },
              { label: t('account.roles'), value: <RoleTags roles={member?.roles ?? []} /> },
              { label: t('account.channels'), value: titles.join(', ') || t('account.no_channels') },
              { label: t('login.name'), value: lastUserName() },
            ]}
          />
          <h3>{t('words.own')}</h3>
          <OwnWords recipient={keys.recipient} verifyKey={keys.signingKey.verifyKey} />
          <p class="muted">{t('account.words.text')}</p>
        </Card>
        <Card title={t('account.browser')} icon={<IconKey />}>
          <p>{t(isKept(lastUserName()) ? 'account.browser.kept' : 'account.browser.not_kept')}</p>
          <p class="muted">{t('account.session')}</p>
          <h3>{t('desk.name')}</h3>
          <p>
            {mark === null
              ? t('desk.none')
              : t('desk.version', { counter: mark.counter, day: formatDate(mark.day, t.language) })}
          </p>
          <p class="muted">{t('desk.what')}</p>
          <p class="muted">{t('desk.room')}</p>
          <p class="muted">{t(isKept(lastUserName()) ? 'desk.kept' : 'desk.not_kept')}</p>
          <p class="muted">{t('desk.new_browser')}</p>
          <div class="row">
            <Button onClick={() => setAsking(true)}>{t('account.forget')}</Button>
          </div>
        </Card>
      </div>
      <ConfirmDialog
        id="forget"
        open={asking}
        title={t('account.forget')}
        consequence={t('account.forget.consequence')}
        confirm={t('account.forget')}
        busy={action.busy}
        onConfirm={() => action.run(forgetBrowser)}
        onCancel={() => setAsking(false)}
      />
    </>
  )
}
