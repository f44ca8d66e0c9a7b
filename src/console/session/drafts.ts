// Unsent answers. When the console locks, each is put on the sealed desk before the keys are wiped.

const readers = new Map<string, () => string>()

/**
 * Registers text being written about a case; `read` returns the current text, empty if there is none. Call the returned
 * function when the field goes away. After unlocking, the text is in `desk.value.drafts[caseId]`.
 */
export function registerDraft(caseId: string, read: () => string): () => void {
  readers.set(caseId, read)
  return () => {
    if (readers.get(caseId) === read) readers.delete(caseId)
  }
}

/** The drafts of the desk, updated with the text on the screen; an emptied one is removed. */
export function gatherDrafts(kept: Readonly<Record<string, string>>): Record<string, string> {
  const drafts = { ...kept }
  for (const [caseId, read] of readers) {
    const text = read()
    if (text.trim() === '') delete drafts[caseId]
    else drafts[caseId] = text
  }
  return drafts
}
