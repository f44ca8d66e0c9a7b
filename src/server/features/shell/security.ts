const HALF_A_YEAR = 180 * 86_400_000

/** security.txt of RFC 9116: where to report a weakness of this installation; null without a configured contact. */
export function securityText(contact: string | null, now: number): string | null {
  if (contact === null) return null
  const expires = `${new Date(now + HALF_A_YEAR).toISOString().slice(0, 10)}T00:00:00Z`
  return `Contact: ${contact}\nExpires: ${expires}\nPreferred-Languages: id, en\n`
}
