import type { ProfileShape } from '../../../protocol/wire/profile.ts'
import { TextInput, Tick, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { Fold } from '../form/Fold.tsx'
import { valueFor } from '../form/fields.ts'
import { ListEditor } from '../form/ListEditor.tsx'
import type { PartProps } from '../form/ProfileScreen.tsx'
import { TextPair } from '../form/TextPair.tsx'
import { MarkdownPair } from './MarkdownPair.tsx'
import { StepsTick } from './StepsTick.tsx'

type Page = NonNullable<ProfileShape['pages']>[number]

/** The office's pages in the order of the menu, each collapsed until opened. */
export function OwnPages({ form, errorOf }: PartProps) {
  const t = useT<ConsoleWords>()
  const { pages = [] } = form.profile
  // People may have bookmarked the address of a page that is already public.
  const isStored = ({ slug }: Page) => form.base.profile.pages?.some((stored) => stored.slug === slug) ?? false
  return (
    <ListEditor<Page>
      id="pages"
      label={t('pages.own')}
      items={pages}
      onChange={(next) => form.change({ pages: next })}
      nameOf={({ title }) => title.id}
      make={() => ({ slug: '', title: { id: '' }, body: { id: '' }, inMenu: true })}
      add={t('pages.page.add')}
      max={40}
      error={errorOf('pages')}
    >
      {(page, change, id) => {
        const wrong = ['slug', 'title-id', 'title-en', 'body-id', 'body-en'].some((part) => errorOf(`${id}-${part}`))
        return (
          <Fold
            summary={page.title.id === '' ? t('pages.page.new') : `${page.title.id} (/${page.slug})`}
            fresh={page.slug === ''}
            wrong={wrong}
          >
            <TextPair
              id={`${id}-title`}
              label={t('pages.title')}
              value={page.title}
              onChange={(title) => change(isStored(page) ? { ...page, title } : entitled(page, title))}
              errorOf={errorOf}
              maxLength={120}
            />
            <TextInput
              id={`${id}-slug`}
              label={t('pages.slug')}
              hint={t('pages.slug.hint')}
              value={page.slug}
              error={errorOf(`${id}-slug`)}
              maxLength={60}
              onInput={(slug) => change({ ...page, slug: slug.trim() })}
            />
            <Tick
              id={`${id}-inMenu`}
              label={t('pages.menu')}
              checked={page.inMenu}
              onChange={(inMenu) => change({ ...page, inMenu })}
            />
            <StepsTick
              id={`${id}-steps`}
              steps={page.steps}
              flow={form.profile.flow}
              onChange={(steps) => change({ ...page, steps })}
            />
            <MarkdownPair
              id={`${id}-body`}
              label={t('pages.body')}
              value={page.body}
              onChange={(body) => change({ ...page, body })}
              errorOf={errorOf}
              maxLength={40_000}
            />
          </Fold>
        )
      }}
    </ListEditor>
  )
}

/** A new page with this title. Its address follows the title until somebody edits it. */
function entitled(page: Page, title: Page['title']): Page {
  const follows = page.slug === slugFor(page.title.id)
  return { ...page, title, slug: follows ? slugFor(title.id) : page.slug }
}

function slugFor(title: string): string {
  return title.trim() === '' ? '' : valueFor(title, []).replaceAll('_', '-')
}
