import { useState } from 'preact/hooks'
import { ActionBar, Button, ErrorSummary, Loading, Notice, useT } from '../../../ui/index.ts'
import { useAction } from '../../base/action.ts'
import { Failure } from '../../base/Failure.tsx'
import type { ConsoleWords } from '../../base/words.ts'
import { useKeyring } from '../../session/keyring.tsx'
import '../administration.css'
import { named } from '../form/faults.ts'
import { same } from '../form/merge.ts'
import { Outcome } from '../form/Outcome.tsx'
import { Builder } from './Builder.tsx'
import { tidyDraft } from './draft.ts'
import { type BuilderProblem, builderProblems } from './faults.ts'
import { PhonePreview } from './PhonePreview.tsx'
import { useBuilder } from './useBuilder.ts'

type Told = { readonly kind: 'nothing' | 'still' | 'conflict' } | { readonly kind: 'saved'; readonly version: number }

/** Builds the next version of a channel's questionnaire, or the first one of a new channel. */
export function BuilderPage({ channel }: { channel?: string }) {
  const t = useT<ConsoleWords>()
  const { organization } = useKeyring()
  const builder = useBuilder(channel ?? null)
  const action = useAction()
  const [problems, setProblems] = useState<BuilderProblem[]>([])
  const [told, setTold] = useState<Told>({ kind: 'nothing' })
  const { state } = builder
  const title = organization.channels.find(({ id }) => id === channel)?.title ?? t('builder.new')
  if (state.step !== 'open') {
    return (
      <>
        <h1>{title}</h1>
        {state.step === 'loading' ? <Loading /> : <Failure error={state.error} onRetry={builder.load} />}
      </>
    )
  }
  const { mine, after } = state

  async function submit(event: Event) {
    event.preventDefault()
    if (state.step !== 'open') return
    const taken = after === 0 && organization.channels.some(({ id }) => id === mine.channel)
    const known = t('builder.channel.taken')
    const found: BuilderProblem[] = [
      ...(taken ? [{ id: 'channel', message: known, fault: known, question: null }] : []),
      ...builderProblems(mine, t),
    ]
    setProblems(found.flatMap((problem) => (problem.question === null ? named([problem], t) : [problem])))
    setTold({ kind: 'nothing' })
    if (found.length > 0) return
    if (after > 0 && same(tidyDraft(state.base), tidyDraft(mine))) return setTold({ kind: 'still' })
    await action.run(async () => {
      const version = await builder.save(state)
      setTold(version === null ? { kind: 'conflict' } : { kind: 'saved', version })
    })
  }
  async function follow(keep: boolean) {
    if (state.step !== 'open') return
    if (await action.run(() => builder.follow(state, keep))) setTold({ kind: 'nothing' })
  }
  return (
    <>
      <h1>{title}</h1>
      <p class="lead">{t('builder.lead')}</p>
      {after > 0 && <p class="muted">{t('builder.version', { version: after })}</p>}
      <div class="columns builder">
        <form class="stack" onSubmit={submit} noValidate>
          <ErrorSummary problems={problems} />
          <Builder
            draft={mine}
            isNew={after === 0}
            problems={problems}
            onChange={(next) => builder.change(state, next)}
          />
          <Outcome
            of={
              action.state.step === 'failed'
                ? 'failed'
                : told.kind === 'nothing' || told.kind === 'still'
                  ? ''
                  : `${told.kind} ${after}`
            }
          >
            {action.state.step === 'failed' && <Failure error={action.state.error} />}
            {told.kind === 'conflict' && (
              <Notice tone="warning" title={t('builder.conflict')} announce>
                <p>{t('builder.conflict.text')}</p>
                <div class="row">
                  <Button onClick={() => follow(true)}>{t('builder.conflict.over')}</Button>
                  <Button onClick={() => follow(false)}>{t('builder.conflict.reload')}</Button>
                </div>
              </Notice>
            )}
            {told.kind === 'saved' && (
              <Notice tone="success" title={t('builder.saved', { version: told.version })} announce>
                <p>{t('builder.saved.text')}</p>
              </Notice>
            )}
          </Outcome>
          <ActionBar>
            <p class="muted" role="status">
              {state.base !== mine ? t('admin.unsaved') : told.kind === 'still' && t('admin.saved.still')}
            </p>
            <Button type="submit" look="primary" busy={action.busy}>
              {t('builder.save')}
            </Button>
          </ActionBar>
        </form>
        <PhonePreview draft={mine} />
      </div>
    </>
  )
}
