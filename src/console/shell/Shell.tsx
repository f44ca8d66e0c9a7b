import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import {
  Button,
  IconExit,
  IconLock,
  LanguageSwitch,
  OfflineBanner,
  PageHeader,
  useOnline,
  useT,
} from '../../ui/index.ts'
import { speak } from '../base/language.ts'
import { href, path } from '../base/router.ts'
import { site } from '../base/site.ts'
import type { ConsoleWords } from '../base/words.ts'
import { DeskTroubleNotice } from '../session/DeskTroubleNotice.tsx'
import { FormerDeskNotice } from '../session/FormerDeskNotice.tsx'
import { leave, lock } from '../session/session.ts'
import { session } from '../session/state.ts'

interface Props {
  /** The name of the screen, for the window's title. */
  title: string
  /** Wide for the office's tables; the default is narrow, for forms. */
  width?: 'wide' | undefined
  /** The row of links below the header. */
  navigation?: ComponentChildren
  children: ComponentChildren
}

/** Header, navigation and footer around every screen of the console. */
export function Shell({ title, width, navigation, children }: Props) {
  const t = useT<ConsoleWords>()
  const online = useOnline()
  const main = useFocusOnArrival()
  const office = site.value?.name ?? t('app.name')
  useEffect(() => {
    document.title = `${title} · ${office}`
  }, [title, office])
  return (
    <>
      <div class="no-print">
        <PageHeader office={office} place={t('console.place')} home={href('/')} corner={<Corner />} nav={navigation} />
        <OfflineBanner online={online} />
      </div>
      <main class="page stack" data-width={width} id="isi" tabIndex={-1} ref={main}>
        {session.value.step === 'open' && <FormerDeskNotice />}
        {session.value.step === 'open' && <DeskTroubleNotice />}
        {children}
      </main>
      <footer class="console-foot no-print">
        <LanguageSwitch
          label={t('language.label')}
          hrefs={{ id: '#', en: '#' }}
          names={{ id: t('language.id'), en: t('language.en') }}
          onPick={(language) => {
            speak(language).catch(() => {})
          }}
        />
      </footer>
    </>
  )
}

/** Who is logged in, and the two ways out. */
function Corner() {
  const t = useT<ConsoleWords>()
  const now = session.value
  if (now.step !== 'open') return null
  return (
    <div class="console-corner">
      <span class="console-name">{now.keyring.name}</span>
      <Button look="quiet" icon={<IconLock />} onClick={() => lock('asked')}>
        {t('lock.action')}
      </Button>
      <Button look="quiet" icon={<IconExit />} onClick={leave}>
        {t('action.sign_out')}
      </Button>
    </div>
  )
}

/** Focuses a screen that the router just showed, as if the page had been loaded. */
function useFocusOnArrival() {
  const main = useRef<HTMLElement>(null)
  const first = useRef(true)
  useEffect(() => {
    if (!first.current) main.current?.focus({ preventScroll: true })
    first.current = false
  }, [path.value])
  return main
}
