import type { Keyring } from '../../device/staff/keyring.ts'
import { Tabs, useT } from '../../ui/index.ts'
import { href, path } from '../base/router.ts'
import type { ConsoleWords } from '../base/words.ts'
import { useKeyring } from '../session/keyring.tsx'

/** Heading and tabs of the organisation's pages, with how many items wait in each. */
export function OrganizationHead({ title }: { title: string }) {
  const t = useT<ConsoleWords>()
  const keyring = useKeyring()
  const tab = (to: string, label: string, waiting = 0) => ({
    href: href(to),
    label,
    current: path.value === to,
    ...(waiting > 0 ? { count: waiting } : {}),
  })
  return (
    <>
      <Tabs
        label={t('place.organization')}
        tabs={[
          tab('/instansi', t('place.members'), waitingMembers(keyring).length),
          tab('/instansi/kanal', t('place.channels')),
          tab('/instansi/kunci', t('place.signing'), hasCustodyOffer(keyring) ? 1 : 0),
          tab('/instansi/poster', t('place.poster')),
          tab('/instansi/pembukaan', t('place.disclosures')),
        ]}
      />
      <h1>{title}</h1>
    </>
  )
}

/** Members who have made their keys, but are not in the statement yet. */
export function waitingMembers({ organization, statement }: Keyring) {
  const named = new Set(statement.staff.map(({ number }) => number))
  return organization.members.filter(({ number, state }) => state === 'joined' && !named.has(number))
}

/** Whether a custodian's key waits for the director's signature. */
export function hasCustodyOffer({ organization }: Keyring): boolean {
  return organization.custodyOffer !== null
}
