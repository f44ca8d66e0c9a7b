import type { StoredProfile } from '../../domain/profile.ts'
import type { TestPeople } from './people.ts'

/** What a test says of its organisation; the rest is usual. */
export interface OrganizationOptions {
  readonly host?: string
  readonly mode?: 'daily' | 'at_once'
  readonly hour?: number
  readonly timeZone?: StoredProfile['site']['timeZone']
  readonly firstAnswerDays?: number
  /** Whether the statement says that the channels take reports. */
  readonly open?: boolean
  readonly custody?: boolean
  /** Ids of channels; everybody who opens channels opens all of them. */
  readonly channels?: readonly string[]
  /** Who is left out of the statement, by key in `people`. */
  readonly without?: readonly (keyof TestPeople)[]
}
