import { useState } from 'preact/hooks'
import { RequestError } from '../../../device/api.ts'
import { toBase64 } from '../../../protocol/encoding/bytes.ts'
import { Button, Field, IconRemove, Notice, useT } from '../../../ui/index.ts'
import { useAction } from '../../base/action.ts'
import { Failure } from '../../base/Failure.tsx'
import type { ConsoleWords } from '../../base/words.ts'
import type { ProfileForm } from '../form/useProfile.ts'
import { type EmblemFault, redrawEmblem } from './emblem.ts'

type Told = 'nothing' | 'done' | 'gone' | EmblemFault | 'conflict'

/** The office's emblem: chosen, redrawn in this browser, used at once. */
export function EmblemField({ form }: { form: ProfileForm }) {
  const t = useT<ConsoleWords>()
  const action = useAction()
  const [told, setTold] = useState<Told>('nothing')
  const { emblem } = form.base

  async function store(png: string | null, done: Told) {
    setTold('nothing')
    await action.run(async () => {
      try {
        await form.saveEmblem(png)
        setTold(done)
      } catch (error) {
        if (!(error instanceof RequestError && error.code === 'conflict')) throw error
        await form.merge()
        setTold('conflict')
      }
    })
  }
  async function pick(input: HTMLInputElement) {
    const file = input.files?.[0]
    if (!file) return
    const drawn = await redrawEmblem(file)
    input.value = ''
    if (typeof drawn === 'string') setTold(drawn)
    else await store(toBase64(drawn), 'done')
  }
  return (
    <div class="stack" data-gap="small">
      {emblem ? (
        <div class="row">
          <img
            class="emblem-now"
            src={emblem.src}
            width={emblem.width}
            height={emblem.height}
            alt={t('office.emblem.now')}
          />
          <Button look="quiet" icon={<IconRemove />} busy={action.busy} onClick={() => store(null, 'gone')}>
            {t('office.emblem.remove')}
          </Button>
        </div>
      ) : (
        <p class="muted">{t('office.emblem.none')}</p>
      )}
      <Field id="emblem" label={t('office.emblem.pick')} hint={t('office.emblem.hint')}>
        {(described) => (
          <input
            class="input"
            id="emblem"
            type="file"
            accept="image/*"
            disabled={action.busy}
            onChange={(event) => pick(event.currentTarget)}
            {...described}
          />
        )}
      </Field>
      {action.state.step === 'failed' && <Failure error={action.state.error} />}
      <EmblemTold told={told} />
    </div>
  )
}

function EmblemTold({ told }: { told: Told }) {
  const t = useT<ConsoleWords>()
  switch (told) {
    case 'done':
    case 'gone':
      return (
        <Notice tone="success" announce>
          {t(`office.emblem.${told}`)}
        </Notice>
      )
    case 'unreadable':
    case 'large':
      return (
        <Notice tone="warning" announce>
          {t(`office.emblem.${told}`)}
        </Notice>
      )
    case 'conflict':
      return (
        <Notice tone="warning" title={t('admin.conflict.title')} announce>
          {t('admin.conflict.merged')}
        </Notice>
      )
    default:
      return null
  }
}
