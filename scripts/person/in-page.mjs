// What a person does in a page, for browsers that Playwright's own actions cannot drive: it runs in the page.

/** Repeats an action until it gives a value; a page without compiled JavaScript is slow. */
export async function repeat(act, what) {
  for (const end = Date.now() + 90_000; Date.now() < end; ) {
    const found = await act()
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`the page does not let us ${what}`)
}

/** Runs in the page and does what a person would do with a visible element. Gives null while there is none. */
export function inPage([action, name, value]) {
  const isSeen = (element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible'
  const seen = (selector) => [...document.querySelectorAll(selector)].filter(isSeen)
  const named = (selector) => seen(selector).find((element) => element.textContent.trim().startsWith(name))
  if (action === 'press') {
    const button = seen('button').find((element) => element.textContent.trim() === name && !element.disabled)
    button?.click()
    return button ? 'pressed' : null
  }
  if (action === 'go') {
    const door = named('button:enabled, a')
    door?.click()
    return door ? 'gone' : null
  }
  if (action === 'follow') {
    const link = seen('a').find((element) => element.textContent.includes(name))
    link?.click()
    return link ? 'followed' : null
  }
  if (action === 'compiled') return typeof WebAssembly
  if (action === 'loaded')
    return performance
      .getEntriesByType('resource')
      .map((one) => new URL(one.name).pathname)
      .join(' ')
  if (action === 'prefetches')
    return [...document.querySelectorAll('link[rel=prefetch]')].map((link) => link.getAttribute('href')).join(' ')
  if (action === 'escape') {
    for (let i = 0; i < 3; i++)
      document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
    return 'pressed'
  }
  if (action === 'read') return named('h1, h2, h3') ? 'read' : null
  if (action === 'list') {
    const items = seen(`[aria-label="${name}"] li`).map(({ textContent }) => textContent)
    return items.length > 0 ? items.join(' ') : null
  }
  if (action === 'match')
    return seen('*').find(({ textContent }) => new RegExp(name).test(textContent))?.textContent ?? null
  const label = named('label')
  const field = label?.control
  if (!field) return null
  if (action === 'find') return 'found'
  if (action === 'choose') field.click()
  else {
    field.focus()
    field.value = value
    for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }))
    field.blur()
  }
  return 'done'
}
