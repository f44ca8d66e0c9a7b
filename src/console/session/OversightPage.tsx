import { ButtonLink, EmptyState, IconChart, useT } from '../../ui/index.ts'
import type { ConsoleWords } from '../base/words.ts'
import { Register } from '../custody/Register.tsx'

/** What an observer can do here at present: read the public figures, and who asked for identities. */
export function OversightPage() {
  const t = useT<ConsoleWords>()
  return (
    <>
      <h1>{t('place.oversight')}</h1>
      <EmptyState
        icon={<IconChart />}
        title={t('oversight.title')}
        action={<ButtonLink href="/statistik">{t('oversight.statistics')}</ButtonLink>}
      >
        <p>{t('oversight.text')}</p>
      </EmptyState>
      <Register numbered={false} />
    </>
  )
}
