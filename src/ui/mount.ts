import { type ComponentChild, render } from 'preact'

const root = document.createElement('div')
root.id = 'app'

/**
 * Draws the application in place of the text that the page shows while loading. It is first drawn detached: if that
 * fails, the page's own text stays.
 */
export function mount(application: ComponentChild): void {
  render(application, root)
  if (!root.isConnected) document.getElementById('app')?.replaceWith(root)
}

/** Removes everything from the screen. */
export function unmount(): void {
  render(null, root)
}
