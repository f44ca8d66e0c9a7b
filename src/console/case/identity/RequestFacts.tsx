import type { InternalContent } from '../../../protocol/entries/content.ts'
import { Facts, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'

type Opening = Extract<InternalContent, { about: 'opening' }>

/** What a request for the identity says beside its reason. */
export function RequestFacts({ content: { purpose, needed } }: { content: Opening }) {
  const t = useT<ConsoleWords>()
  const facts = [
    { label: t('identity.request.purpose'), value: t(`identity.purpose.${purpose}`) },
    { label: t('identity.request.needed'), value: needed },
  ]
  return <Facts facts={facts.filter(({ value }) => value !== '')} />
}
