import { type Quote, quoteOf, type Span } from '../../device/adviser/index.ts'
import { useAdviserWords } from './words.ts'

/** The sentence with the relevant words marked, and why they matter. */
export function Remark({ text, span }: { text: string; span: Span }) {
  const t = useAdviserWords()
  return (
    <>
      <Quoted quote={quoteOf(text, span)} />
      <p>{t(`adviser.${span.kind}`)}</p>
    </>
  )
}

function Quoted({ quote: { before, marked, after } }: { quote: Quote }) {
  return (
    <blockquote class="advice-quote" translate={false}>
      {before}
      <mark>{marked}</mark>
      {after}
    </blockquote>
  )
}
