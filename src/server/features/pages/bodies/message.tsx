import { ButtonLink } from '../../../../ui/Button/Button.tsx'
import { addressOf, type View } from '../view.ts'

/** For a page that does not exist or cannot be shown now: what to do, and the way home. */
export function Message({ view, name }: { view: View; name: 'not_found' | 'failed' }) {
  const { t } = view
  return (
    <>
      <h1>{t(`site.${name}.title`)}</h1>
      <p class="lead">{t(`site.${name}.text`)}</p>
      <p>
        <ButtonLink href={addressOf(view, 'home')}>{t('site.go_home')}</ButtonLink>
      </p>
    </>
  )
}
