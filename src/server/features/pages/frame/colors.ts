import { createHash } from 'node:crypto'
import type { StoredProfile } from '../../../../domain/profile.ts'
import { isHex } from '../../../../ui/colors/contrast.ts'
import { fitColors, type OrganizationColors } from '../../../../ui/colors/organization.ts'

type Colors = StoredProfile['site']['colors']

/**
 * The stylesheet of an organisation's own colours, and which of them had to be made darker or lighter to be readable,
 * to tell the person who chose them. A value that is not #rrggbb is left out.
 */
export function organizationColors({ nila, pandan }: Colors): ReturnType<typeof fitColors> {
  const chosen: OrganizationColors = {
    ...(nila && isHex(nila) && { nila }),
    ...(pandan && isHex(pandan) && { pandan }),
  }
  return fitColors(chosen)
}

/** The ETag of this content, with which a browser asks whether it has changed. */
export function etagOf(text: string): string {
  return `"${createHash('sha256').update(text).digest('base64url').slice(0, 16)}"`
}
