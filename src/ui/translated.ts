// Browsers that translate a page replace its text nodes by elements of their own. If a program later changes a text node
// that is gone, the page goes on showing the old text in translation. An element with another key is drawn anew.
import type { ComponentChildren } from 'preact'

/** A key for the element around a text that may change; undefined if its content is more than a text. */
export function keyOf(content: ComponentChildren): string | undefined {
  return typeof content === 'string' ? content : undefined
}
