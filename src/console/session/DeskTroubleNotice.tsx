import { Button, IconRetry, Notice, useT } from '../../ui/index.ts'
import type { ConsoleWords } from '../base/words.ts'
import { deskTrouble } from './desk.ts'

/** Says while the console is open that texts of this page are not on the desk. */
export function DeskTroubleNotice() {
  const t = useT<ConsoleWords>()
  if (deskTrouble.value === 'newer') return <NewerDeskNotice />
  if (deskTrouble.value === null) return null
  return (
    <Notice tone="warning" title={t('desk.full.title')} announce>
      {t('desk.full.text')}
    </Notice>
  )
}

/** The desk has a later form than this page knows: only the new program, which reloading brings, can read it. */
export function NewerDeskNotice() {
  const t = useT<ConsoleWords>()
  return (
    <Notice tone="warning" title={t('desk.newer.title')} announce>
      <p>{t('desk.newer.text')}</p>
      <div>
        <Button icon={<IconRetry />} onClick={() => location.reload()}>
          {t('console.replaced.reload')}
        </Button>
      </div>
    </Notice>
  )
}
