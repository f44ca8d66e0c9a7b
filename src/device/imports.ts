/**
 * Whether an `import()` failed on its way here. No browser has a type or a code for that, only its sentence: Chromium's,
 * Firefox's, Safari's, and Vite's for a style sheet. Otherwise the file arrived and this browser could not run it.
 */
export function isCutOff(error: unknown): boolean {
  return error instanceof Error && /imported module|module script|preload CSS/.test(error.message)
}
