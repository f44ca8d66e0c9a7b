import { useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../app/words.ts'
import { ProfileScreen } from '../form/ProfileScreen.tsx'
import { FlowPart } from './FlowPart.tsx'
import { HolidaysPart } from './HolidaysPart.tsx'
import { IdentityPart } from './IdentityPart.tsx'
import { ListsPart } from './ListsPart.tsx'
import { LookPart } from './LookPart.tsx'
import { PublishingPart } from './PublishingPart.tsx'
import { TimePart } from './TimePart.tsx'

/** The office's own words, colours, lists and rules. */
export function OfficePage() {
  const t = useT<ConsoleWords>()
  return (
    <ProfileScreen title={t('place.office')} lead={t('office.lead')}>
      {(part) => (
        <>
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
