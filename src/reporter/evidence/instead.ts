// What somebody can send instead of a file that keeps its hidden data.

export type Instead = 'picture' | 'sound' | 'other'

/** By the type that the browser names, or else by the ending: phones know no type for many of these files. */
export function insteadOf(name: string, type: string): Instead {
  if (/^audio/.test(type) || /\.(aac|amr|m4a|mp3|og[ag]|opus|wav|wma)$/i.test(name)) return 'sound'
  return /^image/.test(type) || /\.(avif|bmp|gif|hei[cf]|tiff?)$/i.test(name) ? 'picture' : 'other'
}
