import { useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { ProfileScreen } from '../form/ProfileScreen.tsx'
import { FlowPart } from './FlowPart.tsx'
import { HolidaysPart } from './HolidaysPart.tsx'
import { IdentityPart } from './IdentityPart.tsx'
import { ListsPart } from './ListsPart.tsx'
import { LookPart } from './LookPart.tsx'
import { PublishingPart } from './PublishingPart.tsx'
import { TimePart } from './TimePart.tsx'

/** The parts of this long page, as the ids of their cards. */
const PARTS = ['identity', 'contacts', 'legal', 'look', 'time', 'lists', 'flow', 'publishing'] as const

/** The page of the office's own texts, colours, lists and rules. */
export function OfficePage() {
  const t = useT<ConsoleWords>()
  return (
    <ProfileScreen draft="profil-instansi" title={t('place.office')} lead={t('office.lead')}>
      {(part) => (
        <>
          <nav class="page-parts" aria-label={t('office.parts')}>
            {PARTS.map((name) => (
              <a key={name} href={`#part-${name}`}>
                {t(`office.${name}`)}
              </a>
            ))}
          </nav>
          <IdentityPart {...part} />
          <LookPart {...part} />
          <TimePart {...part} />
          <HolidaysPart {...part} />
          <ListsPart {...part} />
          <FlowPart {...part} />
          <PublishingPart {...part} />
        </>
      )}
    </ProfileScreen>
  )
}
