import type { Role } from '../../domain/names/roles.ts'
import { Tabs, useT } from '../../ui/index.ts'
import { href, path } from '../base/router.ts'
import type { ConsoleWords } from '../base/words.ts'
import { type Route, routesFor } from './routes.tsx'

/** The row of links below the header: the pages for these roles. */
export function Navigation({ roles }: { roles: readonly Role[] }) {
  const t = useT<ConsoleWords>()
  const tabs = routesFor(roles)
    .filter((route) => route.inNavigation)
    .map((route) => ({
      href: href(route.pattern),
      label: t(navigationTitle(route)),
      current: path.value === route.under || path.value.startsWith(`${route.under}/`) || path.value === route.pattern,
    }))
  return <Tabs label={t('console.navigation')} tabs={tabs} />
}

/** The link to the organisation's first page carries the name of the whole section. */
function navigationTitle({ title }: Route) {
  return title === 'place.members' ? 'place.organization' : title
}
