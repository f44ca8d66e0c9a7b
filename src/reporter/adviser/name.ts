import type { Writing } from '../write/state.ts'

/** The name that the reporter gave for the vault, or an empty text. Presets call the question `name`. */
export function ownName({ identity }: Writing): string {
  const { name } = identity.value
  return typeof name === 'string' ? name : ''
}
