/**
 * Whether an `import()` failed while loading. No browser has an error type or code for that, so the texts are matched:
 * those of Chromium, Firefox, Safari, and Vite's for a style sheet. Any other error means that the file arrived and
 * this browser could not run it.
 */
export function isCutOff(error: unknown): boolean {
  return error instanceof Error && /imported module|module script|preload CSS/.test(error.message)
}
