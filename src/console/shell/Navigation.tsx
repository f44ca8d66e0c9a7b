import type { Role } from '../../domain/names/roles.ts'
import { Tabs, useT } from '../../ui/index.ts'
import { href, path } from '../base/router.ts'
import type { ConsoleWords } from '../base/words.ts'
import { type Place, placesFor } from './routes.tsx'

/** The row of links below the header: the pages for these roles. */
export function Navigation({ roles }: { roles: readonly Role[] }) {
  const t = useT<ConsoleWords>()
  const tabs = placesFor(roles)
    .filter((place) => place.inNavigation)
    .map((place) => ({
      href: href(place.pattern),
      label: t(navigationTitle(place)),
      current: path.value === place.under || path.value.startsWith(`${place.under}/`) || path.value === place.pattern,
    }))
  return <Tabs label={t('console.navigation')} tabs={tabs} />
}

/** The link to the organisation's first page carries the name of the whole section. */
function navigationTitle({ title }: Place) {
  return title === 'place.members' ? 'place.organization' : title
}
