import type { ComponentChildren } from 'preact'
import { bootstrapState } from './core/bootstrap.ts'
import {
  Button,
  LanguageSwitch,
  Notice,
  OfflineBanner,
  PageHeader,
  QuickExit,
  SixWords,
  useOnline,
  useTripleEscape,
} from './core/components.ts'
import { cameByPoster } from './core/device.ts'
import { uncover } from './core/guard.ts'
import { chooseLanguage, useWords } from './core/language.ts'
import { forget, halted, keyCheck, screen } from './core/state.ts'

interface Props {
  children: ComponentChildren
  /** Only the header: the page speaks both languages, and there is nothing to cover. */
  bare?: boolean
}

/** What surrounds every screen: the office's header with the quick exit, the key's six words, and the cover. */
export function Frame({ children, bare = false }: Props) {
  const t = useWords()
  const online = useOnline()
  const { value } = bootstrapState
  const site = value.state === 'loaded' ? value.bootstrap.site : null
  const width = screen.value.at === 'case' ? 'wide' : undefined
  useTripleEscape(forget, site?.quickExit)
  const exit = <QuickExit href={site?.quickExit} onExit={forget} />
  return (
    <>
      <div class="uncovered">
        <PageHeader
          office={site?.name ?? t('app.purpose')}
          place={t('reporter.place')}
          home={t.language === 'en' ? '/en' : '/'}
          corner={exit}
        />
        <OfflineBanner online={online} />
        <main class="page" id="isi" data-width={width}>
          {site?.demo && (
            <p class="demo-line" role="note">
              {t('reporter.demo')}
            </p>
          )}
          {children}
        </main>
        {!bare && (
          <footer class="page foot no-print" data-width={width}>
            {site && !halted.value && <Key />}
            <LanguageSwitch
              label={t('language.label')}
              hrefs={{ id: '#', en: '#' }}
              names={{ id: 'Bahasa Indonesia', en: 'English' }}
              onPick={chooseLanguage}
            />
          </footer>
        )}
      </div>
      {!bare && (
        <div class="cover">
          {exit}
          <p class="muted">{t('reporter.cover.text')}</p>
          <Button look="primary" onClick={uncover}>
            {t('reporter.cover.continue')}
          </Button>
        </div>
      )}
    </>
  )
}

/** The six words by which anybody can check that these are the office's own keys. */
function Key() {
  const t = useWords()
  const check = keyCheck.value
  if (check.state !== 'checked' && check.state !== 'expired') {
    return <p class="muted small">{t(`reporter.footer.${check.state}`)}</p>
  }
  return (
    <section class="stack" data-gap="small">
      <h2 class="foot-title">{t('reporter.footer.words')}</h2>
      <SixWords words={check.organization.words} />
      {check.state === 'expired' && <p class="alarm">{t('reporter.footer.expired')}</p>}
      {cameByPoster() ? (
        <Notice tone="success">
          <p>{t('reporter.footer.poster')}</p>
        </Notice>
      ) : (
        <p class="muted small">{t('reporter.footer.hint')}</p>
      )}
    </section>
  )
}
