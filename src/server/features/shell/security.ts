const HALF_A_YEAR = 180 * 86_400_000

/** RFC 9116: where to tell of a weakness in this installation; null when no contact is configured. */
export function securityText(contact: string | null, now: number): string | null {
  if (contact === null) return null
  const expires = `${new Date(now + HALF_A_YEAR).toISOString().slice(0, 10)}T00:00:00Z`
  return `Contact: ${contact}\nExpires: ${expires}\nPreferred-Languages: id, en\n`
}
