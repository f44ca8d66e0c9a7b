// Late names that built files may use, each with its reason. A name that no file uses any more must leave this list.

/** The code asks first whether the browser has it; `asks` must match in the same file. */
const asked = (asks) => ({ reason: 'the code asks for it first', asks })

/** A member of our own objects or of a package, which happens to have the name of a late one of a browser. */
const another = (reason) => ({ reason })

export const EXCUSED = {
  'Uint8Array.fromBase64': asked(/typeof Uint8Array\.fromBase64==`function`/),
  'Uint8Array.fromHex': asked(/typeof Uint8Array\.fromHex==`function`/),
  '.toBase64': asked(/typeof [\w.()[\]]+\.toBase64==`function`/),
  '.toHex': asked(/typeof Uint8Array\.from\(\[\]\)\.toHex==`function`/),
  'Error.captureStackTrace': asked(/`captureStackTrace`in Error/),
  'Symbol.dispose': { reason: 'only set by @preact/signals: without it a property that nobody reads' },
  '.stackTraceLimit': asked(/typeof \w+==`number`|`stackTraceLimit`in/),
  '.moveBefore': asked(/\.moveBefore&&/),
  trustedTypes: asked(/\{trustedTypes:(\w+)\}=globalThis;return \1\?/),
  DecompressionStream: { reason: 'inside try and catch: a colour profile that cannot be read is left out' },
  '.imageSmoothingQuality': { reason: 'only set: a browser without it draws a small picture a little less finely' },
  '.getPublicKey': another('keys of @noble/curves'),
  '.when': another('a condition in the schemas of zod'),
  '.dispose': another('ends an effect of @preact/signals'),
  '.displayName': another('a name that @preact/signals writes on its own functions'),
  '.share': another('the progress of an upload'),
}
