import { ACTS } from '../../src/domain/names/acts.ts'
import { PURPOSES } from '../../src/domain/names/disclosure.ts'
import { CHAINS, ENTRY_KINDS } from '../../src/domain/names/entries.ts'
import { ROLES } from '../../src/domain/names/roles.ts'
import { OUTCOMES, STAGES } from '../../src/domain/names/stages.ts'
import { WAITS_FOR } from '../../src/domain/names/waits.ts'

/** V14: the names in statements and entries of version 1. With other names, old entries could not be read any longer. */
export function names() {
  const kinds = CHAINS.map((chain) => ({ name: `kinds of the ${chain} chain`, names: ENTRY_KINDS[chain] }))
  const lists = {
    ...{ roles: ROLES, stages: STAGES, outcomes: OUTCOMES, chains: CHAINS, acts: ACTS },
    ...{ waits: WAITS_FOR, purposes: PURPOSES },
  }
  return { lists: [...Object.entries(lists).map(([name, names]) => ({ name, names })), ...kinds] }
}
