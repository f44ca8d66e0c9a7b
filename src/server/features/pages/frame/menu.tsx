import { textIn } from '../../../../domain/questionnaire.ts'
import { IconDown } from '../../../../ui/Icon/Icon.tsx'
import { APPLICATION, type Target } from '../addresses.ts'
import { flowOf } from '../facts/facts.ts'
import { ownPages } from '../facts/office.ts'
import { addressOf, type View } from '../view.ts'

/** Always visible if there is room; on a phone only the second, because the office's name leads home. */
const shortcuts = ['home', 'guide', 'confidentiality', 'questions'] as const
/** All of them, behind the word Menu. */
const common = ['home', 'guide', 'flow', 'criteria', 'confidentiality', 'limits', 'questions', 'statistics'] as const

interface Named {
  readonly target: Target
  readonly name: string
}

/** A few visible links, and all pages behind one word. It opens without script. */
export function Menu({ view, here }: { view: View; here: Target | null }) {
  const { t, facts } = view
  const named = (page: (typeof common)[number]): Named => ({ target: page, name: t(`site.page.${page}`) })
  const own = ownPages(facts.profile).filter(({ inMenu }) => inMenu)
  // If the office has a name for the reporter's own page, its menu leads there, as people are used to.
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
              <a href={APPLICATION[t.language]}>{textIn(mine, t.language)}</a>
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

/** The pages that only the foot links to. */
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
