import { papers, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { fitColor } from './colors.ts'

const usual = { nila: { light: '#2c3e7a', dark: '#aebcf2' }, pandan: { light: '#2b6144', dark: '#8ecba6' } } as const

interface Props {
  colors: { readonly nila?: string | undefined; readonly pandan?: string | undefined }
}

/** A heading and a button on both papers. Drawn as a picture, because inline styles are not allowed. */
export function ColorPreview({ colors }: Props) {
  const t = useT<ConsoleWords>()
  const nila = fitColor('nila', colors.nila ?? '') ?? usual.nila
  const pandan = fitColor('pandan', colors.pandan ?? '') ?? usual.pandan
  return (
    <figure class="color-preview">
      <figcaption class="muted small">{t('office.color.preview')}</figcaption>
      {(['light', 'dark'] as const).map((theme) => (
        <svg key={theme} viewBox="0 0 260 120" aria-hidden="true">
          <rect width="260" height="120" rx="10" fill={papers[theme].ground} />
          <text x="18" y="42" font-size="20" fill={nila[theme]}>
            {t('office.color.preview.heading')}
          </text>
          <rect x="18" y="62" width="150" height="40" rx="8" fill={pandan[theme]} />
          <text x="93" y="88" font-size="15" text-anchor="middle" fill={papers[theme].onAction}>
            {t('office.color.preview.button')}
          </text>
        </svg>
      ))}
    </figure>
  )
}
