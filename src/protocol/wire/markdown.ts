// An office's text as a tree of nodes: src/markdown parses it, src/ui/Markdown draws it. The form gets the parsed text,
// so that no phone has to load a parser.
import * as z from 'zod/mini'

/** A part of a line. There is no node for HTML: tags are text. */
export const Inline = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['text', 'code']), text: z.string() }),
  z.object({ kind: z.literal('break') }),
  z.object({
    kind: z.enum(['strong', 'em']),
    get children() {
      return z.array(Inline)
    },
  }),
  z.object({
    kind: z.literal('link'),
    href: z.string(),
    get children() {
      return z.array(Inline)
    },
  }),
])
export type Inline = z.infer<typeof Inline>

const Words = z.array(Inline)

/** A part of a text that stands by itself. */
export const Block = z.discriminatedUnion('kind', [
  /** With the level that was written; the page that draws it adapts the level. */
  z.object({ kind: z.literal('heading'), level: z.int(), text: Words }),
  z.object({ kind: z.literal('paragraph'), text: Words }),
  z.object({
    kind: z.literal('list'),
    ordered: z.boolean(),
    start: z.int(),
    get items() {
      return z.array(Item)
    },
  }),
  z.object({
    kind: z.literal('quote'),
    get inner() {
      return z.array(Block)
    },
  }),
  z.object({ kind: z.literal('code'), text: z.string() }),
  /** One of the software's own screens: its name, and what it shows. */
  z.object({ kind: z.literal('picture'), name: z.string(), alt: z.string() }),
  z.object({ kind: z.literal('table'), head: z.array(Words), rows: z.array(z.array(Words)) }),
])
export type Block = z.infer<typeof Block>

/** The first paragraph of an item, and the blocks after it. */
const Item = z.object({
  text: Words,
  get inner() {
    return z.array(Block)
  },
})

// The OpenAPI document refers to recursive shapes by these names.
Inline.register(z.globalRegistry, { id: 'MarkdownInline' })
Block.register(z.globalRegistry, { id: 'MarkdownBlock' })

/** GET /api/criteria: what a report should contain; no blocks if the office wrote nothing about it. */
export const CriteriaAnswer = z.object({ id: z.array(Block), en: z.optional(z.array(Block)) })
export type CriteriaAnswer = z.infer<typeof CriteriaAnswer>
