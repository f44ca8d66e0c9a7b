import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import {
  ActionBar,
  Button,
  ConfirmDialog,
  ErrorSummary,
  type FieldProblem,
  IconCheck,
  Loading,
  Notice,
  useT,
} from '../../../ui/index.ts'
import { type Action, useAction } from '../../base/action.ts'
import { Failure } from '../../base/Failure.tsx'
import type { ConsoleWords } from '../../base/words.ts'
import '../administration.css'
import { named, problemsOf } from './faults.ts'
import { Outcome } from './Outcome.tsx'
import { type ProfileForm, tidied, useProfile } from './useProfile.ts'

export interface PartProps {
  form: ProfileForm
  errorOf: (id: string) => string | undefined
}

interface Props {
  /** The name under which unsaved changes lie on the desk. */
  draft: string
  title: string
  lead: string
  children: (props: PartProps) => ComponentChildren
}

/** A screen that edits the profile: fetched, checked, saved; typed text survives whatever happens. */
export function ProfileScreen({ draft, title, lead, children }: Props) {
  const { state, load } = useProfile(draft)
  return (
    <>
      <h1>{title}</h1>
      <p class="lead">{lead}</p>
      {state.step === 'loading' && <Loading />}
      {state.step === 'failed' && <Failure error={state.error} onRetry={load} />}
      {state.step === 'open' && <Filled form={state.form}>{children}</Filled>}
    </>
  )
}

type Told = 'nothing' | 'saved' | 'still' | 'conflict' | 'merged'

function Filled({ form, children }: { form: ProfileForm; children: Props['children'] }) {
  const t = useT<ConsoleWords>()
  const action = useAction()
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const [listed, setListed] = useState<FieldProblem[]>([])
  const [told, setTold] = useState<Told>('nothing')
  const [asking, setAsking] = useState(false)
  const release = form.profile.release.mode
  const errorOf = (id: string) => problems.find((problem) => problem.id === id)?.message

  async function submit(event: Event) {
    event.preventDefault()
    const found = problemsOf(tidied(form.profile), form.base.pictures, t)
    setProblems(found)
    setListed(named(found, t))
    setTold('nothing')
    if (found.length > 0) return
    if (!form.dirty) setTold('still')
    else if (release !== form.base.profile.release.mode) setAsking(true)
    else await save(false)
  }
  async function save(confirmed: boolean) {
    await action.run(async () => {
      setTold((await form.save(tidied(form.profile), confirmed)) ? 'saved' : 'conflict')
    })
    setAsking(false)
  }
  async function merge() {
    if (await action.run(form.merge)) setTold('merged')
  }
  return (
    <form class="stack" data-gap="large" onSubmit={submit} noValidate>
      <ErrorSummary problems={listed} />
      {form.restored && (
        <Notice>
          <p>{t('admin.restored')}</p>
          <div>
            <Button onClick={() => action.run(form.drop)}>{t('admin.restored.drop')}</Button>
          </div>
        </Notice>
      )}
      {children({ form, errorOf })}
      <Outcome of={action.state.step === 'failed' ? 'failed' : told === 'conflict' || told === 'merged' ? told : ''}>
        <Obstacle told={told} action={action} onMerge={merge} />
      </Outcome>
      <ActionBar>
        <Standing told={told} dirty={form.dirty} />
        <Button type="submit" look="primary" busy={action.busy}>
          {t('admin.save')}
        </Button>
      </ActionBar>
      <ConfirmDialog
        id="release-risk"
        open={asking}
        title={t('office.release')}
        consequence={
          <>
            <p>{t(`office.release.risk.${release}`)}</p>
            {release === 'at_once' && <p>{t('office.release.risk.at_once.when')}</p>}
          </>
        }
        confirm={t('office.release.confirm')}
        danger={release === 'at_once'}
        busy={action.busy}
        onConfirm={() => save(true)}
        onCancel={() => setAsking(false)}
      />
    </form>
  )
}

/** Why saving failed, with what to do about it. */
function Obstacle({ told, action, onMerge }: { told: Told; action: Action; onMerge: () => unknown }) {
  const t = useT<ConsoleWords>()
  if (action.state.step === 'failed') return <Failure error={action.state.error} />
  if (told === 'merged') return <Notice announce>{t('admin.conflict.merged')}</Notice>
  if (told !== 'conflict') return null
  return (
    <Notice tone="warning" title={t('admin.conflict.title')} announce>
      <p>{t('admin.conflict.text')}</p>
      <div>
        <Button busy={action.busy} onClick={onMerge}>
          {t('admin.conflict.merge')}
        </Button>
      </div>
    </Notice>
  )
}

/** Beside the button: whether there are unsaved changes. */
function Standing({ told, dirty }: { told: Told; dirty: boolean }) {
  const t = useT<ConsoleWords>()
  const saved = !dirty && told === 'saved'
  return (
    <p class={saved ? 'saved-note' : 'muted'} role="status">
      {saved && <IconCheck />}
      <span>{dirty ? t('admin.unsaved') : saved ? t('admin.saved') : told === 'still' && t('admin.saved.still')}</span>
    </p>
  )
}
