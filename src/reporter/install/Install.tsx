import { useEffect, useState } from 'preact/hooks'
import { bootstrap } from '../core/bootstrap.ts'
import { Button, IconDownload, IconRemove, Notice } from '../core/components.ts'
import { canInstall, isInstalled, offerToBrowser, removeProgram, storeProgram } from './phone.ts'
import { useInstallWords } from './words.ts'

/** How long a browser may take to ask; if it does not ask at all, the page explains how to install. */
const PATIENCE = 2500

type Question = NonNullable<Awaited<ReturnType<typeof offerToBrowser>>>

type State =
  | { readonly at: 'unknown' | 'offered' | 'asking' | 'working' | 'failed' | 'removed' }
  | { readonly at: 'present'; readonly how: 'install.present' | 'install.done' | 'install.manual' }
  | { readonly at: 'ready'; readonly question: Question }

/** Puts the program on the phone, after a warning about what the phone will then show, and removes it again. */
export function Install() {
  const t = useInstallWords()
  const [state, setState] = useState<State>({ at: 'unknown' })
  useEffect(() => {
    if (!canInstall()) return
    isInstalled().then(
      (is) => setState(is ? { at: 'present', how: 'install.present' } : { at: 'offered' }),
      () => {},
    )
  }, [])

  async function install() {
    setState({ at: 'working' })
    try {
      const [question] = await Promise.all([offerToBrowser(PATIENCE), storeProgram()])
      setState(question ? { at: 'ready', question } : { at: 'present', how: 'install.manual' })
    } catch {
      await removeProgram().catch(() => {})
      setState({ at: 'failed' })
    }
  }

  async function add(question: Question) {
    const { outcome } = await question.prompt()
    setState({ at: 'present', how: outcome === 'accepted' ? 'install.done' : 'install.present' })
  }

  async function remove() {
    await removeProgram()
    setState({ at: 'removed' })
  }

  switch (state.at) {
    case 'unknown':
      return null
    case 'offered':
      return (
        <div>
          <Button look="quiet" icon={<IconDownload />} onClick={() => setState({ at: 'asking' })}>
            {t('install.offer')}
          </Button>
        </div>
      )
    case 'asking':
    case 'failed':
      return <Asking failed={state.at === 'failed'} install={install} cancel={() => setState({ at: 'offered' })} />
    case 'working':
      return <Notice announce title={t('install.working')} />
    case 'ready':
      return (
        <Notice announce title={t('install.ready')}>
          <div>
            <Button onClick={() => add(state.question)}>{t('install.add')}</Button>
          </div>
          <Remove remove={remove} />
        </Notice>
      )
    case 'present':
      return (
        <Notice
          title={t(state.how === 'install.done' ? 'install.done' : 'install.present')}
          announce={state.how !== 'install.present'}
        >
          {state.how === 'install.manual' && <p>{t('install.manual')}</p>}
          <Remove remove={remove} />
        </Notice>
      )
    case 'removed':
      return <Notice tone="success" announce title={t('install.removed')} />
  }
}

function Asking({ failed, install, cancel }: { failed: boolean; install: () => void; cancel: () => void }) {
  const t = useInstallWords()
  return (
    <Notice title={t('install.title')} announce>
      <p>{t('install.shows', { name: bootstrap().site.shortName })}</p>
      <p>{t('install.keeps')}</p>
      <p>{t('install.needless')}</p>
      {failed && <Notice tone="warning" title={t('install.failed')} announce />}
      <div class="row">
        <Button onClick={install}>{t('install.press')}</Button>
        <Button look="quiet" onClick={cancel}>
          {t('install.cancel')}
        </Button>
      </div>
    </Notice>
  )
}

function Remove({ remove }: { remove: () => void }) {
  const t = useInstallWords()
  return (
    <div>
      <Button look="quiet" icon={<IconRemove />} onClick={remove}>
        {t('install.remove')}
      </Button>
    </div>
  )
}
