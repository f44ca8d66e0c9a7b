import type { ComponentChildren } from 'preact'
import { LanguageSwitch, PageHeader } from '../../../ui/PageHeader/PageHeader.tsx'
import { QuickExit } from '../../../ui/QuickExit/QuickExit.tsx'
import { Tabs } from '../../../ui/Tabs/Tabs.tsx'
import { SixWords } from '../../../ui/Words/CodeWords.tsx'
import { ADDRESSES, PAGES, type Page, PLACES } from './addresses.ts'
import { exitAddress } from './links.ts'
import { addressOf, type View } from './view.ts'

/** Pages in several columns; the others keep to the measure of a letter. */
const wide: readonly (Page | null)[] = ['home', 'limits']

interface FrameProps {
  view: View
  /** Null for a page that is not there. */
  page: Page | null
  children: ComponentChildren
}

/** What all public pages share: the office's head, the way out, the pages, the languages, the six words. */
export function Frame({ view, page, children }: FrameProps) {
  const { t, facts } = view
  return (
    <>
      <PageHeader
        office={facts.site.name}
        place={t('site.place')}
        home={addressOf(view, 'home')}
        corner={<QuickExit href={exitAddress(facts.site.quickExit)} />}
        nav={
          <div class="pages">
            <Tabs
              label={t('site.pages')}
              tabs={PAGES.map((name) => ({
                href: addressOf(view, name),
                label: t(`site.page.${name}`),
                current: name === page,
              }))}
            />
            <OtherLanguage view={view} page={page ?? 'home'} />
          </div>
        }
      />
      {facts.site.demo && (
        <p class="demo">
          <strong>{t('site.demo.title')}.</strong> {t('site.demo.text')}
        </p>
      )}
      <main id="isi" class="page site" data-width={wide.includes(page) ? 'wide' : undefined}>
        {children}
      </main>
      <Foot view={view} page={page ?? 'home'} />
    </>
  )
}

/** Within reach at the top; both languages stand in the foot, under their own names. */
function OtherLanguage({ view: { t }, page }: { view: View; page: Page }) {
  const other = t.language === 'id' ? 'en' : 'id'
  return (
    <a class="other-language" href={ADDRESSES[other][page]} lang={other} hreflang={other}>
      {t(`language.${other}`)}
    </a>
  )
}

function Foot({ view, page }: { view: View; page: Page }) {
  const { t, facts } = view
  return (
    <footer class="foot">
      <div class="foot-inner">
        {facts.key && (
          <div class="stack" data-gap="small">
            <p class="foot-label">{t('site.key')}</p>
            <SixWords words={facts.key.words} label={t('site.key')} />
            <p>
              <a href={addressOf(view, 'confidentiality', PLACES.words)}>{t('site.key.how')}</a>
            </p>
          </div>
        )}
        <div class="stack" data-gap="small">
          <LanguageSwitch
            label={t('language.label')}
            hrefs={{ id: ADDRESSES.id[page], en: ADDRESSES.en[page] }}
            names={{ id: t('language.id'), en: t('language.en') }}
          />
          <p class="muted small">{t('site.software')}</p>
        </div>
      </div>
    </footer>
  )
}

/** A part of a page with its heading, under a rule. */
export function Section(props: { id?: string; title: string; lead?: string | undefined; children: ComponentChildren }) {
  return (
    <section class="section" id={props.id}>
      <h2>{props.title}</h2>
      {props.lead && <p>{props.lead}</p>}
      {props.children}
    </section>
  )
}
