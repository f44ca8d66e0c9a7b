import { type ComponentChild, render } from 'preact'

const root = document.createElement('div')
root.id = 'app'

/**
 * Draws the application in the place of what the page said while it was coming. The first drawing happens aside: when it
 * fails, the page's own words stay.
 */
export function mount(application: ComponentChild): void {
  render(application, root)
  if (!root.isConnected) document.getElementById('app')?.replaceWith(root)
}

/** Takes everything off the screen. */
export function unmount(): void {
  render(null, root)
}
