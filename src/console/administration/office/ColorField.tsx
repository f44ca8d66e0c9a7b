import { formatNumber } from '../../../../locales/format.ts'
import { Field, Notice, Tick, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { fitColor } from './colors.ts'

export type ColorName = 'nila' | 'pandan'

/** The software's own colours on light paper, as the initial choice. */
const usual: Record<ColorName, string> = { nila: '#2c3e7a', pandan: '#2b6144' }

interface Props {
  name: ColorName
  value: string | undefined
  /** Null for the software's own colour. */
  onChange: (value: string | null) => void
  error: string | undefined
}

/** One of the office's own colours, and whether it is legible. */
export function ColorField({ name, value, onChange, error }: Props) {
  const t = useT<ConsoleWords>()
  const called = t(`office.color.${name}`)
  return (
    <div class="stack" data-gap="small">
      <Tick
        id={`own-${name}`}
        label={t('office.color.own', { name: called })}
        checked={value !== undefined}
        onChange={(own) => onChange(own ? usual[name] : null)}
      />
      {value !== undefined && (
        <>
          <Field id={`site-colors-${name}`} label={t('office.color.pick', { name: called })} error={error}>
            {(described) => (
              <input
                class="color-input"
                id={`site-colors-${name}`}
                type="color"
                value={value}
                onInput={(event) => onChange(event.currentTarget.value)}
                {...described}
              />
            )}
          </Field>
          <Verdict name={name} value={value} />
        </>
      )}
    </div>
  )
}

function Verdict({ name, value }: { name: ColorName; value: string }) {
  const t = useT<ConsoleWords>()
  const fitted = fitColor(name, value)
  if (!fitted) return null
  const ratio = formatNumber(fitted.ratio, t.language)
  if (fitted.light === value) return <p class="muted">{t('office.color.fits', { ratio })}</p>
  return <Notice tone="warning">{t('office.color.moved', { from: value, to: fitted.light, ratio })}</Notice>
}
