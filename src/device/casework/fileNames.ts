// File names come from strangers: they may hide the file's kind, or lead to another folder.

/** Extensions of files that run something when opened: programs, scripts, shortcuts, pages, documents with macros. */
const STARTS =
  /\.(exe|com|scr|pif|msi|msp|bat|cmd|ps1|vbs?|vbe|jse?|wsf|hta|lnk|url|reg|cpl|jar|apk|app|dmg|iso|img|sh|desktop|docm|dotm|xlsm|xltm|xlam|pptm|potm|html?|xhtml|svg|mht|chm|one)$/i

/** Characters that change the writing direction or are invisible: 'gambar‮gpj.exe' would look like a picture. */
const DECEIVING = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

/** The name as it may be shown and saved: no path, nothing invisible, never empty. */
export function plainName(name: string): string {
  const plain = name
    .replace(DECEIVING, '')
    .replace(/[\\/:*?"<>|]/g, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  return plain === '' ? 'bukti' : plain
}

/** Whether opening this file can run something. A harmless name proves nothing. */
export function startsSomething(name: string): boolean {
  return STARTS.test(plainName(name))
}
