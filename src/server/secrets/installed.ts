import { type Db, listOrganizations } from '../database/index.ts'
import { openSecrets, type Secrets } from './secrets.ts'

/**
 * Opens the secrets of an installation. An organisation that was founded has its own among them: new ones would open
 * none of its passwords and sign no receipt that anybody believes, so what is missing is not made. Throws
 * `OperatorError`.
 */
export async function openInstalledSecrets(db: Db, folder: string): Promise<Secrets> {
  const founded = (await listOrganizations(db)).filter(({ publicId }) => publicId !== null)
  return openSecrets(
    folder,
    founded.map(({ id }) => id),
  )
}
