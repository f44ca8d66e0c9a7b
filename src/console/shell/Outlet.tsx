import { useEffect } from 'preact/hooks'
import type { Role } from '../../domain/names/roles.ts'
import { ButtonLink, EmptyState, IconQuestion, Loading, useT } from '../../ui/index.ts'
import { go, href, path } from '../base/router.ts'
import type { ConsoleWords } from '../base/words.ts'
import { Navigation } from './Navigation.tsx'
import { findRoute, routesFor } from './routes.tsx'
import { Shell } from './Shell.tsx'

/** The page outlet: draws the current page among those for these roles. The bare address shows the first one. */
export function Outlet({ roles }: { roles: readonly Role[] }) {
  const t = useT<ConsoleWords>()
  const first = routesFor(roles)[0]?.pattern ?? '/akun'
  const bare = path.value === '/'
  useEffect(() => {
    if (bare) go(first, { replace: true })
  }, [bare])
  const navigation = <Navigation roles={roles} />
  const here = findRoute(path.value, roles)
  if (bare) {
    return (
      <Shell title={t('console.place')} navigation={navigation}>
        <Loading />
      </Shell>
    )
  }
  if (!here) {
    return (
      <Shell title={t('console.nothing')} navigation={navigation}>
        <h1>{t('console.nothing')}</h1>
        <EmptyState icon={<IconQuestion />} title={t('error.not_found')}>
          <ButtonLink href={href(first)}>{t(routesFor(roles)[0]?.title ?? 'place.account')}</ButtonLink>
        </EmptyState>
      </Shell>
    )
  }
  return (
    <Shell title={t(here.route.title)} width="wide" navigation={navigation}>
      {here.route.draw(here.found)}
    </Shell>
  )
}
