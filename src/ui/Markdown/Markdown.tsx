import type { ComponentChildren, JSX } from 'preact'
import { type NamedPicture, PICTURE, pictureAddress } from '../../domain/picture.ts'
import { useT } from '../language.tsx'
import { type Block, type Cell, parseBlocks } from './blocks.ts'
import { type Inline, safeAddress } from './inline.ts'
import { wordsOf } from './plain.ts'

export interface MarkdownProps {
  text: string
  /** The level for its highest heading: 2 under a page's title. Lower levels follow without a gap. */
  level?: 2 | 3 | 4 | undefined
}

/**
 * An office's text as nodes: HTML is never parsed, so a text cannot contain a script, a foreign picture or an address
 * that is not plainly one.
 */
export function Markdown({ text, level = 2 }: MarkdownProps) {
  const blocks = parseBlocks(text)
  const levels = levelsOf(blocks, level)
  return (
    <>
      {blocks.map((block, at) => (
        <BlockOf key={at} block={block} level={levels[at] ?? level} />
      ))}
    </>
  )
}

/** The text's own heading levels, moved below the page's title; skipped levels are closed up. */
function levelsOf(blocks: readonly Block[], top: number): number[] {
  let [before, written] = [top - 1, 0]
  return blocks.map((block) => {
    if (block.kind !== 'heading') return top
    const highest = Math.min(...blocks.map((other) => (other.kind === 'heading' ? other.level : 6)))
    const wished = block.level - highest + top
    before = block.level === written ? before : Math.min(wished, before + 1, 6)
    written = block.level
    return before
  })
}

function BlockOf({ block, level }: { block: Block; level: number }): JSX.Element {
  switch (block.kind) {
    case 'heading': {
      const Heading = `h${level}` as 'h2'
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
      return <List list={block} level={level} />
    case 'picture':
      return <Picture name={block.name} alt={block.alt} />
    case 'table':
      return <Rows head={block.head} rows={block.rows} />
  }
}

function List({ list, level }: { list: Extract<Block, { kind: 'list' }>; level: number }) {
  const items = list.items.map(({ text, inner }, at) => (
    <li key={at}>
      <Words parts={text} />
      {inner.map((block, inside) => (
        <BlockOf key={inside} block={block} level={level} />
      ))}
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

function Rows({ head, rows }: { head: readonly Cell[]; rows: readonly (readonly Cell[])[] }) {
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
  if (part.kind === 'text') return <>{part.text}</>
  if (part.kind === 'break') return <br />
  const children = <Words parts={part.children} />
  if (part.kind === 'link') {
    return (
      <SafeLink href={part.href} words={wordsOf(part.children)}>
        {children}
      </SafeLink>
    )
  }
  return part.kind === 'strong' ? <strong>{children}</strong> : <em>{children}</em>
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
