import { ButtonLink } from '../Button/Button.tsx'
import { IconBack, IconNext } from '../Icon/Icon.tsx'
import { useT } from '../language.tsx'

/** Links to the previous and next page of a list that is too long for one. */
export function Pages({ previous, next }: { previous?: string | undefined; next?: string | undefined }) {
  const t = useT()
  if (!previous && !next) return null
  return (
    <nav class="row" data-spread aria-label={t('ui.pages.label')}>
      {previous ? (
        <ButtonLink href={previous} icon={<IconBack />}>
          {t('ui.pages.previous')}
        </ButtonLink>
      ) : (
        <span />
      )}
      {next && (
        <ButtonLink href={next} icon={<IconNext />} iconAfter>
          {t('ui.pages.next')}
        </ButtonLink>
      )}
    </nav>
  )
}
