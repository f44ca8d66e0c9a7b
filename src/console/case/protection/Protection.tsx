import { proceduresOf } from '../../../device/casework/protection.ts'
import { useOpenedCase } from '../openedCase.tsx'
import { ProcedureCard } from './ProcedureCard.tsx'

/** Every protection procedure of the case: those that are not ended first, because somebody may be in danger. */
export function Protection() {
  const { open } = useOpenedCase()
  const procedures = proceduresOf(open)
  const ended = (one: (typeof procedures)[number]) => one.state === 'ended'
  return (
    <>
      {[...procedures.filter((one) => !ended(one)), ...procedures.filter(ended)].map((procedure) => (
        <ProcedureCard key={procedure.hash} procedure={procedure} />
      ))}
    </>
  )
}
