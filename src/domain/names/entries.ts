/** The chains of signed entries that a case has. */
export const CHAINS = ['reporter', 'office', 'internal'] as const
export type Chain = (typeof CHAINS)[number]

/** The kinds of entries in each chain. */
export const ENTRY_KINDS = {
  reporter: ['report', 'message', 'evidence', 'withdrawal', 'protection_request'],
  office: [
    'message',
    'question',
    'stage',
    'classification',
    'disclosure',
    'discard',
    'take_back',
    'protection',
    'check_in',
  ],
  internal: ['assignment', 'dossier', 'request', 'note', 'document', 'work'],
} as const satisfies Record<Chain, readonly string[]>
export type EntryKind = (typeof ENTRY_KINDS)[Chain][number]

/** What a request for protection is about. The header does not say which: only those who can open the entry learn it. */
export const PROTECTION_SUBJECTS = ['protection', 'retaliation'] as const

/** The office's entries that say where a case stands, of which type it is, and whether it is discarded. */
export const OFFICE_DECISIONS = [
  'stage',
  'classification',
  'discard',
  'take_back',
] as const satisfies readonly EntryKind[]
