import { type ComponentChildren, Fragment } from 'preact'
import { LanguageSwitch, PageHeader } from '../../../../ui/PageHeader/PageHeader.tsx'
import { QuickExit } from '../../../../ui/QuickExit/QuickExit.tsx'
import { SixWords } from '../../../../ui/Words/CodeWords.tsx'
import { emblemOf } from '../../administration/index.ts'
import { ANCHORS, pathsOf, type Target } from '../addresses.ts'
import { addressOf, type View } from '../view.ts'
import { exitAddress } from './links.ts'
import { isSame, Menu, restOf } from './menu.tsx'

/** Pages in several columns; the others have the line length of a letter. */
const wide: readonly (Target | null)[] = ['home', 'limits', 'flow']

interface FrameProps {
  view: View
  /** Null for a page that does not exist. */
  here: Target | null
  children: ComponentChildren
}

/** What all public pages share: the office's head, the quick exit, the menu, the languages, the six words. */
export function Frame({ view, here, children }: FrameProps) {
  const { t, facts } = view
  return (
    <>
      <PageHeader
        office={facts.site.name}
        place={t('site.place')}
        home={addressOf(view, 'home')}
        emblem={emblemOf(facts.profile) ?? undefined}
        corner={<QuickExit href={exitAddress(facts.site.quickExit)} />}
        nav={
          <div class="pages">
            <Menu view={view} here={here} />
            <OtherLanguage view={view} here={here ?? 'home'} />
          </div>
        }
      />
      {facts.site.demo && (
        <p class="demo">
          <strong>{t('site.demo.title')}.</strong> {t('site.demo.text')}
        </p>
      )}
      <main id="isi" class="page site" data-width={wide.includes(here) ? 'wide' : undefined}>
        {children}
      </main>
      <Foot view={view} here={here} />
    </>
  )
}

/** The link to the other language at the top of a page; the foot names both languages. */
function OtherLanguage({ view: { t }, here }: { view: View; here: Target }) {
  const other = t.language === 'id' ? 'en' : 'id'
  return (
    <a class="other-language" href={pathsOf(here)[other]} lang={other} hreflang={other}>
      {t(`language.${other}`)}
    </a>
  )
}

function Foot({ view, here }: { view: View; here: Target | null }) {
  const { t, facts } = view
  return (
    <footer class="foot">
      <div class="foot-inner">
        {facts.key && (
          <div class="stack" data-gap="small">
            <p class="foot-label">{t('site.key')}</p>
            <SixWords words={facts.key.words} label={t('site.key')} />
            <p>
              <a href={addressOf(view, 'confidentiality', ANCHORS.words)}>{t('site.key.how')}</a>
            </p>
          </div>
        )}
        <div class="stack" data-gap="small">
          <nav class="foot-pages" aria-label={t('site.pages.more')}>
            {restOf(view).map(({ target, name }) => (
              <Fragment key={addressOf(view, target)}>
                <a href={addressOf(view, target)} aria-current={isSame(target, here) ? 'page' : undefined}>
                  {name}
                </a>{' '}
              </Fragment>
            ))}
          </nav>
          <LanguageSwitch
            label={t('language.label')}
            hrefs={pathsOf(here ?? 'home')}
            names={{ id: t('language.id'), en: t('language.en') }}
          />
          <p class="muted small">{t('site.software')}</p>
        </div>
      </div>
    </footer>
  )
}

/** A part of a page with its heading, below a line. */
export function Section(props: { id?: string; title: string; lead?: string | undefined; children: ComponentChildren }) {
  return (
    <section class="section" id={props.id}>
      <h2>{props.title}</h2>
      {props.lead && <p>{props.lead}</p>}
      {props.children}
    </section>
  )
}
