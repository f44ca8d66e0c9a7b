import { textIn } from '../../../../domain/questionnaire.ts'
import { IconDown } from '../../../../ui/Icon/Icon.tsx'
import { APPLICATION, type Target } from '../addresses.ts'
import { flowOf } from '../facts/facts.ts'
import { ownPages } from '../facts/office.ts'
import { addressOf, type View } from '../view.ts'

/** In sight where there is room; on a phone only the second: the office's name is the way home. */
const shortcuts = ['home', 'guide', 'confidentiality', 'questions'] as const
/** Behind the word Menu, all of them. */
const common = ['home', 'guide', 'flow', 'criteria', 'confidentiality', 'limits', 'questions', 'statistics'] as const

interface Named {
  readonly target: Target
  readonly name: string
}

/** A few pages in sight, and all of them behind one word. It opens without script. */
export function Menu({ view, here }: { view: View; here: Target | null }) {
  const { t, facts } = view
  const named = (page: (typeof common)[number]): Named => ({ target: page, name: t(`site.page.${page}`) })
  const own = ownPages(facts.profile).filter(({ inMenu }) => inMenu)
  // Where the office has a name for the reporter's own page, its menu leads there, as people are used to.
  const { mine } = flowOf(facts).words
  const all = [...common.map(named), ...own.map((page) => ({ target: page, name: textIn(page.title, t.language) }))]
  return (
    <nav class="tabs" aria-label={t('site.pages')}>
      {shortcuts.map(named).map((page) => (
        <Link key={page.name} view={view} page={page} here={here} />
      ))}
      <details class="menu">
        <summary>
          {t('site.menu')}
          <IconDown />
        </summary>
        <ul class="menu-list">
          {mine && (
            <li>
              <a href={APPLICATION}>{textIn(mine, t.language)}</a>
            </li>
          )}
          {all.map((page) => (
            <li key={addressOf(view, page.target)}>
              <Link view={view} page={page} here={here} />
            </li>
          ))}
        </ul>
      </details>
    </nav>
  )
}

/** What the menu leaves to the foot. */
export function restOf({ t, facts }: View): Named[] {
  const own = ownPages(facts.profile).filter(({ inMenu }) => !inMenu)
  return [
    ...own.map((page) => ({ target: page, name: textIn(page.title, t.language) })),
    { target: 'accessibility', name: t('site.page.accessibility') },
  ]
}

export function isSame(one: Target, other: Target | null): boolean {
  if (typeof one === 'string' || other === null || typeof other === 'string') return one === other
  return one.slug === other.slug
}

function Link({ view, page: { target, name }, here }: { view: View; page: Named; here: Target | null }) {
  return (
    <>
      <a href={addressOf(view, target)} aria-current={isSame(target, here) ? 'page' : undefined}>
        {name}
      </a>{' '}
    </>
  )
}
