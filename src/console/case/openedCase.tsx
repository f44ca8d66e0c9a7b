import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { OpenCase } from '../../device/casework/open-case.ts'
import type { Desk } from '../../device/staff/desk.ts'
import type { Keyring } from '../../device/staff/keyring.ts'
import type { Questionnaire } from '../../domain/names/questionnaire.ts'
import type { Role } from '../../domain/names/roles.ts'
import { rolesOnCase } from '../../domain/rights.ts'
import type { CaseRow } from '../../protocol/wire/cases.ts'
import type { CaseHold } from './useCase.ts'

/** The data that every part of the case page works with. */
export interface OpenedCase extends Pick<CaseHold, 'reload' | 'renew' | 'stop'> {
  readonly keyring: Keyring
  readonly open: OpenCase
  readonly questionnaire: Questionnaire
  readonly roles: readonly Role[]
  readonly seen: Desk['seen'][string] | null
}

const Opened = createContext<OpenedCase | null>(null)

/** Wraps everything that shows or changes the open case. */
export const OpenedCaseProvider = Opened.Provider

/** The open case. Only inside OpenedCaseProvider. */
export function useOpenedCase(): OpenedCase {
  const opened = useContext(Opened)
  if (opened === null) throw new Error('no open case around this component')
  return opened
}

/** This member's roles in a case: reviewer and director in their channels, investigator if assigned. */
export function rolesOn({ member }: Keyring, row: CaseRow): Role[] {
  if (member === null) return []
  return rolesOnCase(member, row)
}
