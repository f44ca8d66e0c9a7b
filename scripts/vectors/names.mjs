import { CHAINS, ENTRY_KINDS } from '../../src/domain/names/entries.ts'
import { ROLES } from '../../src/domain/names/roles.ts'
import { OUTCOMES, STAGES } from '../../src/domain/names/stages.ts'

/** V14: what statements and entries of version 1 may call things. Another list makes old signatures unreadable. */
export function names() {
  const kinds = CHAINS.map((chain) => ({ name: `kinds of the ${chain} chain`, names: ENTRY_KINDS[chain] }))
  const lists = { roles: ROLES, stages: STAGES, outcomes: OUTCOMES, chains: CHAINS }
  return { lists: [...Object.entries(lists).map(([name, names]) => ({ name, names })), ...kinds] }
}
