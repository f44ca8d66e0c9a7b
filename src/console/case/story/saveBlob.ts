/** How long a slow browser may take to read the data to save. */
const PATIENCE = 60_000

/** Saves bytes as a download under a name. They are opaque to the page: nothing here can run them. */
export function saveBlob(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), PATIENCE)
}
