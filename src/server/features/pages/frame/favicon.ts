/** A sheet of paper, the same for every office: neutral among the tabs of a screen that others may see. */
export const favicon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#2c3e7a"/>' +
  '<path d="M10 7h9l4 4v14H10z" fill="#fffdf7"/><path d="M13 15h7M13 19h7" stroke="#2c3e7a" stroke-width="1.8"/></svg>'

/** The icon as a data address inside the page, so that it needs no request of its own. */
export const faviconAddress = `data:image/svg+xml,${favicon.replaceAll('"', "'").replaceAll('#', '%23').replaceAll('<', '%3C').replaceAll('>', '%3E')}`
