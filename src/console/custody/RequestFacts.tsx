import { formatDate } from '../../../locales/format.ts'
import type { CheckedRequest } from '../../device/custody/requests.ts'
import { Facts, useT } from '../../ui/index.ts'
import type { ConsoleWords } from '../base/words.ts'
import { useKeyring } from '../session/keyring.tsx'
import { namesOf } from './who.ts'

/** A request as its author signed it: who asks, what for, what is needed, why, and since when. */
export function RequestFacts({ request }: { request: CheckedRequest }) {
  const t = useT<ConsoleWords>()
  const { name, role } = namesOf(useKeyring(), request, t)
  const { copy, day } = request
  return (
    <Facts
      facts={[
        { label: t('custody.request.who'), value: t('custody.request.who.value', { name, role }) },
        { label: t('identity.request.purpose'), value: t(`identity.purpose.${copy.purpose}`) },
        { label: t('identity.request.needed'), value: <Words text={copy.needed} /> },
        { label: t('identity.request.reason'), value: <Words text={copy.reason} /> },
        { label: t('custody.request.since'), value: formatDate(day, t.language) },
      ]}
    />
  )
}

function Words({ text }: { text: string }) {
  return (
    <span class="custody-words" dir="auto">
      {text}
    </span>
  )
}
