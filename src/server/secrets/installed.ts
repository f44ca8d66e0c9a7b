import { type Db, listOrganizations } from '../database/index.ts'
import { openSecrets, type Secrets } from './secrets.ts'

/**
 * Opens the secrets of an installation. Missing secrets of an organisation that is already founded are never replaced:
 * with a new pepper no password would open, and nobody would believe receipts signed by a new key. Throws
 * `OperatorError`.
 */
export async function openInstalledSecrets(db: Db, folder: string): Promise<Secrets> {
  const founded = (await listOrganizations(db)).filter(({ publicId }) => publicId !== null)
  return openSecrets(
    folder,
    founded.map(({ id }) => id),
  )
}
