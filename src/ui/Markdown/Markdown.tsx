import type { ComponentChildren, JSX } from 'preact'
import { safeAddress } from '../../domain/link.ts'
import { type NamedPicture, PICTURE, pictureAddress } from '../../domain/picture.ts'
import { wordsOf } from '../../markdown/words.ts'
import type { Block, Inline } from '../../protocol/wire/markdown.ts'
import { useT } from '../language.tsx'

export interface MarkdownProps {
  blocks: readonly Block[]
  /** The level that its highest heading takes: 2 under a page's title. Deeper ones follow without a gap. */
  level?: 2 | 3 | 4 | undefined
}

/**
 * What an office wrote, node by node: no HTML is ever parsed, so a text can hold no script, no picture from elsewhere and
 * no address that is not plainly one.
 */
export function Markdown({ blocks, level = 2 }: MarkdownProps) {
  return <Blocks blocks={blocks} levels={levelsOf(blocks, level)} />
}

type Levels = ReadonlyMap<Block, number>

/** The office's own depths, moved under the page's title; a level that was skipped is closed up. */
function levelsOf(blocks: readonly Block[], top: number): Levels {
  const headings = headingsIn(blocks)
  const highest = Math.min(...headings.map(({ level }) => level))
  const levels = new Map<Block, number>()
  let [before, written] = [top - 1, 0]
  for (const heading of headings) {
    const wished = heading.level - highest + top
    before = heading.level === written ? before : Math.min(wished, before + 1, 6)
    written = heading.level
    levels.set(heading, before)
  }
  return levels
}

function headingsIn(blocks: readonly Block[]): Extract<Block, { kind: 'heading' }>[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') return [block]
    if (block.kind === 'quote') return headingsIn(block.inner)
    return block.kind === 'list' ? block.items.flatMap(({ inner }) => headingsIn(inner)) : []
  })
}

interface BlocksProps {
  blocks: readonly Block[]
  levels: Levels
}

function Blocks({ blocks, levels }: BlocksProps): JSX.Element {
  return (
    <>
      {blocks.map((block, at) => (
        <BlockOf key={at} block={block} levels={levels} />
      ))}
    </>
  )
}

function BlockOf({ block, levels }: { block: Block; levels: Levels }): JSX.Element {
  switch (block.kind) {
    case 'heading': {
      const Heading = `h${levels.get(block)}` as 'h2'
      return (
        <Heading>
          <Words parts={block.text} />
        </Heading>
      )
    }
    case 'paragraph':
      return (
        <p>
          <Words parts={block.text} />
        </p>
      )
    case 'list':
      return <List list={block} levels={levels} />
    case 'quote':
      return (
        <blockquote class="quote stack">
          <Blocks blocks={block.inner} levels={levels} />
        </blockquote>
      )
    case 'code':
      return (
        <pre class="code">
          <code>{block.text}</code>
        </pre>
      )
    case 'picture':
      return <Picture name={block.name} alt={block.alt} />
    case 'table':
      return <Rows head={block.head} rows={block.rows} />
  }
}

function List({ list, levels }: { list: Extract<Block, { kind: 'list' }>; levels: Levels }) {
  const items = list.items.map(({ text, inner }, at) => (
    <li key={at}>
      <Words parts={text} />
      <Blocks blocks={inner} levels={levels} />
    </li>
  ))
  if (!list.ordered) return <ul>{items}</ul>
  return <ol start={list.start === 1 ? undefined : list.start}>{items}</ol>
}

/** A screenshot of the software, in the language of the page; loaded when somebody scrolls near it. */
function Picture({ name, alt }: NamedPicture) {
  const { language } = useT()
  return (
    <p class="picture">
      <img src={pictureAddress(name, language)} alt={alt} {...PICTURE} loading="lazy" decoding="async" />
    </p>
  )
}

function Rows({ head, rows }: Pick<Extract<Block, { kind: 'table' }>, 'head' | 'rows'>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable without a mouse
    <div class="table" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {head.map((cell, at) => (
              <th key={at} scope="col">
                <Words parts={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {head.map((_, column) => (
                <td key={column}>
                  <Words parts={row[column] ?? []} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Words({ parts }: { parts: readonly Inline[] }): JSX.Element {
  return (
    <>
      {parts.map((part, at) => (
        <Word key={at} part={part} />
      ))}
    </>
  )
}

function Word({ part }: { part: Inline }): JSX.Element {
  switch (part.kind) {
    case 'text':
      return <>{part.text}</>
    case 'code':
      return <code>{part.text}</code>
    case 'break':
      return <br />
    case 'strong':
    case 'em': {
      const Mark = part.kind
      return (
        <Mark>
          <Words parts={part.children} />
        </Mark>
      )
    }
    case 'link':
      return (
        <SafeLink href={part.href} words={wordsOf(part.children)}>
          <Words parts={part.children} />
        </SafeLink>
      )
  }
}

interface SafeLinkProps {
  href: string
  /** The link's text, which may already name the other site. */
  words?: string | undefined
  children: ComponentChildren
}

/** A link that says when it leaves this site, and where it leads; the other site learns nothing about this one. */
export function SafeLink({ href, words = '', children }: SafeLinkProps) {
  const t = useT()
  const address = safeAddress(href)
  if (!address) return <>{children}</>
  if (address.outside === null) return <a href={address.href}>{children}</a>
  return (
    <>
      <a href={address.href} rel="external noopener noreferrer">
        {children}
      </a>{' '}
      <span class="outside">
        {words.includes(address.outside)
          ? t('ui.markdown.outside.named')
          : t('ui.markdown.outside', { host: address.outside })}
      </span>
    </>
  )
}
