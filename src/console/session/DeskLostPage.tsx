import { useState } from 'preact/hooks'
import { formatDate } from '../../../locales/format.ts'
import type { DeskLoss, DeskMark } from '../../device/staff/desk.ts'
import { Button, ConfirmDialog, Facts, Notice, useT } from '../../ui/index.ts'
import { useAction } from '../base/action.ts'
import { Failure } from '../base/Failure.tsx'
import type { ConsoleWords } from '../base/words.ts'
import { Shell } from '../shell/Shell.tsx'
import { leave } from './session.ts'

interface Props {
  loss: DeskLoss
  goOn: () => Promise<void>
}

/** The server does not return the newest desk: both days, what it can mean, and one deliberate way on. */
export function DeskLostPage({ loss, goOn }: Props) {
  const t = useT<ConsoleWords>()
  const [asking, setAsking] = useState(false)
  const action = useAction()
  const { how, remembered, returned } = loss
  const told = (mark: DeskMark) => t('desk.version', { counter: mark.counter, day: formatDate(mark.day, t.language) })
  return (
    <Shell title={t('desk.lost.title')}>
      <h1>{t('desk.lost.title')}</h1>
      {action.state.step === 'failed' && <Failure error={action.state.error} />}
      <Notice tone="danger" title={t(`desk.lost.${how}`)} announce>
        <Facts
          facts={[
            { label: t('desk.lost.here'), value: remembered ? told(remembered) : t('desk.lost.here.none') },
            { label: t('desk.lost.server'), value: returned ? told(returned) : t(`desk.lost.server.${how}`) },
          ]}
        />
      </Notice>
      <p>{t('desk.what')}</p>
      <p>{t('desk.lost.cause')}</p>
      <p>{t('desk.lost.tell')}</p>
      <p>{t('desk.lost.way_on')}</p>
      <div class="row">
        <Button onClick={() => setAsking(true)}>{t('desk.lost.without')}</Button>
        <Button look="quiet" onClick={leave}>
          {t('action.sign_out')}
        </Button>
      </div>
      <ConfirmDialog
        id="without-desk"
        open={asking}
        title={t('desk.lost.without')}
        consequence={t('desk.lost.consequence')}
        confirm={t('desk.lost.without')}
        busy={action.busy}
        onConfirm={() => action.run(goOn).then(() => setAsking(false))}
        onCancel={() => setAsking(false)}
      />
    </Shell>
  )
}
