import type { unable } from '../../../locales/id/unable.ts'
import { ButtonLink } from '../Button/Button.tsx'
import { useT } from '../language.tsx'
import { Notice } from '../Notice/Notice.tsx'

export interface UnableProps {
  /** What is missing: https, Tor Browser at an onion address, a newer browser. */
  lack: 'insecure' | 'onion' | 'old'
  /** The address of this page with https. */
  address: string
}

/** Replaces everything else: nothing can be sealed or opened here, and what to do. Loaded together with its texts. */
export function Unable({ lack, address }: UnableProps) {
  const t = useT<typeof unable>()
  return (
    <div class="stack" data-gap="large">
      <h1>{t(`unable.${lack}.title`)}</h1>
      <Notice tone="warning">
        <p>{t(`unable.${lack}.text`)}</p>
      </Notice>
      {lack === 'insecure' && (
        <div>
          <ButtonLink look="primary" href={address}>
            {t('unable.insecure.open')}
          </ButtonLink>
        </div>
      )}
    </div>
  )
}
