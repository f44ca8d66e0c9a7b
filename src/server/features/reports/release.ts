import type { Organization } from '../../database/index.ts'
import type { Deps } from '../../deps.ts'
import { log } from '../../http/index.ts'
import { releaseCase } from '../tick/index.ts'

/**
 * If the organisation chose *at once*, releases to the office what was just stored. If this fails, nothing is lost: the
 * daily job releases it.
 */
export async function releaseAtOnce(deps: Deps, organization: Organization, caseId: string): Promise<void> {
  if (organization.profile.release.mode !== 'at_once') return
  try {
    await releaseCase(deps, organization, caseId)
  } catch (error) {
    log('job_failed', {}, error)
  }
}
