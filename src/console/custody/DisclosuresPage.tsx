import { useT } from '../../ui/index.ts'
import type { ConsoleWords } from '../base/words.ts'
import { OrganizationHead } from '../organization/OrganizationHead.tsx'
import { Register } from './Register.tsx'

/** The director's register of requests for identities, in the channels that they can open. */
export function DisclosuresPage() {
  const t = useT<ConsoleWords>()
  return (
    <>
      <OrganizationHead title={t('register.title')} />
      <Register numbered titled={false} />
    </>
  )
}
