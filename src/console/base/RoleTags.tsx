import type { Role } from '../../domain/names/roles.ts'
import { Tag, useT } from '../../ui/index.ts'
import type { ConsoleWords } from './words.ts'

/** A member's roles, one word each. */
export function RoleTags({ roles }: { roles: readonly Role[] }) {
  const t = useT<ConsoleWords>()
  return (
    <span class="row role-tags">
      {roles.map((role) => (
        <Tag key={role}>{t(`role.${role}`)}</Tag>
      ))}
    </span>
  )
}
