import { Button, Notice, useT } from '../../ui/index.ts'
import type { ConsoleWords } from '../base/words.ts'
import { formerDesk } from './state.ts'

/** Says once why the member begins with an empty desk: nobody can prove who wrote the one from before. */
export function FormerDeskNotice() {
  const t = useT<ConsoleWords>()
  if (!formerDesk.value) return null
  const close = () => {
    formerDesk.value = false
  }
  return (
    <Notice title={t('desk.former.title')} announce>
      <p>{t('desk.former.text')}</p>
      <p>{t('desk.former.again')}</p>
      <div>
        <Button onClick={close}>{t('desk.former.close')}</Button>
      </div>
    </Notice>
  )
}
