import { proceduresOf } from '../../../device/casework/protection.ts'
import { PROTECTION_STATES } from '../../../domain/names/protection.ts'
import { useOpenedCase } from '../openedCase.tsx'
import { ProcedureCard } from './ProcedureCard.tsx'

/** Every protection procedure of the case: unanswered ones first, because somebody may be in danger, ended ones last. */
export function Protection() {
  const { open } = useOpenedCase()
  const procedures = proceduresOf(open)
  return (
    <>
      {PROTECTION_STATES.flatMap((state) => procedures.filter((procedure) => procedure.state === state)).map(
        (procedure) => (
          <ProcedureCard key={procedure.hash} procedure={procedure} />
        ),
      )}
    </>
  )
}
