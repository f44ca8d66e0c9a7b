// Unsent answers. When the console locks, each is put on the sealed desk before the keys go.

const readers = new Map<string, () => string>()

/**
 * Names what is being written about a case; `read` gives its text at any time, empty when there is nothing.
 * Call what it returns when the field goes away. After unlocking, the text is in `desk.value.drafts[caseId]`.
 */
export function registerDraft(caseId: string, read: () => string): () => void {
  readers.set(caseId, read)
  return () => {
    if (readers.get(caseId) === read) readers.delete(caseId)
  }
}

/** The drafts of the desk with what is on the screen now; an emptied one goes. */
export function gatherDrafts(kept: Readonly<Record<string, string>>): Record<string, string> {
  const drafts = { ...kept }
  for (const [caseId, read] of readers) {
    const text = read()
    if (text.trim() === '') delete drafts[caseId]
    else drafts[caseId] = text
  }
  return drafts
}
