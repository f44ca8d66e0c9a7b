import { useEffect, useState } from 'preact/hooks'
import { findQuestionnaire } from '../../../device/casework/questionnaire.ts'
import type { Question, Questionnaire } from '../../../domain/names/questionnaire.ts'
import { textIn } from '../../../domain/questionnaire.ts'
import { ButtonLink, Card, EmptyState, IconBack, IconQuestion, Loading, useT } from '../../../ui/index.ts'
import { Failure } from '../../base/Failure.tsx'
import { href } from '../../base/router.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { useKeyring } from '../../session/keyring.tsx'
import '../administration.css'
import { compareQuestionnaires, type Differences } from './compare.ts'
import { PhonePreview } from './PhonePreview.tsx'

type State =
  | { readonly step: 'loading' }
  | { readonly step: 'failed'; readonly error: unknown }
  | { readonly step: 'open'; readonly newest: Questionnaire; readonly signed: Questionnaire | null }

/** What a director signs: the newest form, with the hash for the statement, beside the one in use. */
export function ReviewPage({ channel }: { channel: string }) {
  const t = useT<ConsoleWords>()
  const { organization, statement } = useKeyring()
  const newest = organization.channels.find(({ id }) => id === channel)
  const signed = statement.channels.find(({ id }) => id === channel)?.questionnaire
  const [state, setState] = useState<State>({ step: 'loading' })

  async function load() {
    if (!newest) return
    setState({ step: 'loading' })
    try {
      const [fresh, used] = await Promise.all([
        findQuestionnaire(newest.questionnaire),
        signed === undefined ? null : findQuestionnaire(signed),
      ])
      setState({ step: 'open', newest: fresh, signed: used })
    } catch (error) {
      setState({ step: 'failed', error })
    }
  }
  useEffect(() => {
    load().catch(() => {})
  }, [newest?.questionnaire, signed])
  if (!newest) return <EmptyState icon={<IconQuestion />} title={t('error.not_found')} />
  return (
    <>
      <h1>{t('review.title', { channel: newest.title })}</h1>
      <p class="lead">{t('review.lead')}</p>
      {state.step === 'loading' && <Loading />}
      {state.step === 'failed' && <Failure error={state.error} onRetry={load} />}
      {state.step === 'open' && (
        <div class="columns builder">
          <div class="stack">
            {state.signed === null ? (
              <p>{t('review.all')}</p>
            ) : (
              <Changes differences={compareQuestionnaires(state.signed, state.newest)} />
            )}
          </div>
          <PhonePreview draft={state.newest} />
        </div>
      )}
      <div class="row">
        <ButtonLink href={href('/instansi/kanal')} icon={<IconBack />}>
          {t('review.back')}
        </ButtonLink>
      </div>
    </>
  )
}

function Changes({ differences }: { differences: Differences }) {
  const t = useT<ConsoleWords>()
  const kinds = (['added', 'changed', 'removed'] as const).filter((kind) => differences[kind].length > 0)
  if (kinds.length === 0) return <p>{t('review.same')}</p>
  return (
    <>
      {kinds.map((kind) => (
        <Card key={kind} title={t(`review.${kind}`)}>
          <ul>
            {differences[kind].map((question: Question) => (
              <li key={question.id}>{textIn(question.label, t.language)}</li>
            ))}
          </ul>
        </Card>
      ))}
    </>
  )
}
