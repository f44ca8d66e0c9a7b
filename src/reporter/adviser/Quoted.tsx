import { quoteOf, type Span } from '../../device/adviser/index.ts'

/** The sentence with the relevant words marked. */
export function Quoted({ text, span }: { text: string; span: Span }) {
  const { before, marked, after } = quoteOf(text, span)
  return (
    <blockquote class="advice-quote" translate={false}>
      {before}
      <mark>{marked}</mark>
      {after}
    </blockquote>
  )
}
