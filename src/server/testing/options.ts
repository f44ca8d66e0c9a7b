import type { StoredProfile } from '../../domain/profile.ts'
import type { TestPeople } from './people.ts'

/** How a test's organisation differs from the usual one. */
export interface OrganizationOptions {
  readonly host?: string
  readonly mode?: 'daily' | 'at_once'
  readonly hour?: number
  readonly timeZone?: StoredProfile['site']['timeZone']
  readonly firstAnswerDays?: number
  /** Whether the statement declares the channels open for reports. */
  readonly open?: boolean
  readonly custody?: boolean
  /** Ids of channels; everybody who opens channels opens all of them. */
  readonly channels?: readonly string[]
  /** Keys in `people` of those whom the statement leaves out. */
  readonly without?: readonly (keyof TestPeople)[]
}
