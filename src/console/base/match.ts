// Matches addresses against patterns.

/**
 * The parts of the path that a pattern names, or null: `match('/perkara/:id', '/perkara/abc')` gives `{ id: 'abc' }`.
 */
export function match(pattern: string, at: string): Record<string, string> | null {
  const [wanted, given] = [pattern.split('/'), at.split('/')]
  if (wanted.length !== given.length) return null
  const found: Record<string, string> = {}
  for (const [i, part] of wanted.entries()) {
    const value = given[i] ?? ''
    if (part.startsWith(':') && value !== '') found[part.slice(1)] = value
    else if (part !== value) return null
  }
  return found
}
